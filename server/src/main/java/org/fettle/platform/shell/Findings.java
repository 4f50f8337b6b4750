package org.fettle.platform.shell;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Asks every module for the words.
@Component
class Findings {
    private static final int LONGEST = 200;

    private final List<Finder> finders;

    Findings(ObjectProvider<Finder> finders) {
        this.finders = finders.orderedStream().toList();
    }

    List<Hit> find(Viewer viewer, String words, int mostOfEach) {
        var sought = words.strip();
        if (sought.isEmpty() || sought.length() > LONGEST) return List.of();
        return finders.stream()
                .flatMap(finder -> finder.find(viewer, sought, mostOfEach).stream())
                .toList();
    }
}
