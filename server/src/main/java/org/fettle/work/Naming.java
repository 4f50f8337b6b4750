package org.fettle.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Names of things of every kind, and the terms of every trade, whose module is on.
@Component
class Naming {
    private final List<ThingNames> kinds;
    private final List<TermSource> trades;

    Naming(ObjectProvider<ThingNames> kinds, ObjectProvider<TermSource> trades) {
        this.kinds = kinds.stream().toList();
        this.trades = trades.stream().toList();
    }

    Terms terms(UUID task) {
        return trades.stream().map(trade -> trade.ofTask(task)).reduce(Terms.NONE, Terms::and);
    }

    /// No link leads where this person may not go.
    Map<ThingRef, ThingName> names(Actor by, Collection<ThingRef> things) {
        var found = new HashMap<ThingRef, ThingName>();
        for (var kind : kinds) {
            var ids = things.stream()
                    .filter(t -> t.kind().equals(kind.kind()))
                    .map(ThingRef::id)
                    .collect(Collectors.toSet());
            if (ids.isEmpty()) continue;
            var opens = kind.readers().isEmpty() || kind.readers().stream().anyMatch(by::is);
            kind.names(ids).forEach((UUID id, ThingName name) -> {
                var thing = new ThingRef(kind.kind(), id);
                found.put(thing, opens ? name : new ThingName(name.name(), thing.history()));
            });
        }
        return found;
    }
}
