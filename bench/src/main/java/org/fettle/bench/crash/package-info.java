/// The proof that a killed Fettle loses nothing: load, `kill -9` at a random moment, restart, compare with what was
/// answered.
@NullMarked
package org.fettle.bench.crash;

import org.jspecify.annotations.NullMarked;
