package org.fettle.library.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.fettle.library.processing.ReceivingRules.Match;

class ReceivingProperties {
    private static final List<String> ISBNS =
            List.of("9780306406157", "9783161484100", "9780140449136", "9780262033848", "9780596009205");

    /// However pieces come, the list's arithmetic holds: what was announced = what came as expected + what is missing.
    @Property(tries = 300)
    void whatIsAnnouncedCameOrIsMissing(@ForAll long seed, @ForAll @IntRange(max = 60) int scans) {
        var random = new Random(seed);
        var lines = lines(random);
        var announced = lines.stream().mapToInt(PackedLine::quantity).sum();
        var expected = 0;
        for (var scan = 0; scan < scans; scan++) {
            var isbn = ISBNS.get(random.nextInt(ISBNS.size()));
            var match = ReceivingRules.match(lines, isbn);
            var named = lines.stream().filter(l -> l.isbn().equals(isbn)).toList();
            switch (match.finding()) {
                case EXPECTED -> {
                    expected++;
                    lines = received(lines, match);
                }
                case OVER -> assertThat(named).isNotEmpty().allMatch(l -> l.missing() == 0);
                case NOT_LISTED -> assertThat(named).isEmpty();
            }
        }
        assertThat(lines.stream().mapToInt(PackedLine::missing).sum()).isEqualTo(announced - expected);
        assertThat(lines).allMatch(l -> l.received() <= l.quantity());
    }

    /// A list that is written out is read the same, whichever separator it has.
    @Property(tries = 200)
    void aListIsReadAsItWasWritten(@ForAll long seed, @ForAll @IntRange(max = 2) int separator) {
        var random = new Random(seed);
        var mark = List.of(";", "\t", ",").get(separator);
        var lines = new ArrayList<PackingList.Line>();
        for (var at = 0; at < random.nextInt(20); at++)
            lines.add(new PackingList.Line(
                    random.nextInt(3) == 0 ? "" : ISBNS.get(random.nextInt(ISBNS.size())),
                    "Title, part " + random.nextInt(9) + "; with \"marks\"",
                    Kind.values()[random.nextInt(3)],
                    1 + random.nextInt(9)));
        var text = new StringBuilder();
        for (var line : lines)
            text.append(String.join(
                            mark,
                            line.isbn(),
                            "\"" + line.title().replace("\"", "\"\"") + "\"",
                            String.valueOf(line.quantity()),
                            line.kind().name()))
                    .append('\n');
        var read = ReceivingRules.read(text.toString());
        assertThat(read.faults()).isEmpty();
        assertThat(read.lines()).isEqualTo(lines);
    }

    private static List<PackedLine> received(List<PackedLine> lines, Match match) {
        var line = match.line().orElseThrow();
        return lines.stream()
                .map(l -> l.id().equals(line.id()) ? l.withOneMore() : l)
                .toList();
    }

    private static List<PackedLine> lines(Random random) {
        var lines = new ArrayList<PackedLine>();
        for (var at = 1; at <= 1 + random.nextInt(6); at++)
            lines.add(new PackedLine(
                    new UUID(random.nextLong(), at),
                    at,
                    random.nextInt(5) == 0 ? "" : ISBNS.get(random.nextInt(ISBNS.size() - 1)),
                    "Title " + at,
                    Kind.BOOK,
                    1 + random.nextInt(4),
                    0));
        return lines;
    }
}
