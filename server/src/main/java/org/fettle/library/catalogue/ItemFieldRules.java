package org.fettle.library.catalogue;

import java.util.List;
import java.util.Locale;
import org.fettle.library.catalogue.Item.Availability;
import org.fettle.library.catalogue.Item.InProcess;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;

/// Items that travel in a record's 999 fields, as many systems export them: `$i` barcode, `$a` call number, `$l`
/// location, `$t` kind.
final class ItemFieldRules {
    record Found(String barcode, String callNumber, String location, Availability availability, InProcess inProcess) {}

    /// @param onShelf the library has catalogued them already; false for what still goes through the house
    static List<Found> items(MarcRecord record, boolean onShelf) {
        return record.data("999")
                .filter(f -> f.value('i').filter(b -> !b.isBlank()).isPresent())
                .map(f -> found(f, onShelf))
                .toList();
    }

    private static Found found(Field.Data field, boolean onShelf) {
        var location = field.value('l').map(String::strip).orElse("");
        var gone = location.toUpperCase(Locale.ROOT);
        var availability = gone.equals("WITHDRAWN")
                ? Availability.WITHDRAWN
                : gone.equals("LOST") || gone.equals("MISSING")
                        ? Availability.MISSING
                        : onShelf ? Availability.AVAILABLE : Availability.NOT_YET;
        return new Found(
                field.value('i').orElse("").strip(),
                field.value('a').map(String::strip).orElse(""),
                location.isEmpty() ? "Stacks" : location,
                availability,
                onShelf || availability != Availability.NOT_YET ? InProcess.NOTHING : InProcess.CATALOGUING);
    }

    private ItemFieldRules() {}
}
