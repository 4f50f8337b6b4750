package org.fettle.marc.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fettle.marc.Records;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From bytes to bytes comes what comes by way of fields and strings.
class RawConverterTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "traject__one-marc8.mrc",
                "solrmarc__u60.mrc",
                "traject__hebrew880s.marc",
                "rubymarc__utf8_multirecord.marc",
                "rubymarc__marc8_accented_chars.marc",
                "traject__escaped_character_reference.marc8.marc",
                "pymarc__bad_eacc_encoding.dat"
            })
    void theSameBytes(String name) throws IOException {
        assertThat(same(Records.bytes(name))).isPositive();
    }

    /// A byte of the data is changed, so that control characters, XML's signs and foreign codes come everywhere.
    @Property(tries = 1000)
    void theSameBytesOfAnyText(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var bytes = Records.bytes(random.nextBoolean() ? "solrmarc__u60.mrc" : "traject__hebrew880s.marc");
        int base = Harm.base(bytes);
        for (int i = 0; i < 5; i++) {
            int at = base + random.nextInt(bytes.length - base);
            if (bytes[at] > 0x1F || bytes[at] < 0)
                bytes[at] = (byte)
                        (random.nextBoolean() ? "&<>\"\t\u001B#x".charAt(random.nextInt(8)) : random.nextInt(256));
        }
        same(bytes);
    }

    /// How many records were looked at.
    private static int same(byte[] file) throws IOException {
        var reader = new Iso2709Reader(new ByteArrayInputStream(file));
        var raw = new RawRecord();
        int seen = 0;
        for (var skim = reader.skim(raw); skim != Iso2709Reader.Skim.END; skim = reader.skim(raw)) {
            if (skim == Iso2709Reader.Skim.OTHER) {
                reader.next();
                continue;
            }
            seen++;
            var parsed = (Outcome.Parsed) reader.reread(raw);
            var out = new ByteArrayOutputStream();
            var converter = new RawConverter(out);
            if (converter.toXml(raw)) {
                converter.flush();
                assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(MarcXmlWriter.write(parsed.record()));
            }
            out.reset();
            if (converter.toIso(raw)) {
                converter.flush();
                var written =
                        (Iso2709Writer.Answer.Written) Iso2709Writer.write(parsed.record(), Iso2709Writer.Coding.UTF_8);
                assertThat(out.toByteArray()).isIn(written.bytes(), parsed.bytes());
            }
        }
        return seen;
    }
}
