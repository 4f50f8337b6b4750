/// Catalogue: bibliographic records with every version, holdings and items, cataloguing by level with review, import.
///
/// Public doors: [Catalogue] (records: find, match, make a draft that is queued), [Items] (add, find by barcode, change
/// one of the three parts of an item's state), [Cataloguing] (begin, save), [Reviews] (accept, change, return) and
/// [Imports] (stage a file, take it in). Events after commit: [RecordsChanged], [ItemChanged].
/// Things that work is done on: `ThingRef("record", id)` and `ThingRef("item", id)`.
/// Law: what is public was accepted; every version is kept; who may accept her own work alone is decided by people's
/// law, through work's door.
@ApplicationModule(
        displayName = "Catalogue",
        allowedDependencies = {
            "people",
            "work",
            "platform.actor",
            "platform.files",
            "platform.http",
            "platform.jobs",
            "platform.settings",
            "platform.shell",
            "platform.values"
        })
@NullMarked
package org.fettle.library.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
