/// The MARC library: its speed beside that of others, and hours of damaged records.
@org.jspecify.annotations.NullMarked
package org.fettle.bench.marc;
