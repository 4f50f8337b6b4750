package org.fettle.marc.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.Records;

class Iso2709Properties {
    private static final List<String> SEEDS = List.of(
            "traject__one-marc8.mrc",
            "traject__hebrew880s.marc",
            "rubymarc__utf8_multirecord.marc",
            "pymarc__bad_records.mrc");

    @Provide
    Arbitrary<MarcRecord> records() {
        var values = Arbitraries.strings()
                .withCharRange(' ', '\u017E')
                .ofMaxLength(30)
                .map(s -> java.text.Normalizer.normalize(
                        s.replaceAll("[\u007F-\u009F]", "x"), java.text.Normalizer.Form.NFC));
        var subfields = Combinators.combine(Arbitraries.of('a', 'b', 'c', '0', '9'), values)
                .as(Subfield::new);
        var data = Combinators.combine(
                        Arbitraries.of("100", "245", "650", "880", "999"),
                        Arbitraries.of(' ', '0', '1'),
                        Arbitraries.of(' ', '4'),
                        subfields.list().ofMinSize(1).ofMaxSize(5))
                .as((tag, first, second, list) -> (Field) new Field.Data(tag, first, second, list));
        var control = Combinators.combine(Arbitraries.of("001", "008"), values)
                .as((tag, value) -> (Field) new Field.Control(tag, value));
        return Arbitraries.oneOf(data, control)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(fields -> new MarcRecord(MarcRecord.NEW_BOOK, fields));
    }

    @Property(tries = 500)
    void whatIsWrittenIsReadAgain(@ForAll("records") MarcRecord record, @ForAll Iso2709Writer.Coding coding) {
        var written = (Iso2709Writer.Answer.Written) Iso2709Writer.write(record, coding);
        var read = Records.read(written.bytes());
        assertThat(read).hasSize(1);
        var parsed = (Outcome.Parsed) read.getFirst();
        assertThat(parsed.record().sameContent(record))
                .as(parsed.record() + " ≠ " + record)
                .isTrue();
        assertThat(parsed.repairs()).isEmpty();
    }

    @Property(tries = 1000)
    void everyByteOfNoiseIsAccountedFor(@ForAll byte[] bytes) {
        accounted(bytes);
    }

    /// Real records, damaged: bytes changed, cut out, doubled, files run together.
    @Property(tries = 3000)
    void everyByteOfDamagedRecordsIsAccountedFor(@ForAll long seed) {
        accounted(damaged(new Random(seed)));
    }

    /// A sound record after a damaged one is read as if it stood alone.
    @Property(tries = 1000)
    void oneBadRecordCostsOnlyItself(@ForAll long seed) {
        var random = new Random(seed);
        var bad = Records.bytes("traject__one-marc8.mrc");
        for (int i = 0; i < 1 + random.nextInt(20); i++) {
            int at = random.nextInt(bad.length - 1);
            if (bad[at] != Iso2709Reader.RECORD_END) bad[at] = (byte) (' ' + random.nextInt(90));
        }
        var good = Records.bytes("traject__hebrew880s.marc");
        var outcomes = accounted(concat(bad, good));
        assertThat(outcomes.getLast()).isInstanceOf(Outcome.Parsed.class);
        assertThat(outcomes.getLast().bytes()).isEqualTo(good);
    }

    private static List<Outcome> accounted(byte[] bytes) {
        var outcomes = Records.read(bytes);
        var again = new ByteArrayOutputStream();
        for (var outcome : outcomes) {
            assertThat(outcome.offset()).isEqualTo(again.size());
            again.writeBytes(outcome.bytes());
        }
        assertThat(again.toByteArray()).isEqualTo(bytes);
        return outcomes;
    }

    private static byte[] damaged(Random random) {
        var bytes = new ArrayList<Byte>();
        for (int i = 0; i < 1 + random.nextInt(3); i++)
            for (var b : Records.bytes(SEEDS.get(random.nextInt(SEEDS.size())))) bytes.add(b);
        for (int i = 0; i < random.nextInt(12); i++) {
            int at = random.nextInt(bytes.size());
            switch (random.nextInt(5)) {
                case 0 -> bytes.set(at, (byte) random.nextInt(256));
                case 1 -> bytes.remove(at);
                case 2 -> bytes.add(at, (byte) (0x1B + random.nextInt(5)));
                case 3 -> bytes.set(at, (byte) ('0' + random.nextInt(10)));
                default ->
                    bytes.subList(at, Math.min(bytes.size(), at + random.nextInt(60)))
                            .clear();
            }
            if (bytes.isEmpty()) break;
        }
        var array = new byte[bytes.size()];
        for (int i = 0; i < array.length; i++) array[i] = bytes.get(i);
        return array;
    }

    private static byte[] concat(byte[] a, byte[] b) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(a);
        both.writeBytes(b);
        return both.toByteArray();
    }
}
