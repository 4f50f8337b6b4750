/// Roads: how long and how far from place to place, over an OpenStreetMap extract; the addresses in it; and its roads
/// as a drawing.
///
/// Public: the doors [Roads] and [Addresses] and their values. Where there is no road nearby the straight line is
/// reckoned with, and the answer says so.
@ApplicationModule(displayName = "Roads", allowedDependencies = "platform.values")
@NullMarked
package org.fettle.platform.roads;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
