package org.fettle.field.diagnostics;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class ProcedureMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of(
                "nav.field",
                "diagnostics.title",
                "/field/procedures",
                134,
                Role.SERVICE_MANAGER,
                Role.DISPATCHER,
                Role.FIELD_TECHNICIAN));
    }
}
