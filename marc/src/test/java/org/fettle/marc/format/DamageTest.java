package org.fettle.marc.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.marc.format.Harm.base;
import static org.fettle.marc.format.Harm.cut;
import static org.fettle.marc.format.Harm.digits;
import static org.fettle.marc.format.Harm.joined;
import static org.fettle.marc.format.Harm.number;
import static org.fettle.marc.format.Harm.put;
import static org.fettle.marc.format.Harm.terminator;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.fettle.marc.Field;
import org.fettle.marc.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sound records, each harmed in one way: the repair has the right name, the fields come back as they were, and the
/// sound records between are not touched.
class DamageTest {
    private static final byte[] RT = {0x1D}, FT = {0x1E};

    /// @param rule the repair's name, the reason of the quarantine, or "" where only junk is left out
    /// @param whole of a hundred harmed records, how many must come back with all their fields
    record Kind(String name, String rule, int whole, Harm harm) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Kind kind(String name, String rule, int whole, Harm harm) {
        return new Kind(name, rule, whole, harm);
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                kind("length + 7", "leader-length-wrong", 100, (b, _) -> digits(b, 0, 5, number(b, 0, 5) + 7)),
                kind("length 0", "leader-length-wrong", 100, (b, _) -> digits(b, 0, 5, 0)),
                kind("length 99999", "leader-length-wrong", 100, (b, _) -> digits(b, 0, 5, 99_999)),
                kind("length of letters", "leader-length-wrong", 100, (b, _) -> put(b, 1, (byte) 'x')),
                kind("base + 12", "base-address-wrong", 100, (b, _) -> digits(b, 12, 5, base(b) + 12)),
                kind("base 0", "base-address-wrong", 100, (b, _) -> digits(b, 12, 5, 0)),
                kind("no record terminator", "terminator-missing", 100, (b, _) -> cut(b, b.length - 1, 1)),
                kind("neither terminator", "field-terminator-missing", 100, (b, _) -> cut(b, b.length - 2, 2)),
                kind("no last field terminator", "field-terminator-missing", 100, (b, _) -> cut(b, b.length - 2, 1)),
                kind("lone record terminators", "", 100, (b, _) -> joined(b, RT)),
                kind("lone terminators", "", 100, (b, _) -> joined(b, FT, RT)),
                kind("record terminator within", "terminator-inside", 100, (b, r) -> joined(b, inData(b, r), RT)),
                kind("field terminator within", "field-terminator-inside", 100, (b, r) -> joined(b, inData(b, r), FT)),
                kind("field terminator lost", "field-terminator-missing", 100, (b, r) -> cut(b, terminator(b, r), 1)),
                kind(
                        "another in its place",
                        "field-terminator-missing",
                        100,
                        (b, r) -> put(b, terminator(b, r), (byte) 'x')),
                kind("terminator in directory", "terminator-inside", 95, (b, r) -> joined(b, inDirectory(b, r), RT)),
                kind("directory's terminator lost", "base-address-wrong", 90, (b, _) -> cut(b, base(b) - 1, 1)),
                kind("addresses + 2", "directory-entry-off-by-2", 100, (b, _) -> Harm.addresses(b, 2, 0)),
                kind(
                        "addresses + 2 from one on",
                        "directory-entry-off-by-2",
                        100,
                        (b, r) -> Harm.addresses(b, 2, r.nextInt(Harm.entries(b)))),
                kind("a length - 1", "directory-entry-off-by-1", 100, (b, r) -> Harm.length(b, -1, r)),
                kind("directory of zeros", "directory-entry-wrong", 100, (b, _) -> Harm.zeros(b)),
                kind("a letter in a number", "directory-entry-wrong", 100, (b, r) -> Harm.letter(b, r)),
                kind(
                        "an entry lost",
                        "directory-entry-missing",
                        0,
                        (b, r) -> cut(b, 24 + 12 * r.nextInt(Harm.entries(b)), 12)),
                kind("an entry twice", "directory-entry-surplus", 100, (b, r) -> Harm.twice(b, r)),
                kind(
                        "a character of the directory lost",
                        "directory-entry-wrong",
                        60,
                        (b, r) -> cut(b, inDirectory(b, r), 1)),
                kind(
                        "one too many",
                        "directory-entry-wrong",
                        65,
                        (b, r) -> joined(b, inDirectory(b, r), new byte[] {'7'})),
                kind("a character of the leader lost", "leader-characters", 95, (b, r) -> cut(b, 5 + r.nextInt(7), 1)),
                kind(
                        "one too many in the leader",
                        "leader-characters",
                        95,
                        (b, r) -> joined(b, 5 + r.nextInt(7), new byte[] {' '})),
                kind("no leader", "leader-characters", 100, (b, _) -> cut(b, 0, 24)),
                kind("delimiters as another sign", "delimiter-replaced", 75, (b, _) -> Harm.replaced(b, 0x1F, '|')),
                kind("cut off", "truncated", 0, (b, r) -> Arrays.copyOf(b, 24 + r.nextInt(b.length - 30))),
                kind("line ends between", "", 100, (b, _) -> joined(b, "\r\n".getBytes(StandardCharsets.US_ASCII))),
                kind("zeros between", "", 100, (b, _) -> joined(b, new byte[50])),
                kind("a page between", "", 100, (b, _) -> joined(b, page())),
                kind("a page before each", "", 100, (b, _) -> joined(page(), b)));
    }

    private static byte[] page() {
        return "<html><body>Error 22 4500</body></html>".getBytes(StandardCharsets.US_ASCII);
    }

    private static int inData(byte[] b, Random r) {
        return base(b) + r.nextInt(b.length - base(b) - 2);
    }

    private static int inDirectory(byte[] b, Random r) {
        return 24 + r.nextInt(base(b) - 25);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void eachKindOfDamage(Kind kind) throws IOException {
        var sound = sound();
        var random = new Random(7);
        var file = new ArrayList<byte[]>();
        for (int i = 0; i < sound.size(); i++)
            file.add(
                    i % 2 == 0
                            ? kind.harm.to(sound.get(i).bytes(), random)
                            : sound.get(i).bytes());
        var read = AccountingProperties.accounted(joined(file.toArray(byte[][]::new)));
        var fields = new ArrayList<List<Field>>();
        int named = 0, harmed = (sound.size() + 1) / 2;
        for (var outcome : read) {
            if (outcome instanceof Outcome.Parsed p) fields.add(p.record().fields());
            if (names(outcome).anyMatch(kind.rule::equals)) named++;
        }
        int whole = 0;
        for (int i = 0; i < sound.size(); i++) {
            boolean back = fields.contains(sound.get(i).record().fields());
            if (i % 2 == 1) assertThat(back).as("sound record " + i).isTrue();
            else if (back) whole++;
        }
        assertThat(whole * 100).as("whole records of " + harmed).isGreaterThanOrEqualTo(kind.whole * harmed);
        if (!kind.rule.isEmpty()) assertThat(named * 100).as(kind.rule).isGreaterThanOrEqualTo(90 * harmed);
        else
            assertThat(read)
                    .noneMatch(o -> o instanceof Outcome.Quarantined
                            || names(o).findAny().isPresent());
    }

    private static Stream<String> names(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Parsed p -> p.repairs().stream().map(Repair::name);
            case Outcome.Quarantined q -> Stream.of(q.reason().code());
            case Outcome.Junk _ -> Stream.empty();
        };
    }

    private static List<Outcome.Parsed> sound() {
        return Stream.of("rubymarc__utf8_multirecord.marc", "traject__hebrew880s.marc", "solrmarc__u60.mrc")
                .flatMap(name -> Records.read(Records.bytes(name)).stream())
                .flatMap(o -> java.util.Collections.nCopies(10, o).stream())
                .filter(Outcome.Parsed.class::isInstance)
                .map(Outcome.Parsed.class::cast)
                .filter(p -> p.repairs().isEmpty())
                .toList();
    }

    @Test
    void lengthsThatCountCharacters() {
        var parsed = Records.parsed("traject__hebrew880s.marc");
        var text = new String(parsed.bytes(), StandardCharsets.UTF_8);
        var again = (Outcome.Parsed) Records.read(Harm.counted(text)).getFirst();
        assertThat(again.record().fields()).isEqualTo(parsed.record().fields());
        assertThat(names(again)).contains("leader-length-wrong", "directory-entry-wrong");
    }
}
