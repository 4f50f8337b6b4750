package org.fettle.library.catalogue;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.HomeCard;
import org.fettle.platform.shell.HomeCards;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.fettle.platform.shell.Viewer;
import org.springframework.stereotype.Component;

@Component
class CatalogueMenu implements Menu, HomeCards {
    private final Reviews reviews;
    private final Cataloguing cataloguing;

    CatalogueMenu(Reviews reviews, Cataloguing cataloguing) {
        this.reviews = reviews;
        this.cataloguing = cataloguing;
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of(
                        "nav.library",
                        "catalogue.queue",
                        "/catalogue/queue",
                        210,
                        Role.LIBRARIAN,
                        Role.LIBRARY_TECHNICIAN,
                        Role.DESK),
                MenuEntry.of("nav.library", "catalogue.reviews", "/catalogue/reviews", 212, Role.LIBRARIAN),
                MenuEntry.of(
                        "nav.library",
                        "catalogue.imports",
                        "/catalogue/imports",
                        214,
                        Role.LIBRARIAN,
                        Role.LIBRARY_TECHNICIAN),
                MenuEntry.of(
                        "nav.library",
                        "catalogue.items",
                        "/catalogue/items",
                        216,
                        Role.LIBRARIAN,
                        Role.LIBRARY_TECHNICIAN,
                        Role.DESK));
    }

    @Override
    public List<HomeCard> cards(Viewer viewer) {
        if (viewer.roles().contains(Role.LIBRARIAN)) {
            var open = reviews.countOpen();
            return open == 0 ? List.of() : List.of(HomeCard.soon("catalogue.card.reviews", open, "/catalogue/reviews"));
        }
        if (!viewer.roles().contains(Role.LIBRARY_TECHNICIAN)) return List.of();
        var waiting = cataloguing.queue().size();
        return waiting == 0 ? List.of() : List.of(HomeCard.soon("catalogue.card.queue", waiting, "/catalogue/queue"));
    }
}
