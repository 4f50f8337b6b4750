package org.fettle.library.catalogue;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.work.ThingName;
import org.fettle.work.ThingNames;
import org.springframework.stereotype.Component;

/// What work calls a barcoded piece: its barcode and the title, and where its page is.
@Component
class ItemNames implements ThingNames {
    private final Items items;
    private final Catalogue catalogue;

    ItemNames(Items items, Catalogue catalogue) {
        this.items = items;
        this.catalogue = catalogue;
    }

    @Override
    public String kind() {
        return Items.THING;
    }

    @Override
    public Set<Role> readers() {
        return Set.of(ItemPages.class.getAnnotation(Allow.class).value());
    }

    @Override
    public Map<UUID, ThingName> names(Collection<UUID> ids) {
        var found = items.items(ids);
        var titles = catalogue.records(found.stream().map(Item::record).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Bib::id, Bib::title));
        return found.stream().collect(Collectors.toMap(Item::id, i -> name(i, titles.getOrDefault(i.record(), ""))));
    }

    private static ThingName name(Item item, String title) {
        var volume = item.volume().isBlank() ? "" : " (" + item.volume() + ")";
        return new ThingName(item.barcode() + " · " + title + volume, "/catalogue/items/" + item.id());
    }
}
