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
        assertThat(run("check", "--json", FOLDER + "pymarc__bad_records.mrc")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"bytes\":918", "\"accepted\":3,\"repaired\":3,\"quarantined\":2")
                .contains("\"byteSums\":{\"accepted\":280,\"repaired\":381,\"quarantined\":256,\"junk\":1}");
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
}
