/// MARC records: the values, and what differs between two of them.
package org.fettle.marc;
