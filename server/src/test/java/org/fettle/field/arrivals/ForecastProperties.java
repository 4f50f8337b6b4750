package org.fettle.field.arrivals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.fettle.people.Interval;
import org.junit.jupiter.api.Test;

class ForecastProperties {
    private static final Instant EIGHT = Instant.parse("2026-11-25T07:00:00Z");
    private static final Spread EXACT = new Spread(new double[] {1, 1}, 100);
    private static final int DRIVE = 600;
    private static final UUID SHE = UUID.randomUUID();
    private static final UUID HE = UUID.randomUUID();

    private static Instant at(int minute) {
        return EIGHT.plusSeconds(60L * minute);
    }

    private static Stop stop(int from, int minutes, Spread work, UUID... people) {
        return new Stop(
                UUID.randomUUID(),
                List.of(people).stream().map(p -> new Stop.Seat(p, DRIVE)).toList(),
                new Interval(at(from), at(from + minutes)),
                at(0),
                Optional.empty(),
                work,
                Optional.empty(),
                Optional.empty());
    }

    private static Map<UUID, List<Interval>> allDay() {
        var day = List.of(new Interval(at(0), at(600)));
        return Map.of(SHE, day, HE, day);
    }

    @Test
    void withoutAnySpreadThePlanItselfIsForeseen() {
        var first = stop(10, 60, EXACT, SHE);
        var second = stop(80, 30, EXACT, SHE);
        var likely = Forecast.of(List.of(second, first), allDay(), EXACT, at(-60));
        assertThat(likely.get(first.appointment()).when()).isEqualTo(new Interval(at(10), at(15)));
        assertThat(likely.get(second.appointment()).when()).isEqualTo(new Interval(at(80), at(85)));
    }

    @Test
    void whoIsLateMakesLateWhoWaitsAndPausesAreKept() {
        var begun = new Stop(
                UUID.randomUUID(),
                List.of(new Stop.Seat(SHE, DRIVE)),
                new Interval(at(10), at(40)),
                at(0),
                Optional.empty(),
                EXACT,
                Optional.of(at(70)),
                Optional.empty());
        var together = stop(60, 30, EXACT, SHE, HE);
        var afterwards = stop(100, 30, EXACT, HE);
        var present = Map.of(
                SHE,
                List.of(new Interval(at(0), at(600))),
                HE,
                List.of(new Interval(at(0), at(145)), new Interval(at(200), at(600))));
        var likely = Forecast.of(List.of(begun, together, afterwards), present, EXACT, at(75));
        assertThat(likely).doesNotContainKey(begun.appointment());
        assertThat(likely.get(together.appointment()).when().from())
                .as("both there when she has ended at 100 and driven")
                .isEqualTo(at(110));
        assertThat(likely.get(afterwards.appointment()).when().from())
                .as("he would be there in his pause")
                .isEqualTo(at(200));
    }

    @Test
    void whatWasToldIsAtRiskByTheShareOfDaysThatMissIt() {
        var work = new Spread(new double[] {1, 2}, 100);
        var first = stop(10, 60, work, SHE);
        var told = new Interval(at(0), at(110));
        var second = new Stop(
                UUID.randomUUID(),
                List.of(new Stop.Seat(SHE, DRIVE)),
                new Interval(at(80), at(110)),
                at(0),
                Optional.of(told),
                EXACT,
                Optional.empty(),
                Optional.empty());
        var likely = Forecast.of(List.of(first, second), allDay(), EXACT, at(-60));
        assertThat(likely.get(second.appointment()).outside())
                .as("she ends between 70 and 130, and drives 10")
                .isCloseTo(0.5, within(0.08));
    }

    @Property(tries = 200)
    void sharesAndValuesAreInverse(
            @ForAll @Size(min = 20, max = 60) List<@DoubleRange(min = 0.3, max = 4) Double> ratios,
            @ForAll @DoubleRange(min = 0, max = 1) double share) {
        var spread = Spread.of(ratios, Spread.GUESS);
        double value = spread.at(share);
        assertThat(value).isBetween(spread.at(0), spread.at(1));
        // where many are alike, the share is somewhere within them
        assertThat(spread.at(spread.share(value))).isCloseTo(value, within(1e-9));
    }

    /// Days come about by another generator than the forecast's own.
    @Property(tries = 8)
    void eightOfTenVisitsBeginWithin(@ForAll @IntRange(min = 0, max = 1_000_000) int seed) {
        var random = new Random(seed);
        var lengths = new ArrayList<Double>();
        for (int i = 0; i < 400; i++) lengths.add(Math.exp(0.35 * random.nextGaussian()));
        var work = Spread.of(lengths, Spread.GUESS);
        var stops = List.of(
                stop(10, 50, work, SHE), stop(70, 50, work, SHE), stop(130, 50, work, SHE), stop(190, 50, work, SHE));
        var likely = Forecast.of(stops, allDay(), EXACT, at(-60));
        int within = 0;
        int all = 0;
        for (int day = 0; day < 500; day++) {
            double now = 10;
            for (int i = 1; i < stops.size(); i++) {
                now += 50 * Math.exp(0.35 * random.nextGaussian()) + DRIVE / 60.0;
                var when = likely.get(stops.get(i).appointment()).when();
                var begins = EIGHT.plusSeconds((long) (60 * now));
                if (!begins.isBefore(when.from()) && !begins.isAfter(when.until())) within++;
                all++;
            }
        }
        // rounding to five minutes widens a little
        assertThat((double) within / all).isBetween(0.74, 0.9);
    }
}
