package org.fettle.platform.shell;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;

/// Who looks at the page.
///
/// @param account the account's id, by which modules find what is this person's own
public record Viewer(UUID account, String name, Set<Role> roles, Locale language) {
    public boolean isAny(Role... any) {
        for (var role : any) if (roles.contains(role)) return true;
        return false;
    }

    /// For the doors that show each actor what is theirs to see.
    public Actor reading() {
        return new Actor(account, name, roles, Door.PAGE, "-");
    }
}
