package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fettle.marc.serials.Level.Chronology;
import org.fettle.marc.serials.Numbers.Mode;

/// One stream of issues going on from one of them.
final class Series {
    private final Caption caption;
    private final Optional<Dates> dates;
    private final Optional<Scheduling> scheduling;
    private final Numbers numbers;
    private final Numbers alternative;
    private final List<Character> above;
    private final int anchor;
    private Issue present;
    /// Where the calendar stands, and where the present issue stood: they differ after [#skipTo].
    private Optional<Span> place;

    private Optional<Span> counted;

    private Series(Caption caption, Issue seed, Optional<Dates> dates, Optional<Span> place, Optional<Scheduling> s) {
        this.caption = caption;
        this.dates = dates;
        this.scheduling = s;
        this.present = seed;
        this.place = place;
        this.counted = place;
        var chronologies = dates.map(Dates::fields).orElseGet(() -> Chronologies.of(caption, seed));
        var main = new ArrayList<Character>();
        var beside = new ArrayList<Character>();
        for (char code : seed.values().keySet())
            if (code <= 'h' && !chronologies.pieces().containsKey(code)) (code <= 'f' ? main : beside).add(code);
        this.above = chronologies.pieces().keySet().stream()
                .filter(c -> !main.isEmpty() && c < main.getFirst())
                .toList();
        this.numbers = new Numbers(caption, main, !above.isEmpty());
        this.alternative = new Numbers(caption, beside, false);
        this.anchor = place.filter(_ -> dates.get().line() instanceof DayLine)
                .map(p -> new DayLine().date(p.first()).getDayOfMonth())
                .orElse(0);
    }

    static Answer<Series> from(Caption caption, Rules rules, Issue seed) {
        var tag = caption.stream().holdingTag();
        if (seed.values().isEmpty()) return Answer.refused(tag, ' ', "", "give the enumeration or date of an issue");
        return Dates.of(caption, seed, rules.isWinterFirst()).then(dates -> {
            if (dates.isEmpty())
                return Answer.given(new Series(caption, seed, dates, Optional.empty(), Optional.empty()));
            return dates.get()
                    .read(seed, tag)
                    .then(place -> Scheduling.of(caption, rules, dates.get().line())
                            .then(s -> Answer.given(
                                    new Series(caption, seed, dates, Optional.of(place), Optional.of(s)))));
        });
    }

    Issue present() {
        return present;
    }

    Expected expected() {
        var line = dates.map(Dates::line);
        return new Expected(
                present,
                place.flatMap(p -> line.map(l -> l.date(p.first()))),
                place.flatMap(p -> line.map(l -> l.date(p.last()))));
    }

    /// Lets the calendar go on to the last date before `day` without an issue: numbers stay.
    void skipTo(java.time.LocalDate day) {
        if (scheduling.isEmpty() || scheduling.get().schedule().isEmpty()) return;
        var line = dates.get().line();
        while (place.isPresent()) {
            var next = scheduling.get().schedule().get().next(place.get(), anchor, false);
            if (next.isEmpty() || !line.date(next.get().first()).isBefore(day)) return;
            place = next;
        }
    }

    /// Goes on to the next issue.
    Answer<Expected> next() {
        return numbers.isCombined(present).then(combined -> nextPlace(combined)).then(this::goOnTo);
    }

    private Answer<Optional<Span>> nextPlace(boolean combined) {
        if (place.isEmpty() || scheduling.isEmpty()) return Answer.given(Optional.empty());
        var schedule = scheduling.get().schedule();
        if (schedule.isEmpty()) return byNumber();
        var next = schedule.get().next(place.get(), anchor, combined);
        var tag = caption.stream().captionTag();
        if (next.isEmpty()) return Answer.refused(tag, 'y', "", "the pattern lets no further issue come out");
        if (dates.get().line().date(next.get().last()).getYear() > 9999)
            return Answer.refused(tag, ' ', "", "years end with 9999 here");
        return Answer.given(next);
    }

    /// Where issues come oftener than their dates tell apart: the running number says when the date moves.
    private Answer<Optional<Span>> byNumber() {
        int running = numbers.isEmpty() ? 0 : numbers.running(present);
        int each = numbers.isEmpty() ? 1 : unitsNotNamed();
        int units = each > 1 ? each : numbers.units();
        int perYear = each == 0
                ? Math.max(1, caption.changes().size())
                : scheduling.get().perYear();
        if (each > 0 && units > 0 && units <= perYear)
            perYear = Math.max(1, Math.round((float) perYear / units)) * units;
        if (running > 0 && perYear > 0) return advanceByNumber(running, Math.max(1, each), perYear);
        return Answer.refused(
                caption.stream().holdingTag(),
                ' ',
                present.line(),
                "several issues share this date: give $j or $k, or a number with $u in the caption field");
    }

