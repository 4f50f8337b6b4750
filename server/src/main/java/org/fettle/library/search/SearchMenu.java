package org.fettle.library.search;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Finder;
import org.fettle.platform.shell.Hit;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.fettle.platform.shell.Viewer;
import org.springframework.stereotype.Component;

/// The catalogue in the navigation, and its titles in the search over everything.
@Component
class SearchMenu implements Menu, Finder {
    private static final Role[] STAFF = {Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK};

    private final Search search;

    SearchMenu(Search search) {
        this.search = search;
    }

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of("nav.library", "search.catalogue", "/catalogue", 200, STAFF),
                MenuEntry.of("nav.library", "search.shelf", "/catalogue/shelf", 202, STAFF));
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int most) {
        var staff = List.of(STAFF).stream().anyMatch(viewer.roles()::contains);
        if (!staff) return List.of();
        return search.find(true, SearchQuery.of(words)).hits().stream()
                .limit(most)
                .map(h -> new Hit(
                        "search.record", h.number() + " " + h.title(), h.author(), "/catalogue/records/" + h.number()))
                .toList();
    }
}
