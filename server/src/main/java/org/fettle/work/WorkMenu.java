package org.fettle.work;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class WorkMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of(
                        "nav.work",
                        "work.my-day",
                        "/my-day",
                        300, // field technicians have their visits instead
                        Role.LIBRARIAN,
                        Role.LIBRARY_TECHNICIAN,
                        Role.DESK),
                MenuEntry.of(
                        "nav.work",
                        "work.tasks",
                        "/tasks",
                        310,
                        Role.SERVICE_MANAGER,
                        Role.DISPATCHER,
                        Role.FIELD_TECHNICIAN,
                        Role.LIBRARIAN,
                        Role.LIBRARY_TECHNICIAN,
                        Role.DESK,
                        Role.ASSESSOR,
                        Role.AUDITOR),
                MenuEntry.of(
                        "nav.people",
                        "work.expiry",
                        "/expiry",
                        408,
                        Role.SERVICE_MANAGER,
                        Role.DISPATCHER,
                        Role.LIBRARIAN,
                        Role.ASSESSOR,
                        Role.AUDITOR));
    }
}
