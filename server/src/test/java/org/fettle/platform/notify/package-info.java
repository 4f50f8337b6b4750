@NullMarked
package org.fettle.platform.notify;

import org.jspecify.annotations.NullMarked;
