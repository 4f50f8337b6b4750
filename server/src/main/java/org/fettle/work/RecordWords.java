package org.fettle.work;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Locale;
import java.util.UUID;

/// What templates need to show records.
public final class RecordWords {
    public static String key(Outcome outcome) {
        return "work.outcome." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static String colour(Outcome outcome) {
        return switch (outcome) {
            case DONE -> "bg-green-lt";
            case PARTLY -> "bg-yellow-lt";
            case NOT_DONE -> "bg-red-lt";
        };
    }

    /// The id of what a form is about to make: sent twice, made once.
    public static UUID newId() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private RecordWords() {}
}