    /// Issues that one unit of the lowest level named consists of: 12 for a volume of twelve numbers, 1 for a number, 0
    /// if not said. Holdings by volumes name no numbers.
    private int unitsNotNamed() {
        int units = 1;
        for (var level : caption.numbers(false)) if (!present.has(level.code())) units *= level.count();
        return units;
    }

    private Answer<Optional<Span>> advanceByNumber(int running, int each, int perYear) {
        return numbers.next(present, Mode.COUNT).then(next -> {
            long parts = (long) dates.get().line().perYear() * each;
            long before = (running - 1L) * parts / perYear;
            long after = (running + next.covered() - 1L) * parts / perYear;
            return Answer.given(Optional.of(Span.of(place.get().last() + (int) (after - before))));
        });
    }

    private Answer<Expected> goOnTo(Optional<Span> next) {
        if (next.isEmpty() && numbers.isEmpty() && alternative.isEmpty())
            return Answer.refused(
                    caption.stream().holdingTag(),
                    ' ',
                    present.line(),
                    "there is neither a number nor a date to go on");
        var values = new TreeMap<Character, String>();
        if (next.isPresent()) {
            values.putAll(dates.get().write(next.get()));
            if (present.has('m')) values.put('m', alternativeYear(next.get()));
        }
        var mode = numbers.isEmpty() || next.isEmpty() ? Mode.COUNT : mode(next.get(), values);
        return numbers.next(present, mode).then(main -> {
            values.putAll(main.values());
            if (alternative.isEmpty()) return take(values, next);
            return alternative
                    .next(present, numbers.isEmpty() ? 1 : main.covered())
                    .then(beside -> {
                        values.putAll(beside.values());
                        return take(values, next);
                    });
        });
    }

    private Answer<Expected> take(Map<Character, String> values, Optional<Span> next) {
        present = Issue.of(values);
        place = next;
        counted = next;
        return Answer.given(expected());
    }

    /// Years of another count ($m) move with those of the first.
    private String alternativeYear(Span next) {
        var line = dates.get().line();
        int years = line.date(next.first()).getYear()
                - line.date(place.get().first()).getYear();
        if (years == 0) return present.value('m');
        var moved = new ArrayList<String>();
        for (var part : present.value('m').split("/"))
            moved.add(part.strip().matches("[0-9]{4}") ? "" + (Integer.parseInt(part.strip()) + years) : part);
        return String.join("/", moved);
    }

    private Mode mode(Span next, Map<Character, String> values) {
        if (scheduling.get().schedule().isEmpty()) return Mode.COUNT;
        if (!caption.changes().isEmpty()) {
            if (turns(next)) return Mode.TURN;
            return numbers.isVolumeAlone()
                                    && scheduling.get().perYear()
                                            > caption.changes().size()
                            || numbers.isExhausted(present) && turnsSoon(next)
                    ? Mode.HOLD
                    : Mode.COUNT;
        }
        if (above.isEmpty()) return Mode.COUNT;
        if (above.stream().anyMatch(c -> !values.getOrDefault(c, "").equals(present.value(c)))) return Mode.TURN;
        return numbers.isExhausted(present) && yearEndsSoon(next) ? Mode.HOLD : Mode.COUNT;
    }

    /// Whether $x falls between this issue and the next. A point inside a combined issue belongs to it if the units are
    /// complete before it, else to the one after it.
    private boolean turns(Span next) {
        var line = dates.get().line();
        int point = line.lastChange(caption.changes(), next.last());
        if (point > next.first()) {
            if (line.lastChange(caption.changes(), next.first()) > counted.get().last()) return true;
            return !numbers.knowsUnits() || numbers.isExhausted(present);
        }
        if (point > counted.get().last()) return true;
        return point > counted.get().first() && numbers.knowsUnits() && !numbers.isFirst(present);
    }

    /// A 53rd week, or a few more dailies than $u says, do not begin a volume of their own.
    private int patience() {
        return Math.max(1, numbers.units() / 20);
    }

    private boolean turnsSoon(Span next) {
        var line = dates.get().line();
        return line.lastChange(caption.changes(), ahead(next).last()) > next.last();
    }

    private boolean yearEndsSoon(Span next) {
        var line = dates.get().line();
        var years = line.write(ahead(next).last()).get(Chronology.YEAR);
        return years != null && !years.equals(line.write(next.last()).get(Chronology.YEAR));
    }

    private Span ahead(Span next) {
        var at = next;
        for (int i = 0; i < patience(); i++) {
            var later = scheduling.get().schedule().get().next(at, anchor, false);
            if (later.isEmpty()) return at;
            at = later.get();
        }
        return at;
    }
}
