@NullMarked
package org.fettle.field.machines;

import org.jspecify.annotations.NullMarked;
