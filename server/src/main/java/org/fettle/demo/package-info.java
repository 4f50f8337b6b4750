/// Demo: the accounts and the working day that `./fettle demo` shows. Calls public doors only, never SQL of other
/// modules.
@NullMarked
package org.fettle.demo;

import org.jspecify.annotations.NullMarked;
