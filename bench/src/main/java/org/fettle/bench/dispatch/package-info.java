/// The dispatch library measured at the sizes that its budgets name.
@NullMarked
package org.fettle.bench.dispatch;

import org.jspecify.annotations.NullMarked;
