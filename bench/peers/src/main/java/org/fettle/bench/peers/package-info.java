/// Other planners on the public benchmarks, each in the best set-up its documentation suggests for them, on the same
/// clock as Fettle's. Shares no code with Fettle's engine, not even its reader.
@NullMarked
package org.fettle.bench.peers;

import org.jspecify.annotations.NullMarked;
