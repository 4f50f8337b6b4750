/// Benchmarks: JMH for hot loops, and what `bench/run` needs to fill a database before it measures pages.
@NullMarked
package org.fettle.bench;

import org.jspecify.annotations.NullMarked;
