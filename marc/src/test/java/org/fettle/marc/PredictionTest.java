package org.fettle.marc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictionTest {
    private static final Path OWN = Path.of("src/test/resources/serials/next.txt");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... words) {
        return new MarcCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(words);
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void ourOwnCasesHold() throws Exception {
        long cases =
                Files.readAllLines(OWN).stream().filter(l -> l.contains("$x|")).count();
        int code = run("predict", "--expect", OWN.toString());
        assertThat(said()).isEqualTo("%d passed, 0 failed\n".formatted(cases));
        assertThat(code).isZero();
        assertThat(cases).isGreaterThan(170);
    }

    @Test
    void theTableOfAnotherSystemHolds() {
        var table = Records.shared("data/marc/visible/serials/mfhd_next.txt");
        assumeTrue(
                table.isPresent(), "SKIPPED: no table of next issues; set FETTLE_SHARED to the folder that holds it");
        int code = run("predict", "--expect", table.get().toString());
        assertThat(said()).isEqualTo("67 passed, 0 failed\n");
        assertThat(code).isZero();
    }

    @Test
    void whatIsNotAsExpectedIsShownAndCounted(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("t.txt"), """
                853 20 $81$av.$bno.$u12$vr$i(year)$j(month)$wm$x01
                863 41 $81.1$a1$b12$i1990$j12$x|a1|b13|i1991|j01
                863 41 $81.2$a1$b12$i1990$j12$x|a2|b1|i1991|j01
                863 41 $81.3$a1$b1$i1990$j01$y1990-01-02$x|a1|b2|i1990|j02
                863 41 $81.4$a1$b1$i1990$j13$x|a1|b2|i1990|j02
                863 41 $82.1$a1$b1$i1990$j01$x|a1|b2|i1990|j02
                """);
        assertThat(run("predict", "--expect", file.toString())).isEqualTo(1);
        assertThat(said())
                .contains("line 2: 863", "expected $a1$b13$i1991$j01, predicted $a2$b1$i1991$j01")
                .contains("expected on 1990-01-02, is on 1990-01-01")
                .contains("line 5: not predicted: 863 $j \"13\": give the month as 01-12")
                .contains("line 6: not predicted: 863 $8 \"2.1\": no 853 with this linking number can be read")
                .endsWith("1 passed, 4 failed\n");
    }

    @Test
    void nextIssuesArePrintedWithTheirDates(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("t.txt"), """
                245 00 $aMonatsschrift für Käse
                853 20 $81$aJg.$bH.$u12$vr$i(Jahr)$j(Monat)$wm$ycm07/08
                863 41 $81.1$a1$b5$i1990$j05
                """);
        assertThat(run("predict", "--count", "3", file.toString())).isZero();
        assertThat(said()).isEqualTo("""
                Monatsschrift für Käse
                863 41 $8 1.1 $a 1 $b 5 $i 1990 $j 05
                    $a1$b6$i1990$j06  1990-06-01
                    $a1$b7$i1990$j07/08  1990-07-01
                    $a1$b8$i1990$j09  1990-09-01
                """);
    }

    @Test
    void badLinesAreNamedAndTheOthersPredicted(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("t.txt"), """
                853 20 $81$av.$wm
                863 41 81.1 a1
                volumes
                863 41 $81.1$a1
                """);
        assertThat(run("predict", file.toString())).isEqualTo(2);
        assertThat(said()).contains("    $a2\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("line 2, column 8: expected subfields that begin with $")
                .contains("line 3, column 1: expected a tag of three digits");
    }

    @Test
    void aPatternThatCannotBeReadSaysWhy(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("t.txt"), """
                853 20 $81$av.$i(year)$wm$yom13
                863 41 $81.1$a1$i1990

                853 20 $81$av.$i(year)$j(month)$wx
                863 41 $81.1$a1$i1990$j01

                853 20 $81$av.$i(year)$wa
                863 40 $81.1$a1-$i1990-
                """);
        assertThat(run("predict", file.toString())).isEqualTo(1);
        assertThat(said())
                .contains("853 $y \"om13\": 'om13' is none of: a month 01-12".replace("'om13'", "'13'"))
                .contains("853 $w \"x\": irregular and continuously updated serials are not predicted")
                .contains("the run is open: give the last issue that came");
    }

    @Test
    void aWrongCallSaysHow(@TempDir Path folder) throws Exception {
        var latin = Files.write(folder.resolve("t.txt"), new byte[] {'8', (byte) 0xFC});
        assertThat(run("predict")).isEqualTo(2);
        assertThat(run("predict", "--count", "0", OWN.toString())).isEqualTo(2);
        assertThat(run("predict", "--count")).isEqualTo(2);
        assertThat(run("predict", latin.toString())).isEqualTo(2);
    }
}
