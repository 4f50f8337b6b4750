package org.fettle.training;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class TrainingMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of(
                "nav.people",
                "training.list",
                "/training",
                405,
                Role.ASSESSOR,
                Role.SERVICE_MANAGER,
                Role.LIBRARIAN,
                Role.AUDITOR,
                Role.FIELD_TECHNICIAN,
                Role.LIBRARY_TECHNICIAN));
    }
}
