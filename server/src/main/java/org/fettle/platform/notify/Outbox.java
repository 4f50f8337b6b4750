package org.fettle.platform.notify;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The sender's side of the letters: taken, sent, failed, each on disk before the next step.
@Service
class Outbox {
    private final MailStore store;
    private final Clock clock;

    Outbox(MailStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    Optional<MailStore.Due> take(Actor by) {
        return store.take(clock.instant());
    }

    @Transactional
    void sent(Actor by, UUID id) {
        store.sent(id, clock.instant());
    }

    /// @param lasting the mail server will never take it: another try is useless
    @Transactional
    void failed(Actor by, MailStore.Due mail, String error, boolean lasting) {
        var wait = lasting ? Optional.<java.time.Duration>empty() : MailRules.again(mail.attempt());
        store.failed(mail.id(), error, wait.map(clock.instant()::plus).orElse(null));
    }
}
