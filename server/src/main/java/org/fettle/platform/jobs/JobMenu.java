package org.fettle.platform.jobs;

import java.util.List;
import org.fettle.platform.shell.Menu;
import org.fettle.platform.shell.MenuEntry;
import org.springframework.stereotype.Component;

@Component
class JobMenu implements Menu {
    @Override
    public List<MenuEntry> entries() {
        return List.of(MenuEntry.of("nav.administration", "jobs.title", "/jobs", 980));
    }
}
