/// What every module stands on; a plain folder, each room below it is a module of its own.
@NullMarked
package org.fettle.platform;

import org.jspecify.annotations.NullMarked;
