package org.fettle.marc.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Set;
import org.fettle.marc.Records;
import org.fettle.marc.shelf.CallNumbers.Scheme;
import org.junit.jupiter.api.Test;

class CallNumbersTest {
    private static void inOrder(Scheme scheme, String... callNumbers) {
        for (int i = 1; i < callNumbers.length; i++)
            assertThat(CallNumbers.key(scheme, callNumbers[i - 1]))
                    .as(callNumbers[i - 1] + " before " + callNumbers[i])
                    .isLessThan(CallNumbers.key(scheme, callNumbers[i]));
    }

    @Test
    void congress() {
        inOrder(
                Scheme.LC,
                "B 9 .A2",
                "B 10 .A2",
                "BF 1 .A2",
                "QA 9 .B28 1999",
                "QA 9 .B3 1987",
                "QA 76.5 .K3",
                "QA 76.73 .J38 B5 2001",
                "QA 76.73 .J38 B5 2001 v.2",
                "QA 76.73 .J38 B5 2001 v.10",
                "QA 76.9 .A2",
                "QA 100");
        assertThat(CallNumbers.key("QA76.73.J38")).isEqualTo(CallNumbers.key("qa 76.73 .J38"));
    }

    @Test
    void medicine() {
        inOrder(
                Scheme.NLM,
                "QS 4 G779 1985",
                "QV 4 B2 1990",
                "QV 55 A1 1990",
                "W 1 JO34",
                "W 32.5 A5 1987",
                "W 100 A2",
                "WB 9 A1",
                "WB 100 A123m 1987",
                "WB 100 A123m 1987 v.2",
                "WB 100 A123m 1987 v.10",
                "WB 100 A13 1980",
                "WB 100.5 A1",
                "WZ 40 A1");
        assertThat(CallNumbers.schemeOf("WG 120.5 A1 1999")).isEqualTo(Scheme.NLM);
        assertThat(CallNumbers.schemeOf("A 1.1/2:W 29")).isEqualTo(Scheme.SUDOC);
        assertThat(CallNumbers.schemeOf("QA 76.73")).isEqualTo(Scheme.LC);
    }

    @Test
    void documents() {
        inOrder(Scheme.SUDOC, "A 1.9:2", "A 1.9/2:1", "A 1.10:1", "A 13.1:1", "AE 1.1:1", "C 3.134/2:C 83/2/2000");
    }

    @Test
    void dewey() {
        inOrder(Scheme.DEWEY, "004 K1", "004.678 B2", "004.7 A1", "040 A1", "641.5 B2", "641.815 A1", "641.82 A1");
        assertThat(CallNumbers.schemeOf("641.815 A1")).isEqualTo(Scheme.DEWEY);
        assertThat(CallNumbers.schemeOf("QA76")).isEqualTo(Scheme.LC);
        assertThat(CallNumbers.schemeOf("Per. 12")).isEqualTo(Scheme.OTHER);
    }

    /// Pairs gathered from five projects' tests and libraries' shelving guides.
    @Test
    void gatheredPairs() throws IOException {
        var file = Records.shared("data/marc/callnumbers.tsv");
        assumeTrue(
                file.isPresent(), "SKIPPED: no table of call numbers; set FETTLE_SHARED to the folder that holds it");
        var wrong = new ArrayList<String>();
        for (var line : Files.readAllLines(file.get())) {
            var cells = line.split("\t", -1);
            if (!Set.of("LC", "Dewey", "SuDoc").contains(cells[0]) || cells[5].contains("sort_case': ''")) continue;
            var scheme = Scheme.valueOf(cells[0].toUpperCase(java.util.Locale.ROOT));
            int order = CallNumbers.key(scheme, cells[2]).compareTo(CallNumbers.key(scheme, cells[3]));
            if (cells[1].equals("<") ? order >= 0 : order > 0) wrong.add(cells[2] + " | " + cells[3]);
        }
        assertThat(wrong).isEmpty();
    }
}
