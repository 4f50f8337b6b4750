package org.fettle.people;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Account;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.notify.Letter;
import org.fettle.platform.notify.Mails;
import org.fettle.platform.settings.Practice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Reminds of what runs out: 90, 60, 30 and 7 days before, once each, the person and whoever answers for the work.
@Service
public class Reminders {
    private static final int[] DAYS = {7, 30, 60, 90};

    private final Profiles profiles;
    private final ReminderStore store;
    private final Accounts accounts;
    private final Mails mails;
    private final Wording words;
    private final Clock clock;

    Reminders(Profiles profiles, ReminderStore store, Accounts accounts, Mails mails, Wording words, Clock clock) {
        this.profiles = profiles;
        this.store = store;
        this.accounts = accounts;
        this.mails = mails;
        this.words = words;
        this.clock = clock;
    }

    /// Writes what is due now. How many letters.
    @Transactional
    public int remind(Actor by) {
        var letters = 0;
        for (var e : profiles.expiring(DAYS[DAYS.length - 1])) {
            var due = due(e.days());
            var until = e.qualification().validUntil().orElseThrow();
            if (due.isEmpty() || !store.first(e.qualification().id(), until, due.getAsInt(), clock.instant())) continue;
            for (var reader : readers(e.technician())) {
                mails.write(by, letter(e, reader));
                letters++;
            }
        }
        return letters;
    }

    /// The nearest mark that is reached; a mark that passed while nobody looked is not made up for.
    static OptionalInt due(long daysLeft) {
        return daysLeft < 0
                ? OptionalInt.empty()
                : IntStream.of(DAYS).filter(mark -> daysLeft <= mark).findFirst();
    }

    private List<Account> readers(Technician technician) {
        Map<UUID, Account> readers = new LinkedHashMap<>();
        for (var account : accounts.list()) {
            var his = technician.account().filter(account.id()::equals).isPresent();
            var answers = (technician.practices().contains(Practice.FIELD)
                            && account.roles().contains(Role.SERVICE_MANAGER))
                    || (technician.practices().contains(Practice.LIBRARY)
                            && account.roles().contains(Role.LIBRARIAN));
            if (account.active() && account.mail() != null && (his || answers)) readers.put(account.id(), account);
        }
        return List.copyOf(readers.values());
    }

    private Letter letter(Expiring e, Account reader) {
        var q = e.qualification();
        return new Letter(
                java.util.Objects.requireNonNull(reader.mail()),
                reader.language(),
                "people.expiry",
                List.of(
                        e.technician().name(),
                        words.name(reader.language(), Reasons.name(q.code(), q.scopes())),
                        words.date(reader.language(), q.validUntil().orElseThrow()),
                        String.valueOf(e.days())),
                "/people/" + e.technician().id());
    }
}
