package org.fettle.field.orders;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class OrderMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of(
                        "nav.field",
                        "orders.title",
                        "/field/orders?state=OPEN",
                        111,
                        Role.DISPATCHER,
                        Role.SERVICE_MANAGER),
                MenuEntry.of(
                        "nav.field", "orders.sell", "/field/sales/new", 112, Role.DISPATCHER, Role.SERVICE_MANAGER));
    }
}
