package org.fettle.field.machines;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class MachineMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        var who = new Role[] {Role.DISPATCHER, Role.SERVICE_MANAGER, Role.FIELD_TECHNICIAN};
        return List.of(
                MenuEntry.of("nav.field", "machines.title", "/field/machines", 131, who),
                MenuEntry.of("nav.field", "machines.models", "/field/models", 132, who));
    }
}
