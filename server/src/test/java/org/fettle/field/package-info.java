@NullMarked
package org.fettle.field;

import org.jspecify.annotations.NullMarked;
