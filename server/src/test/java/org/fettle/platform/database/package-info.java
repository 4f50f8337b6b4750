@NullMarked
package org.fettle.platform.database;

import org.jspecify.annotations.NullMarked;
