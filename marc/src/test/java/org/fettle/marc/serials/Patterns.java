package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import org.fettle.marc.Field;

/// Captions and first issues for properties, and fields from lines as in the tables.
final class Patterns {
    /// A caption with an issue of it.
    record Known(Caption caption, Issue first) {}

    static Field.Data field(String line) {
        var subfields = new ArrayList<Field.Subfield>();
        for (var part : line.substring(7).split("\\$"))
            if (!part.isEmpty()) subfields.add(new Field.Subfield(part.charAt(0), part.substring(1)));
        return new Field.Data(line.substring(0, 3), line.charAt(4), line.charAt(5), subfields);
    }

    static Caption caption(String content) {
        return Caption.of(field("853 20 " + content)).orThrow();
    }

    static Issue issue(String content) {
        return Issue.of(field("863 41 " + content));
    }

    /// Sound patterns of many kinds.
    static Arbitrary<Known> known() {
        return Arbitraries.oneOf(monthly(), daily(), seasonal());
    }

    private static Arbitrary<String> numbering() {
        return Arbitraries.of(
                "$av.$bno.$u12$vr",
                "$av.$bno.$u12$vc",
                "$av.$bno.$u6$vr",
                "$av.$bno.$uvar$vr",
                "$av.$bno.$u52$vr",
                "$av.$bno.$u12$vr$yce21/2",
                "$av.$bno.$u12$vr$yoe27",
                "$av.$bno.$u12$vc$gno.$vc");
    }

    private static Arbitrary<String> changes() {
        return Arbitraries.of("", "$x01", "$x07", "$x01,07", "$x0315");
    }

    private static Arbitrary<Known> monthly() {
        var frequency = Arbitraries.of("$wm", "$wb", "$wq", "$wt", "$wf", "$wa", "$w10$yom07,08");
        var pattern = Arbitraries.of(
                "", "$ycm07/08", "$ycm12/01", "$yom08", "$ypm01,04,06/07,10", "$ycm01/02,11/12$yom05", "$ycm06/08");
        return Combinators.combine(
                        numbering(),
                        frequency,
                        changes(),
                        pattern,
                        Arbitraries.integers().between(1, 12))
                .as((n, f, x, y, month) ->
                        of(n + "$i(year)$j(month)" + f + x + fitting(f, y, month), "$i2021$j%02d".formatted(month)));
    }

    /// Where issues come every second month or more rarely, a joined one has to begin in one of those months.
    private static String fitting(String frequency, String pattern, int month) {
        if (frequency.equals("$wm") || !pattern.startsWith("$yc")) return pattern;
        return frequency.equals("$wb") && month % 2 == 0 ? "$ycm06/08" : "";
    }

    private static Arbitrary<Known> daily() {
        var frequency = Arbitraries.of("$wd", "$ww", "$we", "$wc", "$wi", "$ws", "$wj", "$wm");
        var pattern = Arbitraries.of(
                "",
                "$yodsu",
                "$ypdmo,th",
                "$ypw01mo,03mo",
                "$yow1299",
                "$ypd01,15$yod0715",
                "$yom08",
                "$ycdsa/su",
                "$ypw02we$yow0402we$ypw0402th",
                "$yow51,52");
        return Combinators.combine(
                        numbering(),
                        frequency,
                        changes(),
                        pattern,
                        Arbitraries.integers().between(0, 364))
                .as((n, f, x, y, day) -> {
                    var any = java.time.LocalDate.of(2023, 3, 1).plusDays(day);
                    var date = any.withDayOfMonth(Math.min(any.getDayOfMonth(), 28)); // a 31st is only known as such
                    return of(
                            n + "$i(year)$j(month)$k(day)" + f + x + y,
                            "$i%d$j%02d$k%02d".formatted(date.getYear(), date.getMonthValue(), date.getDayOfMonth()));
                });
    }

    private static Arbitrary<Known> seasonal() {
        var pattern = Arbitraries.of("", "$yps24,21,22,23", "$ycs22/23", "$ycs24/21", "$yos22", "$yps21,22/23,24");
        return Combinators.combine(
                        numbering(), changes(), pattern, Arbitraries.integers().between(21, 24))
                .as((n, x, y, season) -> of(n + "$i(year)$j(season)$wq" + x + y, "$i2021$j" + season));
    }

    private static Known of(String caption, String date) {
        var alternative = caption.contains("$g") ? "$g40" : "";
        return new Known(caption("$81" + caption), issue("$a3$b3" + alternative + date));
    }

    static List<Expected> predicted(Known known, int count) {
        var next = new Predictor(known.caption()).next(known.first(), count);
        Assume.that(next.refusal().isEmpty()); // a weekly of Sundays that omits Sundays
        return next.orThrow();
    }

    private Patterns() {}
}
