package org.fettle.marc.serials;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.marc.Field;

/// Infers a pattern from what was received, and says when a present one no longer holds.
///
/// Every pattern that the dates suggest is tried by predicting the whole time with it; the one that explains most with
/// the fewest codes is taken. An issue that the library missed, a date misprinted now and then, do not change it:
/// what is to be left out or joined has to come back. Nothing here decides: a person accepts.
public final class Learner {
    private static final int LEAST = 4;
    /// What one more code has to explain to be worth it.
    private static final double CODE = 0.6;
    private static final int LOOKED_BACK = 60;

    private Learner() {}

    /// @param known a caption field with the levels; what it says of the pattern is not looked at
    /// @param receipts in any order; refused below four with a date
    public static Answer<Learned> learn(Caption known, List<Receipt> receipts) {
        var tag = known.stream().holdingTag();
        var bare = caption(known, "", Optional.empty());
        var observed = Observed.of(bare, receipts);
        if (observed.isEmpty() || observed.get().spans.size() < LEAST)
            return Answer.refused(tag, 'i', "", "a pattern is learned from four dated issues at least");
        var codes = best(bare, observed.get());
        var frequency = caption(bare, codes, Optional.empty()).frequency();
        var numbering = NumberLearner.of(bare, observed.get()).or(() -> NumberLearner.carriedOn(known, frequency));
        var changes = numbering
                .map(NumberLearner.Numbering::changes)
                .filter(x -> !x.isEmpty())
                .map(x -> "$x" + x);
        var pattern = codes + changes.orElse("");
        var caption = caption(known, pattern, numbering);
        var said = numbering
                .map(n -> (n.u() > 0 ? "$u" + n.u() : "") + "$v" + (n.restarts() ? "r" : "c"))
                .orElse("");
        return Answer.given(new Learned(caption, said + pattern, observed.get().fit(caption), lag(bare, receipts)));
    }

    private static String best(Caption bare, Observed observed) {
        var candidates = new ArrayList<String>();
        switch (observed.dates.line()) {
            case YearParts parts -> candidates.addAll(new PartLearner(observed, parts).candidates());
            case DayLine _ -> {
                var irregularities = new Irregularities(observed);
                for (var plain : new DayLearner(observed).candidates()) {
                    candidates.add(plain);
                    candidates.add(plain + irregularities.codes(caption(bare, plain, Optional.empty())));
                }
            }
            case WeekLine _ -> candidates.addAll(List.of("$ww", "$we"));
        }
        var best = "$wx";
        double most = Double.NEGATIVE_INFINITY;
        for (var candidate : candidates) {
            double worth =
                    observed.fit(caption(bare, candidate, Optional.empty())).score() - CODE * size(candidate);
            if (worth > most) best = candidate;
            most = Math.max(worth, most);
        }
        return best;
    }

    private static long size(String codes) {
        return codes.chars().filter(c -> c == ',' || c == '$').count();
    }

    /// The levels of a caption with another pattern.
    private static Caption caption(Caption known, String codes, Optional<NumberLearner.Numbering> numbering) {
        var subfields = new ArrayList<Field.Subfield>();
        var lowest = known.numbers(false).size() == 2
                ? known.numbers(false).getLast().code()
                : ' ';
        for (var level : known.levels()) {
            subfields.add(new Field.Subfield(level.code(), level.caption()));
            if (level.code() != lowest || numbering.isEmpty()) continue;
            if (numbering.get().u() > 0)
                subfields.add(new Field.Subfield('u', "" + numbering.get().u()));
            subfields.add(new Field.Subfield('v', numbering.get().restarts() ? "r" : "c"));
        }
        for (var part : codes.split("\\$"))
            if (!part.isEmpty()) subfields.add(new Field.Subfield(part.charAt(0), part.substring(1)));
        subfields.add(new Field.Subfield('8', "" + known.link()));
        var read = Caption.of(new Field.Data(known.stream().captionTag(), '2', '0', subfields));
        return read.asOptional().orElse(known);
    }

    private static Optional<Lag> lag(Caption caption, List<Receipt> receipts) {
        var predictor = new Predictor(caption);
        var days = new ArrayList<Integer>();
        for (var receipt : receipts)
            predictor
                    .date(receipt.issue())
                    .asOptional()
                    .flatMap(d -> d)
                    .ifPresent(d -> days.add((int) ChronoUnit.DAYS.between(d, receipt.received())));
        return Lag.of(days);
    }

    /// A change of pattern, if the latest issues do not come as the present one has it and another one has them.
    /// Issues that are only missing are no reason: their
    /// numbers are missing too.
    ///
    /// @param receipts in the order of their issues
    public static Optional<Proposal> review(Caption present, List<Receipt> receipts) {
        var latest = receipts.subList(Math.max(0, receipts.size() - LOOKED_BACK), receipts.size());
        int since = firstOfChange(present, latest);
        if (since < 0 || latest.size() - since < LEAST) return Optional.empty();
        var tail = latest.subList(since, latest.size());
        var learned = learn(present, tail).asOptional();
        var observed = Observed.of(present, tail);
        var date = new Predictor(present)
                .date(tail.getFirst().issue())
                .asOptional()
                .flatMap(d -> d);
        if (learned.isEmpty() || observed.isEmpty() || date.isEmpty()) return Optional.empty();
        var surprising = surprises(present, tail);
        if (surprising.size() < surprises(learned.get().caption(), tail).size() + LEAST - 1) return Optional.empty();
        var missing = observed.get().fit(present).missing();
        var fit = new Fit(tail.size() - surprising.size(), surprising, missing);
        return Optional.of(new Proposal(date.get(), fit, learned.get()));
    }

    /// Those that do not come after the one before them.
    private static List<Issue> surprises(Caption caption, List<Receipt> receipts) {
        var surprising = new ArrayList<Issue>();
        for (int i = 1; i < receipts.size(); i++)
            if (!comesAfter(caption, receipts.get(i - 1), receipts.get(i)))
                surprising.add(receipts.get(i).issue());
        return surprising;
    }

    /// The first issue that did not come as predicted and from which on most did not; -1 if there is none.
    private static int firstOfChange(Caption present, List<Receipt> receipts) {
        int surprises = 0;
        int change = -1;
        for (int i = receipts.size() - 1; i > 0; i--) {
            boolean surprise = !comesAfter(present, receipts.get(i - 1), receipts.get(i));
            if (surprise) surprises++;
            if (surprise && surprises >= 2 && surprises * 2 >= receipts.size() - i) change = i;
        }
        return change;
    }

    /// Whether the pattern leads from one issue to the other, number and date, with some missing between perhaps.
    private static boolean comesAfter(Caption caption, Receipt before, Receipt after) {
        var predictor = new Predictor(caption);
        var date = predictor.date(after.issue()).asOptional().flatMap(d -> d).orElse(LocalDate.MIN);
        return predictor.until(before.issue(), date, 400).asOptional().stream()
                .flatMap(List::stream)
                .anyMatch(e -> e.issue().equals(after.issue()));
    }
}
