package org.fettle.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarcCommandTest {
    private static final String FOLDER = "src/test/resources/records/";
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return new MarcCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words);
    }

    @Test
    void sumsAddUpToTheFile() {
        assertThat(run("check", "--json", FOLDER + "pymarc__bad_records.mrc")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"bytes\":918", "\"accepted\":3,\"repaired\":5,\"quarantined\":0")
                .contains("\"byteSums\":{\"accepted\":280,\"repaired\":637,\"quarantined\":0,\"junk\":1}");
    }

    @Test
    void exitCodesAreWhatTheHelpSays(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
        var foreign = java.nio.file.Files.writeString(folder.resolve("a.txt"), "no record here");
        var empty = java.nio.file.Files.createFile(folder.resolve("b.mrc"));
        var packed = java.nio.file.Files.write(folder.resolve("c.gz"), new byte[] {0x1F, (byte) 0x8B, 8, 0});
        assertThat(run("check", FOLDER + "traject__hebrew880s.marc")).isZero();
        assertThat(run("check", empty.toString())).isZero();
        assertThat(run("check", foreign.toString())).isEqualTo(1);
        assertThat(run("check", packed.toString())).isEqualTo(1);
        assertThat(run("check", folder + "/none", FOLDER + "traject__hebrew880s.marc"))
                .isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("packed");
    }

    @Test
    void everyFormatIsWrittenAndReadAgain() throws Exception {
        for (var to : java.util.List.of("iso2709", "marcxml", "json", "mrk", "aleph")) {
            out.reset();
            assertThat(run("convert", "--to", to, FOLDER + "traject__test_data.utf8.marc.xml"))
                    .isZero();
            var source = org.fettle.marc.format.Format.open(new java.io.ByteArrayInputStream(out.toByteArray()));
            int read = 0;
            for (var next = source.next(); next.isPresent(); next = source.next())
                if (next.get() instanceof org.fettle.marc.format.Outcome.Parsed p
                        && p.repairs().isEmpty()) read++;
            assertThat(read).as(to).isEqualTo(30);
        }
        assertThat(run("convert", "--from", "word", "--to", "json", FOLDER + "solrmarc__u60.mrc"))
                .isEqualTo(2);
    }

    @Test
    void aRecordIsShownAsLines() {
        assertThat(run("show", FOLDER + "traject__hebrew880s.marc")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("=LDR  ", "=245  ", "=880  ");
    }

    @Test
    void convertedRecordsAreReadAgain() {
        assertThat(run("convert", "--to", "iso2709", FOLDER + "traject__test_data.utf8.marc.xml"))
                .isZero();
        assertThat(Records.read(out.toByteArray())).hasSize(30);
    }

    @Test
    void aWrongCallSaysHow() {
        assertThat(run("convert", "--to", "word", "x")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage");
        assertThat(run("check", "no-such-file")).isEqualTo(2);
    }

    @Test
    void filesAreComparedAcrossFormats() {
        assertThat(run("diff", FOLDER + "traject__hebrew880s.marc", FOLDER + "traject__hebrew880s.marc"))
                .isZero();
        assertThat(run("diff", FOLDER + "traject__hebrew880s.marc", FOLDER + "solrmarc__u60.mrc"))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("0 of 1 records differ", "1 of 1", "  - 100", "  + 100");
    }

    @Test
    void partsHoldEveryRecordOnce(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
        var file = folder.resolve("all.xml");
        java.nio.file.Files.write(file, Records.bytes("traject__test_data.utf8.marc.xml"));
        assertThat(run("split", "12", file.toString())).isZero();
        int read = 0;
        for (int part = 1; part <= 3; part++) {
            out.reset();
            assertThat(run("stats", folder.resolve("all-000" + part + ".xml").toString()))
                    .isZero();
            read += Integer.parseInt(out.toString(StandardCharsets.UTF_8).split(" ")[0]);
        }
        assertThat(read).isEqualTo(30);
        assertThat(folder.resolve("all-quarantined.xml")).doesNotExist();
    }

    @Test
    void statisticsCountRecordsAndTimes() {
        assertThat(run("stats", FOLDER + "traject__hebrew880s.marc")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("1 records, 0 quarantined", "650            1 records         4 times");
    }

    @Test
    void callNumbersAreShelved(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
        var file = java.nio.file.Files.writeString(folder.resolve("a"), "QA 76 .B3 v.10\nQA 76 .B3 v.2\nQA 9\n");
        assertThat(run("shelve", "--scheme", "lc", file.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("QA 9", "QA 76 .B3 v.2", "QA 76 .B3 v.10");
        assertThat(run("shelve", "--scheme", "word", file.toString())).isEqualTo(2);
    }

    @Test
    void theLibrarysRulesAreChecked(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
        var rules = java.nio.file.Files.writeString(folder.resolve("rules"), "require 998 a\nwrong\n");
        assertThat(run("check", "--json", "--rules", rules.toString(), FOLDER + "traject__hebrew880s.marc"))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("{\"rule\":\"local-required\",\"count\":1}");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("line 2: 'wrong' is no rule");
        out.reset();
        run("check", "--json", "--structure", FOLDER + "traject__hebrew880s.marc");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"problems\":[]");
    }

    @Test
    void textIsNormalizedAsAsked() {
        assertThat(run("convert", "--to", "mrk", "--normalize", "nfd", FOLDER + "solrmarc__u60.mrc"))
                .isZero();
        var apart = out.toString(StandardCharsets.UTF_8);
        out.reset();
        run("convert", "--to", "mrk", FOLDER + "solrmarc__u60.mrc");
        var together = out.toString(StandardCharsets.UTF_8);
        assertThat(apart).isNotEqualTo(together);
        assertThat(java.text.Normalizer.normalize(apart, java.text.Normalizer.Form.NFC))
                .isEqualTo(together);
        out.reset();
        run("convert", "--to", "iso2709", "--normalize", "nfd", FOLDER + "rubymarc__utf8_multirecord.marc");
        assertThat(Records.read(out.toByteArray()))
                .hasSize(2)
                .allMatch(o -> o instanceof org.fettle.marc.format.Outcome.Parsed p
                        && p.repairs().isEmpty());
        assertThat(run("convert", "--to", "mrk", "--normalize", "x", FOLDER + "solrmarc__u60.mrc"))
                .isEqualTo(2);
    }
}
