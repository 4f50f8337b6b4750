package org.fettle.platform.notify;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of mail.
@Service
public class Mails {
    private final MailStore store;
    private final Texts texts;
    private final Clock clock;
    private final String base;

    Mails(MailStore store, Texts texts, Clock clock, @Value("${fettle.url:http://127.0.0.1:8080}") String base) {
        this.store = store;
        this.texts = texts;
        this.clock = clock;
        this.base = base.replaceFirst("/+$", "");
    }

    /// Puts the letter into the outbox, with the caller's transaction: rolled back, it was never written.
    @Transactional
    public UUID write(Actor by, Letter letter) {
        var id = UuidCreator.getTimeOrderedEpoch();
        store.insert(id, letter, MailWords.of(letter, texts, base), clock.instant());
        return id;
    }

    /// Newest first, older than `before`; null begins at the newest.
    @Transactional(readOnly = true)
    public List<Mail> list(@Nullable UUID before, int limit) {
        return store.list(before, limit);
    }

    /// Tries again now what waits or was given up. False if it is out already or unknown.
    @Transactional
    public boolean again(Actor by, UUID id) {
        return store.again(id, clock.instant());
    }
}
