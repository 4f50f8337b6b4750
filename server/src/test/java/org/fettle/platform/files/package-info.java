@NullMarked
package org.fettle.platform.files;

import org.jspecify.annotations.NullMarked;
