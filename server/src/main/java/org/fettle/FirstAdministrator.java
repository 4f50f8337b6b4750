package org.fettle;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Account;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.Links;
import org.fettle.platform.identity.NewAccount;
import org.springframework.stereotype.Component;

/// The way into an installation that nobody can sign in to yet.
@Component
class FirstAdministrator {
    private final Accounts accounts;
    private final Links links;

    FirstAdministrator(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    /// Demo accounts have a password that everybody knows.
    boolean demoAccountsExist() {
        return accounts.list().stream().anyMatch(Account::demo);
    }

    /// The path of a link, good once and for 24 hours, to the first administrator's password. Empty as soon as somebody
    /// can sign in; until then every start makes a new one, and the earlier ones are void.
    Optional<String> welcome() {
        if (accounts.anybodyCanSignIn()) return Optional.empty();
        var by = Actor.system("start");
        var id = accounts.list().stream()
                .filter(account -> account.roles().contains(Role.ADMINISTRATOR))
                .map(Account::id)
                .findFirst()
                .orElseGet(() -> open(by));
        links.revoke(by, Accounts.SET_PASSWORD, id);
        return Optional.of("/welcome/" + links.make(by, Accounts.SET_PASSWORD, id, Duration.ofHours(24), false));
    }

    private UUID open(Actor by) {
        var id = UuidCreator.getTimeOrderedEpoch();
        accounts.open(
                by,
                new NewAccount(
                        id, "admin", "Administrator", null, null, Locale.ENGLISH, Set.of(Role.ADMINISTRATOR), false));
        return id;
    }
}
