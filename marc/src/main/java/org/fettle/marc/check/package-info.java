/// What is wrong with a record by the rules of MARC 21: each finding with rule, place and remedy.
package org.fettle.marc.check;
