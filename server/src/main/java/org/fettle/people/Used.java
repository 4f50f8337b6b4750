package org.fettle.people;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/// Collects the facts that an answer comes to rest on; what an alternative used that failed is taken back.
final class Used {
    private final ArrayList<UUID> facts = new ArrayList<>();
    private final ArrayList<HoursUsed> hours = new ArrayList<>();

    record Mark(int facts, int hours) {}

    Mark mark() {
        return new Mark(facts.size(), hours.size());
    }

    void back(Mark mark) {
        while (facts.size() > mark.facts()) facts.removeLast();
        while (hours.size() > mark.hours()) hours.removeLast();
    }

    /// Forgets what was used between both marks, and keeps what came later.
    void keepFrom(Mark start, Mark end) {
        facts.subList(start.facts(), end.facts()).clear();
        hours.subList(start.hours(), end.hours()).clear();
    }

    void fact(UUID id) {
        facts.add(id);
    }

    void hours(HoursUsed used) {
        hours.add(used);
    }

    HashSet<UUID> facts() {
        return new HashSet<>(facts);
    }

    List<HoursUsed> hours() {
        return hours.stream().distinct().toList();
    }
}
