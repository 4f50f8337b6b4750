package org.fettle.library.processing;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class ProcessingMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of(
                        "nav.library",
                        "processing.receiving",
                        "/receiving",
                        230,
                        Role.LIBRARIAN,
                        Role.LIBRARY_TECHNICIAN,
                        Role.DESK),
                MenuEntry.of(
                        "nav.library",
                        "processing.title",
                        "/processing",
                        240,
                        Role.LIBRARIAN,
                        Role.LIBRARY_TECHNICIAN,
                        Role.DESK));
    }
}
