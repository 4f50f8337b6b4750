/// The demo's field day: an appliance and heating company north of Bayreuth with a second site in Texas. Nobody in it
/// is a real person, no company a real company; the house numbers are real, from OpenStreetMap.
@NullMarked
package org.fettle.demo.field;

import org.jspecify.annotations.NullMarked;
