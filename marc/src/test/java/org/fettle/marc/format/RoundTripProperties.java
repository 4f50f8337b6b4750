package org.fettle.marc.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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

/// What is written in a format of text is read again, whatever the values hold.
class RoundTripProperties {
    @Provide
    Arbitrary<MarcRecord> records() {
        var words = Arbitraries.of(
                "$",
                "$$",
                "{",
                "}",
                "{acute}",
                "\\",
                "&",
                "&amp;",
                "&#x41;",
                "&#x0041;",
                "<",
                "]]>",
                "\"",
                "'",
                "^",
                "=",
                "é",
                "漢字",
                "𠀀",
                "\n",
                " ",
                "a",
                "#",
                "-");
        var values = words.list().ofMinSize(1).ofMaxSize(8).map(list -> String.join("", list));
        var subfields =
                Combinators.combine(Arbitraries.of('a', 'b', '0', '9'), values).as(Subfield::new);
        var data = Combinators.combine(
                        Arbitraries.of("100", "245", "880", "CAT"),
                        Arbitraries.of(' ', '0', '1'),
                        Arbitraries.of(' ', '4'),
                        subfields.list().ofMinSize(1).ofMaxSize(4))
                .as((tag, first, second, list) -> (Field) new Field.Data(tag, first, second, list));
        var control = Combinators.combine(Arbitraries.of("001", "008", "FMT"), values)
                .as((tag, value) -> (Field) new Field.Control(tag, value));
        return Arbitraries.oneOf(data, control)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(fields -> new MarcRecord(MarcRecord.NEW_BOOK, fields));
    }

    @Property(tries = 300)
    void marcXml(@ForAll("records") MarcRecord record) throws IOException {
        same(record, MarcXmlWriter.HEAD + MarcXmlWriter.write(record) + MarcXmlWriter.FOOT, Format.MARCXML);
    }

    @Property(tries = 300)
    void json(@ForAll("records") MarcRecord record) throws IOException {
        same(record, MarcJsonWriter.write(record), Format.JSON);
    }

    @Property(tries = 300)
    void mrk(@ForAll("records") MarcRecord record) throws IOException {
        same(record, MrkWriter.write(record), Format.MRK);
    }

    /// Its `^` is a blank in control fields, so blanks at the end stay.
    @Property(tries = 300)
    void aleph(@ForAll("records") MarcRecord record) throws IOException {
        same(record, AlephWriter.write(record, 7), Format.ALEPH);
    }

    private static void same(MarcRecord record, String text, Format format) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Format.of(bytes)).isEqualTo(format);
        var parsed = AccountingProperties.accounted(bytes).stream()
                .filter(Outcome.Parsed.class::isInstance)
                .map(Outcome.Parsed.class::cast)
                .toList();
        assertThat(parsed).hasSize(1);
        assertThat(parsed.getFirst().repairs()).as(text).isEmpty();
        assertThat(parsed.getFirst().record()).isEqualTo(record);
    }

    /// 150,000 bytes: too long for ISO 2709, at home in all the others.
    @org.junit.jupiter.api.Test
    void longRecordsSurvive() throws IOException {
        var field = (Field) new Field.Data("505", '0', ' ', List.of(new Subfield('a', "x".repeat(5_000))));
        var record = new MarcRecord(MarcRecord.NEW_BOOK, java.util.Collections.nCopies(30, field));
        same(record, MarcXmlWriter.write(record), Format.MARCXML);
        same(record, MarcJsonWriter.write(record), Format.JSON);
        same(record, MrkWriter.write(record), Format.MRK);
        same(record, AlephWriter.write(record, 1), Format.ALEPH);
        assertThat(Iso2709Writer.write(record, Iso2709Writer.Coding.UTF_8))
                .isInstanceOf(Iso2709Writer.Answer.TooLong.class);
        assertThat(Records.read(new byte[0])).isEmpty();
        assertThat(Format.open(new ByteArrayInputStream(new byte[0])).next()).isEmpty();
    }
}
