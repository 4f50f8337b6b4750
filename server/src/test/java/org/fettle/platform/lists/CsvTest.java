package org.fettle.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void semicolonsAndTabsAreReadToo() {
        assertThat(Csv.read("a;b\n1;2,5\n").rows().getFirst().cells()).containsExactly("1", "2,5");
        assertThat(Csv.read("a\tb\r\n1\t2").header()).containsExactly("a", "b");
    }

    @Test
    void linesKeepTheirNumbersOverLineBreaksInCells() {
        var rows = Csv.read("a,b\n\"x\ny\",1\nz,2\n").rows();
        assertThat(rows).extracting(Csv.Line::number).containsExactly(2L, 4L);
    }

    @Test
    void shortLinesAreFilledUpAndLongOnesRefused() {
        assertThat(Csv.read("a,b\n1\n").rows().getFirst().cells()).containsExactly("1", "");
        assertThatThrownBy(() -> Csv.read("a,b\n1,2,3\n"))
                .hasMessage("line 2 has 3 cells, the first line names 2 columns");
        assertThatThrownBy(() -> Csv.read("")).hasMessageContaining("empty");
        assertThatThrownBy(() -> Csv.read("a,b\n\"1,2\n")).hasMessageContaining("no CSV");
    }
}
