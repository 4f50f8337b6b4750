package org.fettle.platform.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Role;

/// Who is signed in, as kept in the session.
public record SignedIn(UUID account, String login, String name, String language, Set<Role> roles)
        implements Principal, Serializable {
    /// Ends up in logs of others; says nothing of the person.
    @Override
    public String toString() {
        return "account " + account;
    }

    @Override
    public String getName() {
        return login;
    }
}
