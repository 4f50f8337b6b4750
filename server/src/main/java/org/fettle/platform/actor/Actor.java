package org.fettle.platform.actor;

import java.util.Set;
import java.util.UUID;

/// Who acts: passed as the first argument to whatever changes something, so that every change has a name on it.
///
/// @param account the account, or [#NOBODY] for the system itself and for customers with a link
/// @param name as shown on records
/// @param requestId ties the audit, the log and the error page together
public record Actor(UUID account, String name, Set<Role> roles, Door door, String requestId) {
    public static final UUID NOBODY = new UUID(0, 0);

    public Actor {
        roles = Set.copyOf(roles);
        if (name.isBlank()) throw new IllegalArgumentException("an actor needs a name");
    }

    /// The program acting by itself: a job, a migration, the demo's loader. Holds no role.
    public static Actor system(String what) {
        return new Actor(NOBODY, what, Set.of(), Door.SYSTEM, "-");
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean isAny(Role... any) {
        for (var role : any) if (roles.contains(role)) return true;
        return false;
    }
}
