/// Measures people's package-private rules where they stand.
@NullMarked
package org.fettle.people;

import org.jspecify.annotations.NullMarked;
