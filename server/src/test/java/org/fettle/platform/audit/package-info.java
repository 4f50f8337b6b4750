@NullMarked
package org.fettle.platform.audit;

import org.jspecify.annotations.NullMarked;
