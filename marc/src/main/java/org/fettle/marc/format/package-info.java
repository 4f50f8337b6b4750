/// The formats records travel in: ISO 2709, MARCXML, MARC-in-JSON, and the line form for people.
package org.fettle.marc.format;
