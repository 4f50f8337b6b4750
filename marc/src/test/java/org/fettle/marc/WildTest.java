package org.fettle.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.fettle.marc.format.AlephWriter;
import org.fettle.marc.format.Format;
import org.fettle.marc.format.Iso2709Reader;
import org.fettle.marc.format.Iso2709Writer;
import org.fettle.marc.format.Iso2709Writer.Coding;
import org.fettle.marc.format.MarcJsonWriter;
import org.fettle.marc.format.MarcXmlWriter;
import org.fettle.marc.format.MrkWriter;
import org.fettle.marc.format.Outcome;
import org.junit.jupiter.api.Test;

/// Every file of the collection of real records, damaged ones included.
class WildTest {
    private static List<Path> files() throws IOException {
        var folder = Records.shared("data/marc/visible");
        assumeTrue(
                folder.isPresent(),
                "SKIPPED: no collection of real records; set FETTLE_SHARED to the folder that holds it");
        try (var all = Files.list(folder.get())) {
            return all.filter(f -> f.toString().matches(".*\\.(mrc|marc|dat|usmarc)"))
                    .sorted()
                    .toList();
        }
    }

    /// Of every format, and of none.
    @Test
    void everyByteOfEveryFileIsAccountedFor() throws IOException {
        int seen = 0;
        try (var all = Files.walk(files().getFirst().resolveSibling("x").getParent())) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                long sum = 0;
                try (var in = Files.newInputStream(file)) {
                    var source = Format.open(in);
                    for (var next = source.next(); next.isPresent(); next = source.next()) {
                        assertThat(next.get().offset()).as(file.toString()).isEqualTo(sum);
                        sum += next.get().bytes().length;
                    }
                }
                assertThat(sum).as(file.toString()).isEqualTo(Files.size(file));
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(200);
    }

    /// The same records in two formats, by whom they come from.
    @Test
    void formatsAgree() throws IOException {
        var folder = files().getFirst().resolveSibling("x").getParent();
        assertThat(records(folder.resolve("marc4j__brkrtest.mrk")).subList(0, 1))
                .isEqualTo(records(folder.resolve("marc4j__brkrtest.mrc")).subList(0, 1));
        same(folder, "traject__test_data.utf8.mrc", "traject__test_data.utf8.marc.xml");
        same(folder, "traject__test_data.utf8.mrc", "traject__test_data.utf8.json");
        same(folder, "jorol__code4lib.mrc", "jorol__code4lib.mrk");
        same(folder, "solrmarc__specTestRecs.xml", "solrmarc__specTestRecs_withBOM.xml");
    }

    private static void same(Path folder, String one, String other) throws IOException {
        var first = records(folder.resolve(one));
        var second = records(folder.resolve(other));
        assertThat(first).as(other).hasSameSizeAs(second);
        for (int i = 0; i < first.size(); i++)
            assertThat(first.get(i).fields())
                    .as(other + " " + i)
                    .isEqualTo(second.get(i).fields());
    }

    private static List<MarcRecord> records(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var source = Format.open(in);
            var records = new java.util.ArrayList<MarcRecord>();
            for (var next = source.next(); next.isPresent(); next = source.next())
                if (next.get() instanceof Outcome.Parsed p) records.add(p.record());
            return records;
        }
    }

    /// Counted by terminators; see the table of what other readers lose.
    @Test
    void noFieldOfTheWorstFilesIsLost() throws IOException {
        var folder = files().getFirst().resolveSibling("x").getParent();
        assertThat(fields(folder.resolve("marc4j__pride-and-prejudice-with-many-errors.mrc")))
                .isEqualTo(7_841);
        assertThat(fields(folder.resolve("marc4j__bad_hathi_records.mrc"))).isEqualTo(12_812);
        assertThat(fields(folder.resolve("marc4j__bad_oversize_field_bad_directory.mrc")))
                .isEqualTo(90);
        assertThat(fields(folder.resolve("pymarc__bad_indicator.dat"))).isEqualTo(25);
    }

    private static long fields(Path file) throws IOException {
        return Records.read(Files.readAllBytes(file)).stream()
                .filter(Outcome.Parsed.class::isInstance)
                .mapToLong(o -> ((Outcome.Parsed) o).record().fields().size())
                .sum();
    }

    /// UTF-8 comes back byte for byte, MARC-8 with the same text.
    @Test
    void soundRecordsComeBack() throws IOException {
        int utf8 = 0, marc8 = 0;
        for (var file : files())
            try (var in = new BufferedInputStream(Files.newInputStream(file))) {
                var source = new Iso2709Reader(in);
                for (var next = source.next(); next.isPresent(); next = source.next()) {
                    if (!(next.get() instanceof Outcome.Parsed p)
                            || !p.repairs().isEmpty()) continue;
                    var coding = p.record().leader().charAt(9) == 'a' ? Coding.UTF_8 : Coding.MARC_8;
                    var written = Iso2709Writer.write(p.record(), coding);
                    if (!(written instanceof Iso2709Writer.Answer.Written(var bytes))) continue;
                    if (coding == Coding.UTF_8) {
                        utf8 += Arrays.equals(bytes, p.bytes()) ? 1 : 0;
                    } else marc8++;
                    var again = (Outcome.Parsed) Records.read(bytes).getFirst();
                    assertThat(again.record().sameContent(p.record()))
                            .as(file + " at " + p.offset())
                            .isTrue();
                    assertThat(again.repairs()).as(file + " at " + p.offset()).isEmpty();
                }
            }
        assertThat(utf8).as("byte for byte").isGreaterThan(2_000);
        assertThat(marc8).isGreaterThan(3_000);
    }

    /// Every record of every file, sound or mended, through each of the other formats: the same fields and leader, no
    /// repair. What XML and ISO 2709 have no form for (control characters) is left out of the count.
    @Test
    void everyRecordGoesThroughEveryFormat() throws IOException {
        int seen = 0;
        try (var all = Files.walk(files().getFirst().resolveSibling("x").getParent())) {
            for (var file : all.filter(Files::isRegularFile).toList())
                for (var record : records(file)) {
                    if (record.fields().stream().anyMatch(f -> f.line().matches("(?s).*[\\x00-\\x1F].*"))) continue;
                    seen++;
                    through(file, record, MarcXmlWriter.HEAD + MarcXmlWriter.write(record) + MarcXmlWriter.FOOT);
                    through(file, record, MarcJsonWriter.write(record));
                    through(file, record, MrkWriter.write(record));
                    through(file, record, AlephWriter.write(record, 1));
                }
        }
        assertThat(seen).isGreaterThan(7_000);
    }

    private static void through(Path file, MarcRecord record, String text) throws IOException {
        var source =
                Format.open(new java.io.ByteArrayInputStream(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        var read = new java.util.ArrayList<Outcome.Parsed>();
        for (var next = source.next(); next.isPresent(); next = source.next())
            if (next.get() instanceof Outcome.Parsed p) read.add(p);
        assertThat(read).as(file + "\n" + text).hasSize(1);
        assertThat(read.getFirst().record()).as(file + "\n" + text).isEqualTo(record);
        assertThat(read.getFirst().repairs()).as(file + "\n" + text).isEmpty();
    }
}
