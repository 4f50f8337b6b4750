package org.fettle.field.customers;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class CustomerMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of(
                "nav.field", "customers.title", "/field/customers", 130, Role.DISPATCHER, Role.SERVICE_MANAGER));
    }
}
