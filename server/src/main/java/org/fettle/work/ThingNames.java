package org.fettle.work;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Role;

/// What the things of one kind are called and where their pages are: a module that owns a kind of thing brings a bean.
public interface ThingNames {
    /// The word in [ThingRef#kind].
    String kind();

    /// Who may open their pages; everybody when empty. For others the link leads to the history of the work.
    default Set<Role> readers() {
        return Set.of();
    }

    /// Those that are known, by id.
    Map<UUID, ThingName> names(Collection<UUID> ids);
}
