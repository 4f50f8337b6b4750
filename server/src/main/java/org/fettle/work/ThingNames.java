package org.fettle.work;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/// What the things of one kind are called and where their pages are: a module that owns a kind of thing brings a bean.
public interface ThingNames {
    /// The word in [ThingRef#kind].
    String kind();

    /// Those that are known, by id.
    Map<UUID, ThingName> names(Collection<UUID> ids);
}
