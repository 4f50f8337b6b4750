/// Tour: one machine and one book through a running Fettle, over its HTTP API only. Every step is read back; any
/// difference ends it.
@NullMarked
package org.fettle.tour;

import org.jspecify.annotations.NullMarked;
