/// MARC-8 and UTF-8: bytes of records to text and back.
package org.fettle.marc.charset;
