/// Processing: what happens to a thing between the box it came in and its shelf.
///
/// Public doors: [Receiving] (packing lists, pieces scanned), [Routes] (send an item on its way, rush), [Stations] (a
/// scan begins the next step, a second one ends it; the area at a glance), [LabelSheets] (spine and barcode labels).
/// Law: each step is a task of its kind and leaves a record; an item is on one way at a time (V20261124_76); it is on
/// the shelf when its last step is done, and not before.
@ApplicationModule(
        displayName = "Processing area",
        allowedDependencies = {
            "library.catalogue",
            "people",
            "work",
            "platform.actor",
            "platform.http",
            "platform.settings",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.library.processing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
