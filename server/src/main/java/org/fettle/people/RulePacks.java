package org.fettle.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fettle.people.rules.Codes;
import org.fettle.people.rules.PackFault;
import org.fettle.people.rules.PackReader;
import org.fettle.people.rules.PackReading;
import org.fettle.people.rules.RuleBook;
import org.fettle.people.rules.RulePack;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.settings.Practice;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The rules of the places: those that are shipped, and those that an administrator uploaded.
@Service
public class RulePacks {
    /// The book as of so many uploaded packs.
    private record Edition(int uploads, RuleBook book) {}

    private final RulePackStore store;
    private final Clock clock;
    private final Set<Practice> on;
    private final List<RulePack> shipped;
    private volatile Edition edition;

    RulePacks(RulePackStore store, Clock clock, Environment environment) {
        this.store = store;
        this.clock = clock;
        this.on = Practice.parse(environment.getProperty("fettle.practices", "field,library"));
        this.shipped = ShippedPacks.load(on);
        this.edition = new Edition(0, new RuleBook(shipped));
    }

    /// The rules as they stand, another server's uploads included.
    @Transactional(readOnly = true)
    public RuleBook book() {
        var present = edition;
        var uploads = store.count();
        if (uploads == present.uploads()) return present.book();
        var packs = new ArrayList<>(shipped);
        for (var stored : store.all())
            if (PackReader.read(stored.file(), stored.text(), _ -> true) instanceof PackReading.Read(var pack)
                    && pack.practice().map(on::contains).orElse(true)) packs.add(pack);
        edition = new Edition(uploads, new RuleBook(packs));
        return edition.book();
    }

    /// The rules as this server last read them: for names, which hardly change, without asking the database.
    RuleBook lately() {
        return edition.book();
    }

    /// A new version of a pack, or a new pack; in force from the day it names. Nothing is stored if it has a fault.
    @Transactional
    public PackUpload upload(Actor by, String file, String text) {
        var book = book();
        var reading = PackReader.read(file, text, code -> isKnown(book, code));
        return switch (reading) {
            case PackReading.Faulty(var faults) -> new PackUpload.Faulty(faults);
            case PackReading.Read(var pack) when isShipped(pack) -> there(file, pack);
            case PackReading.Read(var pack) ->
                store.insert(pack, file, text, by.name(), clock.instant())
                        ? new PackUpload.Stored(pack.code(), pack.version(), pack.effectiveFrom())
                        : there(file, pack);
        };
    }

    private boolean isShipped(RulePack pack) {
        return shipped.stream()
                .anyMatch(s -> s.code().equals(pack.code()) && s.version().equals(pack.version()));
    }

    private static boolean isKnown(RuleBook book, String pattern) {
        return book.taskTypes().stream().anyMatch(type -> Codes.matches(pattern, type.code()));
    }

    private static PackUpload there(String file, RulePack pack) {
        return new PackUpload.Faulty(List.of(new PackFault(
                file,
                1,
                "version",
                "version %s of %s is there already; give this one another version"
                        .formatted(pack.version(), pack.code()))));
    }
}
