package org.fettle.library.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ProcessingProperties {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final List<String> STATIONS = List.of("process.stamp", "process.label", "shelve");

    @Property(tries = 300)
    void everyPieceIsCountedAtOneStation(@ForAll long seed, @ForAll @IntRange(max = 40) int pieces) {
        var random = new Random(seed);
        var waiting = new ArrayList<Waiting>();
        for (var at = 0; at < pieces; at++) waiting.add(waiting(random));
        var loads = ProcessingRules.loads(STATIONS, waiting, NOW);
        assertThat(loads.stream().mapToInt(l -> l.waiting() + l.begun()).sum()).isEqualTo(pieces);
        var most =
                loads.stream().map(StationLoad::total).max(Duration::compareTo).orElseThrow();
        var bottlenecks = loads.stream().filter(StationLoad::bottleneck).toList();
        assertThat(bottlenecks)
                .hasSize(most.isZero() ? 0 : 1)
                .allMatch(l -> l.total().equals(most));
    }

    @Property(tries = 500)
    void aBarcodeIsReadableAndOneWrongDigitIsNot(
            @ForAll @LongRange(min = 1, max = 99_999_999) long number,
            @ForAll @IntRange(max = 13) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var barcode = ProcessingRules.barcode("1999", number);
        assertThat(barcode).hasSize(14);
        assertThat(ProcessingRules.readable(barcode)).isTrue();
        var digits = barcode.toCharArray();
        digits[at] = (char) ('0' + (digits[at] - '0' + by) % 10);
        assertThat(ProcessingRules.readable(new String(digits)))
                .as("%s for %s", new String(digits), barcode)
                .isFalse();
    }

    /// A spine shows the whole call number, and no line is wider than the label.
    @Property(tries = 500)
    void aSpineShowsTheWholeCallNumber(@ForAll long seed) {
        var random = new Random(seed);
        var call = call(random);
        var lines = SpineRules.lines(call);
        assertThat(String.join("", lines)).isEqualTo(call.replace(" ", ""));
        assertThat(lines).allMatch(l -> l.length() <= SpineRules.WIDTH && !l.isBlank());
    }

    @Example
    void callNumbersAsTheyStandOnBooks() {
        assertThat(SpineRules.lines("QA76.73.J38 B55 2018")).containsExactly("QA", "76.73", ".J38", "B55", "2018");
        assertThat(SpineRules.lines("PS3545 .I5365 Z5 1990")).containsExactly("PS", "3545", ".I5365", "Z5", "1990");
        assertThat(SpineRules.lines("830.6 GOE")).containsExactly("830.6", "GOE");
        assertThat(SpineRules.lines("")).isEmpty();
    }

    private static String call(Random random) {
        var letters = "ABCDEFGHKLMNPQRSTUVZ";
        var call = new StringBuilder();
        for (var at = 0; at <= random.nextInt(3); at++) call.append(letters.charAt(random.nextInt(letters.length())));
        call.append(random.nextInt(1, 9999));
        if (random.nextBoolean()) call.append('.').append(random.nextInt(1, 999));
        call.append(random.nextBoolean() ? " ." : ".").append('B').append(random.nextInt(1, 99_999_999));
        if (random.nextBoolean())
            call.append(" v.").append(random.nextInt(40)).append(' ').append(1900 + random.nextInt(120));
        return call.toString();
    }

    private static Waiting waiting(Random random) {
        var began = NOW.minusSeconds(random.nextInt(3) == 0 ? 0 : random.nextInt(900_000));
        var passage = new Passage(
                new UUID(random.nextLong(), 1),
                new UUID(random.nextLong(), 2),
                Kind.BOOK,
                random.nextBoolean(),
                1,
                STATIONS.get(random.nextInt(STATIONS.size())),
                new UUID(random.nextLong(), 3),
                began,
                began,
                Optional.empty());
        var copy = new Copy(passage.item(), passage.id(), "1", "T", "A1", "Stacks", true, false);
        return new Waiting(passage, copy, random.nextInt(4) == 0);
    }
}
