package org.fettle.library.catalogue;

import java.util.List;
import java.util.UUID;

/// Event: these records have other content, another state or other items than before.
public record RecordsChanged(List<UUID> records) {
    public RecordsChanged {
        records = List.copyOf(records);
    }
}
