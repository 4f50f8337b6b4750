/// The demo's library: its people, a thousand real records, and one working day after the other. Calls public doors
/// only.
@NullMarked
package org.fettle.demo.library;

import org.jspecify.annotations.NullMarked;
