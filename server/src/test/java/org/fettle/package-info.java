/// The laws of the house, and the ground that tests of services stand on.
@NullMarked
package org.fettle;

import org.jspecify.annotations.NullMarked;
