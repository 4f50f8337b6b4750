@NullMarked
package org.fettle.work;

import org.jspecify.annotations.NullMarked;
