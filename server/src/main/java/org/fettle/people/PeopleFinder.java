package org.fettle.people;

import java.util.List;
import java.util.stream.Stream;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Finder;
import org.fettle.platform.shell.Hit;
import org.fettle.platform.shell.Viewer;
import org.springframework.stereotype.Component;

@Component
class PeopleFinder implements Finder {
    private final Technicians technicians;

    PeopleFinder(Technicians technicians) {
        this.technicians = technicians;
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int most) {
        var seeing = Stream.of(
                        Role.ADMINISTRATOR,
                        Role.SERVICE_MANAGER,
                        Role.DISPATCHER,
                        Role.ASSESSOR,
                        Role.LIBRARIAN,
                        Role.AUDITOR)
                .anyMatch(viewer.roles()::contains);
        if (!seeing) return List.of();
        return technicians.find(words).stream()
                .limit(most)
                .map(t -> new Hit("people.technician", t.name(), t.team(), "/people/" + t.id()))
                .toList();
    }
}
