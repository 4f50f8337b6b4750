package org.fettle.library.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.work.ThingName;
import org.fettle.work.ThingNames;
import org.springframework.stereotype.Component;

/// What work calls a catalogue record, and where its page is.
@Component
class RecordNames implements ThingNames {
    private final Catalogue catalogue;

    RecordNames(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String kind() {
        return Queue.RECORD;
    }

    @Override
    public Map<UUID, ThingName> names(Collection<UUID> ids) {
        return catalogue.records(ids).stream()
                .collect(Collectors.toMap(
                        Bib::id,
                        b -> new ThingName(b.number() + " · " + b.title(), "/catalogue/records/" + b.number())));
    }
}
