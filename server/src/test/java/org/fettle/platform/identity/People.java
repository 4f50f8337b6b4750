package org.fettle.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;

/// Accounts for a test.
record People(Accounts accounts) {
    static final String PASSWORD = "a long password";
    static final Actor BY = Actor.system("test");

    /// Its login.
    String open(Role... roles) {
        var id = UuidCreator.getTimeOrderedEpoch();
        open(id, roles);
        return "p-" + id;
    }

    void open(UUID id, Role... roles) {
        accounts.open(
                BY,
                new NewAccount(
                        id,
                        "p-" + id,
                        "Person " + id,
                        PASSWORD,
                        id + "@example.org",
                        Locale.ENGLISH,
                        Set.of(roles),
                        false));
    }
}
