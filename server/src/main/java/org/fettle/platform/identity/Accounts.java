package org.fettle.platform.identity;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.identity.SignIn.Locked;
import org.fettle.platform.identity.SignIn.Welcome;
import org.fettle.platform.identity.SignIn.Wrong;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of accounts.
@Service
public class Accounts {
    private final AccountStore store;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final String decoy;

    Accounts(AccountStore store, PasswordEncoder passwords, Clock clock) {
        this.store = store;
        this.passwords = passwords;
        this.clock = clock;
        this.decoy = Objects.requireNonNull(passwords.encode("nobody's password"));
    }

    /// False if the login is taken.
    @Transactional
    public boolean open(Actor by, NewAccount account) {
        var password = account.password();
        return store.insert(account, password == null ? null : passwords.encode(password));
    }

    @Transactional
    public SignIn signIn(String login, String password) {
        var name = login.strip().toLowerCase(Locale.ROOT);
        var now = clock.instant();
        var locked = store.lockedUntil(name, now);
        if (locked.isPresent()) return new Locked(locked.get());
        var secret = store.byLogin(name);
        var hash = secret.map(AccountStore.Secret::hash).orElse(decoy);
        // the decoy costs as much as a real one: the time of the answer tells nothing
        var right = passwords.matches(password, hash);
        if (!right || secret.isEmpty() || !secret.get().account().active()) {
            store.failed(name, now);
            return new Wrong();
        }
        store.succeeded(name);
        return new Welcome(signedIn(secret.get().account()));
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(UUID id) {
        return store.byId(id);
    }

    @Transactional(readOnly = true)
    public List<Account> list() {
        return store.all();
    }

    @Transactional
    public void speak(Actor by, Locale language) {
        store.setLanguage(by.account(), language);
    }

    static SignedIn signedIn(Account a) {
        return new SignedIn(a.id(), a.login(), a.name(), a.language().getLanguage(), a.roles());
    }
}
