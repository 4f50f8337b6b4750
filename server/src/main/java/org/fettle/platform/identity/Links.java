package org.fettle.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Single-purpose links: whoever holds one may do one thing to one subject, without an account, until it expires.
@Service
public class Links {
    private final LinkStore store;
    private final Clock clock;

    Links(LinkStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The secret part of the address; it cannot be read again. A `reusable` one stays good until it expires.
    @Transactional
    public String make(Actor by, String purpose, UUID subject, Duration life, boolean reusable) {
        var secret = Secrets.fresh();
        var now = clock.instant();
        store.insert(
                new LinkStore.Link(UuidCreator.getTimeOrderedEpoch(), purpose, subject, now, now.plus(life), reusable),
                Secrets.hash(secret));
        return secret;
    }

    /// The subject, if the link is good for this purpose now; looking does not use it up.
    @Transactional(readOnly = true)
    public Optional<UUID> subject(String purpose, String secret) {
        return store.find(purpose, Secrets.hash(secret), clock.instant());
    }

    /// The subject, and the link is used up. Of two at once one gets it.
    @Transactional
    public Optional<UUID> use(Actor by, String purpose, String secret) {
        return store.use(purpose, Secrets.hash(secret), clock.instant());
    }

    /// All living links of this purpose for this subject are void.
    @Transactional
    public void revoke(Actor by, String purpose, UUID subject) {
        store.revoke(purpose, subject, clock.instant());
    }
}
