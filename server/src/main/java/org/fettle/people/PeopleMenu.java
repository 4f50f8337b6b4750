package org.fettle.people;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class PeopleMenu implements Menu {
    private static final Role[] LOOKING = {
        Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.DISPATCHER, Role.ASSESSOR, Role.LIBRARIAN, Role.AUDITOR
    };
    private static final Role[] WORKING = {Role.FIELD_TECHNICIAN, Role.LIBRARY_TECHNICIAN};

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                entry("people.list", "/people", 400, LOOKING),
                entry("people.me", "/people/me", 401, WORKING),
                entry("people.who-may", "/people/who-may", 402, LOOKING),
                entry("people.matrix", "/people/matrix", 404, LOOKING),
                entry("people.shifts", "/people/shifts", 406, Role.SERVICE_MANAGER, Role.DISPATCHER, Role.LIBRARIAN),
                entry("people.broken", "/people/broken", 410, LOOKING),
                entry("people.overrides", "/people/overrides", 412, LOOKING),
                entry("people.company", "/people/company", 414, LOOKING),
                entry("people.rules", "/rules", 416));
    }

    private static MenuEntry entry(String text, String href, int order, Role... roles) {
        return MenuEntry.of("nav.people", text, href, order, roles);
    }
}
