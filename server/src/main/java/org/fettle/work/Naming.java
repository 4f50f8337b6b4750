package org.fettle.work;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Names of things of every kind whose module is on.
@Component
class Naming {
    private final List<ThingNames> kinds;

    Naming(ObjectProvider<ThingNames> kinds) {
        this.kinds = kinds.stream().toList();
    }

    Map<ThingRef, ThingName> names(Collection<ThingRef> things) {
        var found = new HashMap<ThingRef, ThingName>();
        for (var kind : kinds) {
            var ids = things.stream()
                    .filter(t -> t.kind().equals(kind.kind()))
                    .map(ThingRef::id)
                    .collect(Collectors.toSet());
            if (ids.isEmpty()) continue;
            kind.names(ids).forEach((UUID id, ThingName name) -> found.put(new ThingRef(kind.kind(), id), name));
        }
        return found;
    }
}
