package org.fettle.marc.serials;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.fettle.marc.Field;
import org.fettle.marc.serials.Patterns.Known;

class PredictorProperties {
    @Provide
    Arbitrary<Known> known() {
        return Patterns.known();
    }

    @Property(tries = 300)
    void eachIssueIsLaterThanTheOneBeforeIt(@ForAll("known") Known known) {
        var before =
                new Predictor(known.caption()).date(known.first()).orThrow().orElseThrow();
        for (var next : Patterns.predicted(known, 60)) {
            assertThat(next.from().orElseThrow()).isAfter(before);
            assertThat(next.to().orElseThrow()).isAfterOrEqualTo(next.from().get());
            before = next.to().get();
        }
    }

    @Property(tries = 300)
    void goingOnFromAnIssueIsGoingOn(@ForAll("known") Known known) {
        var all = Patterns.predicted(known, 20);
        for (int i = 0; i + 1 < all.size(); i++)
            assertThat(new Predictor(known.caption()).next(all.get(i).issue()).orThrow())
                    .isEqualTo(all.get(i + 1));
    }

    @Property(tries = 300)
    void omittingNeverAdds(@ForAll("known") Known known, @ForAll("omissions") String omission) {
        var caption = known.caption();
        var regularity = new ArrayList<>(caption.regularity());
        regularity.add(Regularity.read("853", omission).orThrow());
        var less = new Caption(
                caption.stream(),
                caption.link(),
                caption.compressibility(),
                caption.evaluation(),
                caption.levels(),
                caption.frequency(),
                caption.pieces(),
                caption.changes(),
                regularity,
                caption.note(),
                caption.unitType());
        if (caption.frequency().pace() instanceof Frequency.Pace.Count) return; // a count is made up by what is omitted
        var end = LocalDate.of(2027, 12, 31);
        var all = new Predictor(caption).until(known.first(), end, 3000).asOptional();
        Assume.that(all.isPresent());
        var before = days(all.get());
        var after = new Predictor(less).until(known.first(), end, 3000).asOptional();
        after.ifPresent(issues -> assertThat(before).containsAll(days(issues)));
    }

    @Provide
    Arbitrary<String> omissions() {
        return Arbitraries.of(
                "om03", "om07,08", "odmo", "od0704", "ow0199", "os23", "oy2023", "ow52", "od31", "os21,24");
    }

    /// Every day that an issue covers: what one without the omission joins may come alone with it.
    private static Set<LocalDate> days(List<Expected> issues) {
        var days = new HashSet<LocalDate>();
        for (var e : issues)
            for (var d = e.from().orElseThrow(); !d.isAfter(e.to().orElseThrow()); d = d.plusDays(1)) days.add(d);
        return days;
    }

    @Provide
    Arbitrary<Field.Data> anyCaption() {
        var texts = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of(
                        "(year)", "(month)", "(day)", "(season)", "v.", "no.", "12", "var", "c", "r", "m", "w", "d"),
                Arbitraries.of("q", "07", "01,07", "0230", "21", "om07", "cm12/01", "pw02we", "ow0099", "oe21-9999999"),
                Arbitraries.strings().withChars("copdmswye0123456789/,-").ofMaxLength(10));
        var subfield = Combinators.combine(Arbitraries.chars().with("abcdefghijkluvwxyz"), texts)
                .as(Field.Subfield::new);
        return subfield.list().ofMaxSize(14).map(s -> new Field.Data("853", '2', '0', s));
    }

    @Provide
    Arbitrary<Field.Data> anyHolding() {
        var texts = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(12),
                Arbitraries.of(
                        "1", "12", "1990", "2012", "01", "12/01", "2011/2012", "24", "IX", "b", "29", "02", "31"),
                Arbitraries.strings().withChars("0123456789/-[]<>").ofMaxLength(9));
        var subfield = Combinators.combine(Arbitraries.chars().with("abcdefghijklm"), texts)
                .as(Field.Subfield::new);
        return subfield.list().ofMaxSize(9).map(s -> new Field.Data("863", '4', '1', s));
    }

    @Property(tries = 2000)
    void anyTextIsAnsweredOrRefusedInWords(
            @ForAll("anyCaption") Field.Data caption,
            @ForAll("anyHolding") Field.Data holding,
            @ForAll @IntRange(min = 1, max = 5) int count) {
        var answer = Caption.of(caption).then(c -> new Predictor(c).next(Issue.of(holding), count));
        answer.refusal().ifPresent(why -> assertThat(why.remedy()).isNotBlank());
        answer.asOptional().ifPresent(issues -> assertThat(issues).hasSize(count));
        Caption.of(caption).asOptional().ifPresent(c -> new Holdings(c).expand(Run.of(holding)));
    }
}
