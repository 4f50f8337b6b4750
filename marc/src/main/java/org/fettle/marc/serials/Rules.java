package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fettle.marc.serials.DateCode.Kind;
import org.fettle.marc.serials.Regularity.Publication;

/// The $y of one caption, put in order for asking. What is omitted wins over what is published.
final class Rules {
    /// Single published codes by how finely they pick.
    private final Map<Kind, List<DateCode>> published = new EnumMap<>(Kind.class);
    private final List<DateCode> omitted = new ArrayList<>();
    /// Combined issues, of `c` and of slashes in `p`.
    private final List<List<DateCode>> combined = new ArrayList<>();
    private final List<List<DateCode>> publishedCombined = new ArrayList<>();
    private final List<Integer> seasons = new ArrayList<>();

    Rules(Caption caption) {
        for (var y : caption.regularity()) {
            var weeks = Weeks.of(y, caption);
            for (var group : y.dates())
                add(y.publication(), group.stream().map(weeks::read).toList());
        }
    }

    private void add(Publication publication, List<DateCode> group) {
        switch (publication) {
            case OMITTED -> omitted.addAll(group);
            case COMBINED -> combined.add(group);
            case PUBLISHED -> {
                group.stream().filter(c -> c.season() > 0).forEach(c -> seasons.add(c.season()));
                if (group.size() > 1) {
                    combined.add(group);
                    publishedCombined.add(group);
                } else if (!group.getFirst().equals(DateCode.ANY))
                    published
                            .computeIfAbsent(group.getFirst().kind(), _ -> new ArrayList<>())
                            .add(group.getFirst());
            }
        }
    }

    List<DateCode> published(Kind kind) {
        return published.getOrDefault(kind, List.of());
    }

    /// The kinds by which something is published, combined issues included.
    Set<Kind> publishedKinds() {
        var kinds = EnumSet.noneOf(Kind.class);
        kinds.addAll(published.keySet());
        for (var group : publishedCombined) kinds.add(group.getFirst().kind());
        return kinds;
    }

    List<DateCode> omitted() {
        return omitted;
    }

    List<List<DateCode>> combined() {
        return combined;
    }

    List<List<DateCode>> publishedCombined() {
        return publishedCombined;
    }

    /// Whether anything is left out or joined.
    boolean hasExceptions() {
        return !omitted.isEmpty() || !combined.isEmpty();
    }

    /// A published season 24 listed first begins the year.
    boolean isWinterFirst() {
        return !seasons.isEmpty() && seasons.getFirst() == 24;
    }

    /// How two digits 01 to 05 alone in `w` are meant: as weeks of the year, or of every month. Whichever comes closer
    /// to the number of issues that $u or $w say.
    private record Weeks(boolean ofMonth) {
        static Weeks of(Regularity y, Caption caption) {
            boolean open = y.definition() == 'w'
                    && !y.dates().isEmpty()
                    && y.dates().stream().flatMap(List::stream).allMatch(Weeks::mayBeEither);
            int perYear = caption.frequency().perYear();
            if (!open || perYear == 0) return new Weeks(false);
            int wanted = wanted(caption, perYear);
            int codes = y.dates().size();
            boolean omits = y.publication() != Publication.PUBLISHED;
            int byYear = omits ? perYear - codes : codes;
            int byMonth = omits ? perYear - 12 * codes : 12 * codes;
            if (omits
                    && perYear >= 52
                    && y.dates().stream().flatMap(List::stream).allMatch(c -> c.weekOfYear() == 5))
                byMonth = perYear - 4; // a fifth one comes in four months of the year
            return new Weeks(Math.abs(byMonth - wanted) < Math.abs(byYear - wanted));
        }

        private static int wanted(Caption caption, int perYear) {
            var numbers = caption.numbers(false);
            int units = numbers.size() == 2 ? numbers.getLast().count() : 0;
            int said = units * Math.max(1, caption.changes().size());
            return said > 0 && said <= perYear ? said : perYear;
        }

        private static boolean mayBeEither(DateCode code) {
            return code.weekOfYear() >= 1 && code.weekOfYear() <= 5 && code.weekday() == null;
        }

        DateCode read(DateCode code) {
            return ofMonth && mayBeEither(code) ? code.asWeekOfMonth() : code;
        }
    }
}
