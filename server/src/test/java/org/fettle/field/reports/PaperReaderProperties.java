package org.fettle.field.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.fettle.field.reports.Paper.Fact;
import org.fettle.field.reports.Paper.Facts;
import org.fettle.field.reports.Paper.Grid;
import org.fettle.field.reports.Paper.Heading;
import org.fettle.field.reports.Paper.Words;

class PaperReaderProperties {
    /// Whatever people wrote; only ends of lines and what XML cannot hold may read otherwise.
    @Property(tries = 400)
    void whatWasSignedIsWhatIsPrinted(
            @ForAll String title,
            @ForAll String text,
            @ForAll @Size(max = 3) List<String> facts,
            @ForAll @Size(min = 1, max = 4) List<String> row) {
        var paper = new Paper(
                "de",
                title,
                List.of(
                        new Heading(text),
                        new Words(title),
                        new Facts(facts.stream().map(f -> new Fact(f, text)).toList()),
                        new Grid(row, List.of(row, row)),
                        new Grid(row, List.of())));
        var read = PaperReader.read(PaperHtml.render(paper));
        assertThat(plain(read)).isEqualTo(plain(paper));
    }

    private static String plain(Paper paper) {
        return paper.toString()
                .replaceAll("\r\n?", "\n")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
