package org.fettle.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// API tokens: made, used, revoked.
@Service
public class Tokens {
    /// The token and its secret part, which nobody can read again.
    public record Made(Token token, String secret) {}

    record Caller(SignedIn who, Set<String> scopes) {}

    private final TokenStore store;
    private final AccountStore accounts;
    private final Clock clock;

    Tokens(TokenStore store, AccountStore accounts, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Transactional
    public Made make(Actor by, String name, Set<String> scopes, Duration life) {
        var secret = "fettle_" + Secrets.fresh();
        var now = clock.instant();
        var token = new Token(UuidCreator.getTimeOrderedEpoch(), by.account(), name, scopes, now, now.plus(life));
        store.insert(token, Secrets.hash(secret));
        return new Made(token, secret);
    }

    /// False if there is no such living token of this person.
    @Transactional
    public boolean revoke(Actor by, UUID id) {
        return store.revoke(by.account(), id, clock.instant());
    }

    @Transactional(readOnly = true)
    public List<Token> of(UUID account) {
        return store.of(account);
    }

    @Transactional(readOnly = true)
    Optional<Caller> caller(String secret) {
        return store.find(Secrets.hash(secret), clock.instant())
                .flatMap(found -> accounts.byId(found.account())
                        .filter(Account::active)
                        .map(account -> new Caller(Accounts.signedIn(account), found.scopes())));
    }
}
