package org.fettle.field.machines;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Finder;
import org.fettle.platform.shell.Hit;
import org.fettle.platform.shell.Viewer;
import org.springframework.stereotype.Component;

/// Machines in the global search: by serial, label, model, address, or whose they are.
@Component
class MachineFinder implements Finder {
    private final Machines machines;

    MachineFinder(Machines machines) {
        this.machines = machines;
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int most) {
        if (words.isBlank() || !viewer.isAny(Role.DISPATCHER, Role.SERVICE_MANAGER, Role.FIELD_TECHNICIAN))
            return List.of();
        return machines.search(words, most).stream()
                .map(m -> new Hit(
                        "machines.hit",
                        m.title(),
                        m.asset().serial() + " · " + m.site().address().line(),
                        "/field/machines/" + m.asset().id()))
                .toList();
    }
}
