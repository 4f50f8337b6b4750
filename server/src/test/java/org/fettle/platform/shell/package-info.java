/// Tests of the shell.
@NullMarked
package org.fettle.platform.shell;

import org.jspecify.annotations.NullMarked;
