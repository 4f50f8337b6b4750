package org.fettle.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fettle.marc.Field;
import org.fettle.marc.serials.Caption;
import org.fettle.marc.serials.Issue;
import org.fettle.marc.serials.Predictor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Time to predict one year of ten thousand subscriptions from their fields, in a JVM that has just begun. Budget: 5 s.
///
/// Of a hundred titles 3 are daily, 20 weekly, 10 biweekly, 40 monthly with combined issues, 20 quarterly by season,
/// 7 annual: some 280,000 issues.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class PredictSerials {
    private static final int SUBSCRIPTIONS = 10_000;
    private static final LocalDate END = LocalDate.of(2026, 12, 31);

    private record Subscription(Field.Data caption, Issue last) {}

    private final List<Subscription> subscriptions = new ArrayList<>();

    @Setup
    public void subscribe() {
        for (int i = 0; i < SUBSCRIPTIONS; i++) subscriptions.add(subscription(i % 100, i));
    }

    @Benchmark
    public int year() {
        int issues = 0;
        for (var s : subscriptions)
            issues += new Predictor(Caption.of(s.caption).orThrow())
                    .until(s.last, END, 400)
                    .orThrow()
                    .size();
        return issues;
    }

    private static Subscription subscription(int kind, int n) {
        int volume = n % 90 + 1;
        if (kind < 3) return of("$av.$bno.$vc$i(year)$j(month)$k(day)$wd$x01$yodsu", volume, 5000, "$i2025$j12$k31");
        if (kind < 23)
            return of("$av.$bno.$u52$vr$i(year)$j(month)$k(day)$ww$x01$ypdth$yow1299", volume, 51, "$i2025$j12$k18");
        if (kind < 33) return of("$av.$bno.$u26$vr$i(year)$j(month)$k(day)$we$x01$ypdmo", volume, 26, "$i2025$j12$k29");
        if (kind < 73) return of("$av.$bno.$u11$vr$i(year)$j(month)$wm$x01$ycm07/08", volume, 11, "$i2025$j12");
        if (kind < 93) return of("$av.$bno.$u4$vr$i(year)$j(season)$wq$yps21,22,23,24", volume, 4, "$i2025$j24");
        return of("$av.$bno.$u1$vr$i(year)$wa", volume, 1, "$i2025");
    }

    private static Subscription of(String pattern, int volume, int number, String date) {
        var last = Issue.of(field("863", "$a" + volume + "$b" + number + date));
        return new Subscription(field("853", "$81" + pattern), last);
    }

    private static Field.Data field(String tag, String content) {
        var subfields = new ArrayList<Field.Subfield>();
        for (var part : content.substring(1).split("\\$"))
            subfields.add(new Field.Subfield(part.charAt(0), part.substring(1)));
        return new Field.Data(tag, '2', '0', subfields);
    }
}
