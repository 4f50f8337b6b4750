/// MARC records: every byte ends in a record, a named repair or a quarantine.
package org.fettle.marc;
