package org.fettle.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The demo's sign-ins for desk roles; technicians' own accounts come with their practice. `start` refuses a database
/// that holds them.
@Component
@ConditionalOnProperty(name = "fettle.mode", havingValue = "demo")
public class DemoAccounts {
    /// Known to everybody, and so only ever good on this machine.
    public static final String PASSWORD = "fettle-demo";

    private record Desk(String login, String name, Locale language, Set<Role> roles) {}

    private static final List<Desk> DESKS = List.of(
            new Desk("admin", "Demo Administrator", Locale.ENGLISH, Set.of(Role.ADMINISTRATOR)),
            new Desk("auditor", "Demo Auditor", Locale.ENGLISH, Set.of(Role.AUDITOR)));

    private final Accounts accounts;

    DemoAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /// Safe to repeat.
    void open(Actor by) {
        for (var desk : DESKS)
            accounts.open(
                    by,
                    new NewAccount(
                            UuidCreator.getTimeOrderedEpoch(),
                            desk.login(),
                            desk.name(),
                            PASSWORD,
                            null,
                            desk.language(),
                            desk.roles(),
                            true));
    }
}
