package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.marc.serials.DateCode.Kind;
import org.fettle.marc.serials.Level.Chronology;

/// Issues dated by month, season, quarter or year.
///
/// If the pattern lists what is published, the list is the schedule. Else issues come at an even step from the present
/// one, less what is omitted. A combined issue takes the place of all that it covers.
final class PartSchedule implements Schedule {
    private static final int YEARS_AHEAD = 40;

    /// A combined issue: where in the year it begins, in which year (0: each), and its parts from there.
    private record Group(int position, int year, List<Integer> offsets) {}

    private final YearParts line;
    private final Rules rules;
    private final int perYear;
    private final int step;
    private final int years;
    private final boolean[] listed;
    private final boolean isList;
    private final List<Group> groups = new ArrayList<>();

    /// @param step places from one issue to the next, where the pattern has no list; 0: it must have one
    /// @param years between two issues of biennial and triennial serials
    PartSchedule(YearParts line, Rules rules, int step, int years) {
        this.line = line;
        this.rules = rules;
        this.perYear = line.perYear();
        this.step = step;
        this.years = years;
        this.listed = new boolean[perYear];
        boolean any = false;
        for (var code : listedCodes(line, rules)) {
            listed[line.position(code)] = true;
            any = true;
        }
        for (var group : rules.combined()) group(group).ifPresent(groups::add);
        this.isList = any || rules.publishedCombined().stream().anyMatch(g -> group(g).isPresent());
    }

    /// Whether a pattern of this caption lists the places of the year at which issues come.
    static boolean lists(YearParts line, Rules rules) {
        return new PartSchedule(line, rules, 0, 1).isList;
    }

    /// Codes of months or seasons; days and weeks count by their month, if each has one.
    private static List<DateCode> listedCodes(YearParts line, Rules rules) {
        if (line.finest() == Chronology.SEASON) return rules.published(Kind.SEASON);
        if (line.finest() != Chronology.MONTH) return List.of();
        if (!rules.published(Kind.MONTH).isEmpty()) return rules.published(Kind.MONTH);
        var fine = new ArrayList<>(rules.published(Kind.DAY));
        fine.addAll(rules.published(Kind.WEEK));
        return fine.stream().allMatch(c -> c.month() > 0) ? fine : List.of();
    }

    private Optional<Group> group(List<DateCode> codes) {
        var first = codes.getFirst();
        boolean fits = switch (line.finest()) {
            case YEAR -> codes.stream().allMatch(c -> c.year() > 0);
            case SEASON -> codes.stream().allMatch(c -> c.season() > 0);
            case MONTH -> codes.stream().allMatch(c -> c.month() > 0 && c.kind() == Kind.MONTH);
            default -> false;
        };
        if (!fits) return Optional.empty();
        int start = place(first);
        var offsets = new ArrayList<Integer>();
        for (var code : codes) {
            int offset = line.finest() == Chronology.YEAR
                    ? code.year() - first.year()
                    : Math.floorMod(place(code) - start, perYear);
            if (!offsets.isEmpty() && offset <= offsets.getLast()) return Optional.empty();
            offsets.add(offset);
        }
        return Optional.of(new Group(start, first.year(), offsets));
    }

    private int place(DateCode code) {
        return line.position(code);
    }

    @Override
    public Optional<Span> next(Span present, int anchor, boolean numbersCombined) {
        if (keepsItsLabel(present, numbersCombined)) return shifted(present);
        for (int n = present.last() + 1; n <= present.last() + perYear * YEARS_AHEAD; n++) {
            var issue = issueAt(n, present);
            if (issue.isPresent()) return issue;
        }
        return Optional.empty();
    }

    /// A bimonthly dated `05/06`, an annual dated `1999/2000`: the label covers the whole step, and moves with it.
    private boolean keepsItsLabel(Span present, boolean numbersCombined) {
        if (isList || !present.isCombined() || numbersCombined || step == 0 || isCoded(present)) return false;
        int covered = present.last() - present.first() + 1;
        return line.finest() == Chronology.YEAR || step > 1 && covered <= step;
    }

    private boolean isCoded(Span present) {
        var offsets = present.parts().stream().map(p -> p - present.first()).toList();
        return groups.stream().anyMatch(g -> startsAt(g, present.first()) && g.offsets.equals(offsets));
    }

    private Optional<Span> shifted(Span present) {
        for (int by = step; by <= perYear * YEARS_AHEAD + step; by += step)
            if (!isOmitted(present.first() + by)) return Optional.of(present.shifted(by));
        return Optional.empty();
    }

    private boolean startsAt(Group group, int n) {
        return Math.floorMod(n, perYear) == group.position
                && (group.year == 0 || Math.floorDiv(n, perYear) == group.year);
    }

    private Optional<Span> issueAt(int n, Span present) {
        if (isOmitted(n)) return Optional.empty();
        for (var group : groups)
            if (startsAt(group, n) && isDue(n, group.offsets.getLast(), present))
                return Optional.of(
                        new Span(group.offsets.stream().map(o -> n + o).toList()));
        for (var group : groups)
            for (int back = 1; back <= group.offsets.getLast(); back++)
                if (startsAt(group, n - back) && (n - back == present.last() || !isOmitted(n - back)))
                    return Optional.empty();
        return isDue(n, 0, present) && (!isList || listed[Math.floorMod(n, perYear)])
                ? Optional.of(Span.of(n))
                : Optional.empty();
    }

    /// Whether an issue falls on one of the places from `n` on.
    private boolean isDue(int n, int more, Span present) {
        int year = Math.floorDiv(n, perYear);
        if (isList) {
            int since = year - Math.floorDiv(present.first(), perYear);
            return since % years == 0 && inListedYear(year);
        }
        if (!inListedYear(year)) return false;
        for (int at = n; at <= n + more; at++) if ((at - present.first()) % step == 0) return true;
        return false;
    }

    private boolean inListedYear(int year) {
        var listedYears = rules.published(Kind.YEAR);
        return listedYears.isEmpty() || listedYears.stream().anyMatch(c -> c.year() == year);
    }

    private boolean isOmitted(int n) {
        int year = Math.floorDiv(n, perYear);
        int position = Math.floorMod(n, perYear);
        for (var code : rules.omitted()) {
            boolean hit = switch (code.kind()) {
                case YEAR -> code.year() == year || code.year() == 0;
                case SEASON ->
                    line.finest() == Chronology.SEASON
                            ? line.codes().get(position) == code.season()
                            : line.finest() == Chronology.MONTH && DateCode.seasonOf(position + 1) == code.season();
                case MONTH -> line.finest() == Chronology.MONTH && position + 1 == code.month();
                case DAY, WEEK -> line.finest() == Chronology.MONTH && position + 1 == code.month() && !moved(code);
            };
            if (hit) return true;
        }
        return false;
    }

    /// A day left out for another one of the same month.
    private boolean moved(DateCode omitted) {
        return rules.published(Kind.DAY).stream().anyMatch(c -> c.month() == omitted.month());
    }
}
