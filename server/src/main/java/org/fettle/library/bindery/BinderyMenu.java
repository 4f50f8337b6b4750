package org.fettle.library.bindery;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class BinderyMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of(
                "nav.library", "bindery.nav", "/bindery", 260, Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK));
    }
}
