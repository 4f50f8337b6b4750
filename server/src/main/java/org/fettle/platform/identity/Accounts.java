package org.fettle.platform.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.AccountChange.Changed;
import org.fettle.platform.identity.AccountChange.Clash;
import org.fettle.platform.identity.AccountChange.Reason;
import org.fettle.platform.identity.AccountChange.Refused;
import org.fettle.platform.identity.SignIn.Locked;
import org.fettle.platform.identity.SignIn.Welcome;
import org.fettle.platform.identity.SignIn.Wrong;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of accounts.
@Service
public class Accounts {
    /// The purpose of the link by which a person sets a password.
    public static final String SET_PASSWORD = "set-password";

    /// A person's data was deleted on request; who holds more of it deletes it too.
    public record PersonForgotten(UUID account) {}

    private static final int SHORTEST_WORD = 4;

    static final Table LIST = AccountStore.TABLE;

    private static final int SHORTEST_PASSWORD = 10;

    private final AccountStore store;
    private final Links links;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String decoy;

    Accounts(
            AccountStore store, Links links, PasswordEncoder passwords, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.links = links;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
        this.decoy = Objects.requireNonNull(passwords.encode("nobody's password"));
    }

    /// False if the login is taken.
    @Transactional
    public boolean open(Actor by, NewAccount account) {
        var password = account.password();
        return store.insert(account, password == null ? null : passwords.encode(password));
    }

    /// Accounts with one password, hashed once: for a demonstration only, since one look shows that they share it.
    @Transactional
    public void openAlike(Actor by, List<NewAccount> accounts, String password) {
        var hash = passwords.encode(password);
        for (var account : accounts) store.insert(account, hash);
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

    /// Sets a first or a forgotten password by a link that was made for `SET_PASSWORD`.
    @Transactional
    public AccountChange setPassword(Actor by, String linkSecret, String password) {
        if (password.length() < SHORTEST_PASSWORD) return new Refused(Reason.PASSWORD_SHORT);
        var id = links.use(by, SET_PASSWORD, linkSecret);
        if (id.isEmpty() || store.byId(id.get()).filter(a -> !a.forgotten()).isEmpty())
            return new Refused(Reason.LINK_USED_OR_EXPIRED);
        store.byId(id.get()).ifPresent(account -> store.endSessions(account.login()));
        return store(id.get(), password);
    }

    /// Changes one's own password.
    @Transactional
    public AccountChange changePassword(Actor by, String old, String password) {
        if (password.length() < SHORTEST_PASSWORD) return new Refused(Reason.PASSWORD_SHORT);
        var account = store.byId(by.account()).orElseThrow();
        var hash = store.byLogin(account.login()).orElseThrow().hash();
        if (hash == null || !passwords.matches(old, hash)) return new Refused(Reason.OLD_PASSWORD_WRONG);
        return store(account.id(), password);
    }

    /// Name, mail, roles and whether it may sign in. The last administrator stays one.
    @Transactional
    public AccountChange change(
            Actor by, UUID id, int version, String name, @Nullable String mail, Set<Role> roles, boolean active) {
        var keepsOne = store.administrators();
        if (keepsOne.equals(List.of(id)) && !(active && roles.contains(Role.ADMINISTRATOR)))
            return new Refused(Reason.LAST_ADMINISTRATOR);
        var before = store.byId(id);
        if (before.isEmpty()) return new Refused(Reason.UNKNOWN);
        var changed = !before.get().forgotten() && store.change(id, version, name, mail, roles, active);
        var present = store.byId(id);
        if (present.isEmpty()) return new Refused(Reason.UNKNOWN);
        var trust = before.get().active() == active && before.get().roles().equals(roles);
        if (changed && !trust) store.endSessions(present.get().login());
        return changed ? new Changed(present.get()) : new Clash(present.get());
    }

    /// The way out of a lockout, by an administrator.
    @Transactional
    public void unlock(Actor by, UUID id) {
        store.byId(id).ifPresent(account -> store.succeeded(account.login()));
    }

    /// Until when too many wrong passwords keep this login out.
    @Transactional(readOnly = true)
    public Optional<Instant> lockedUntil(Account account) {
        return store.lockedUntil(account.login(), clock.instant());
    }

    /// Deletes a person's data and keeps the work record: the account stays as a pseudonym, in the audit too.
    ///
    /// Name, login, mail and what is named beside them are taken out of every text (V20261125_30).
    ///
    /// @param login as typed to confirm
    /// @param also other spellings, telephone numbers; each of four letters at least
    @Transactional
    public AccountChange forget(Actor by, UUID id, String login, List<String> also) {
        var administrators = store.administrators();
        var account = store.byId(id);
        if (account.isEmpty() || account.get().forgotten()) return new Refused(Reason.UNKNOWN);
        if (!account.get().login().equals(login.strip().toLowerCase(Locale.ROOT)))
            return new Refused(Reason.LOGIN_DIFFERS);
        if (administrators.equals(List.of(id))) return new Refused(Reason.LAST_ADMINISTRATOR);
        if (also.stream().anyMatch(word -> word.strip().length() < SHORTEST_WORD))
            return new Refused(Reason.WORD_TOO_SHORT);
        store.endSessions(account.get().login());
        store.succeeded(account.get().login());
        links.revoke(by, SET_PASSWORD, id);
        var pseudonym = "forgotten-" + id.toString().substring(24);
        store.forget(id, pseudonym, clock.instant());
        store.forgetWords(id, pseudonym, words(account.get(), also));
        events.publishEvent(new PersonForgotten(id));
        return new Changed(store.byId(id).orElseThrow());
    }

    private static List<String> words(Account account, List<String> also) {
        var known = Stream.of(account.name(), account.login(), Objects.toString(account.mail(), ""));
        return Stream.concat(known, also.stream())
                .map(String::strip)
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }

    private AccountChange store(UUID id, String password) {
        store.setPassword(id, Objects.requireNonNull(passwords.encode(password)));
        var account = store.byId(id).orElseThrow();
        store.succeeded(account.login()); // a new password is the way out of a lockout
        return new Changed(account);
    }

    @Transactional(readOnly = true)
    public Optional<Account> find(UUID id) {
        return store.byId(id);
    }

    /// What people sign in with, by account.
    @Transactional(readOnly = true)
    public Map<UUID, String> logins(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.logins(ids);
    }

    @Transactional(readOnly = true)
    public Optional<Account> byLogin(String login) {
        return store.byLogin(login.strip()).map(AccountStore.Secret::account);
    }

    /// Whether any account has a password and may use it.
    @Transactional(readOnly = true)
    public boolean anybodyCanSignIn() {
        return store.anybodyCanSignIn();
    }

    @Transactional(readOnly = true)
    public List<Account> list() {
        return store.all();
    }

    @Transactional(readOnly = true)
    Page<Account> page(Listing listing) {
        return store.page(listing, clock.instant());
    }

    /// Every account of the listing, one after the other.
    @Transactional(readOnly = true)
    void each(Listing listing, Consumer<Account> sink) {
        store.each(listing, clock.instant(), sink);
    }

    @Transactional
    public void speak(Actor by, Locale language) {
        store.setLanguage(by.account(), language);
    }

    static SignedIn signedIn(Account a) {
        return new SignedIn(a.id(), a.login(), a.name(), a.language().getLanguage(), a.roles());
    }
}
