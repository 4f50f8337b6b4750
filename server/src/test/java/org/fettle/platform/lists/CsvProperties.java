package org.fettle.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvProperties {
    @Provide
    Arbitrary<String> cells() {
        var nasty = Arbitraries.of("=1+1", "'=1", "-5", "+49 921", "@x", "''", "a\"b", "a,b", "a;b", "x\ny", "\t", "ä");
        var any = Arbitraries.strings().withChars("=+-@'\",;\n\t abc1.ü").ofMaxLength(8);
        return Arbitraries.oneOf(nasty, any);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return cells().list().ofSize(3).list().ofMinSize(1).ofMaxSize(5);
    }

    /// A cell that begins with a formula's sign is a number, or hidden behind an apostrophe.
    @Property
    void noCellIsAFormula(@ForAll("cells") String cell) {
        var written = Csv.safe(cell);
        if (!written.isEmpty() && "=+-@\t\r".indexOf(written.charAt(0)) >= 0)
            assertThat(written).matches("[+-]?\\d+([.,]\\d+)?");
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll("tables") List<List<String>> rows) throws IOException {
        var out = new StringWriter();
        Csv.write(out, List.of("a", "b", "c"), rows::forEach);
        var read = Csv.read("\uFEFF" + out);
        assertThat(read.header()).containsExactly("a", "b", "c");
        var cells = new ArrayList<List<String>>();
        read.rows().forEach(line -> cells.add(line.cells()));
        assertThat(cells).isEqualTo(rows);
    }
}
