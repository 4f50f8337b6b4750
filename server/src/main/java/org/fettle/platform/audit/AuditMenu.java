package org.fettle.platform.audit;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class AuditMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(
                MenuEntry.of("nav.administration", "audit.title", "/audit", 930, Role.AUDITOR, Role.ADMINISTRATOR));
    }
}
