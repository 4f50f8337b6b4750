package org.fettle.marc.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fettle.marc.Records;

/// The law of every format: outcomes, put together, are the input.
class AccountingProperties {
    private static final List<byte[]> SEEDS = seeds();

    private static List<byte[]> seeds() {
        var record = Records.parsed("traject__hebrew880s.marc").record();
        var other = Records.parsed("solrmarc__u60.mrc").record();
        var seeds = new ArrayList<byte[]>();
        for (var text : List.of(
                MarcXmlWriter.HEAD + MarcXmlWriter.write(record) + MarcXmlWriter.write(other) + MarcXmlWriter.FOOT,
                "<x>%s<!-- <record> --></x>".formatted(MarcXmlWriter.write(other)),
                "[" + MarcJsonWriter.write(record) + ",\n" + MarcJsonWriter.write(other) + "]",
                MrkWriter.write(record) + MrkWriter.write(other),
                AlephWriter.write(record, 1) + AlephWriter.write(other, 2))) {
            seeds.add(text.getBytes(StandardCharsets.UTF_8));
            seeds.add(text.getBytes(StandardCharsets.UTF_16));
            seeds.add(text.getBytes(StandardCharsets.UTF_16LE));
        }
        seeds.add(Records.bytes("pymarc__bad_records.mrc"));
        return seeds;
    }

    static List<Outcome> accounted(byte[] bytes) throws IOException {
        var source = Format.open(new ByteArrayInputStream(bytes));
        var all = new ArrayList<Outcome>();
        var again = new ByteArrayOutputStream();
        for (var next = source.next(); next.isPresent(); next = source.next()) {
            assertThat(next.get().offset()).isEqualTo(again.size());
            assertThat(next.get().bytes()).isNotEmpty();
            again.writeBytes(next.get().bytes());
            all.add(next.get());
        }
        assertThat(again.toByteArray()).isEqualTo(bytes);
        return all;
    }

    @Property(tries = 1000)
    void noise(@ForAll byte[] bytes) throws IOException {
        accounted(bytes);
    }

    /// Noise made of what the formats are made of.
    @Property(tries = 1500)
    void noiseOfMarkup(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var parts = List.of(
                "<record>",
                "</record>",
                "<leader>",
                "<",
                ">",
                "<!--",
                "-->",
                "\"",
                "{\"leader\":",
                "{",
                "}",
                "[",
                "\\",
                "=LDR  ",
                "=245  10$a",
                "\n",
                "000000001 245   L $$a",
                "\u001D",
                "\u001E",
                "01234nam",
                "&x;",
                "\uFEFF");
        var text = new StringBuilder(parts.get(random.nextInt(parts.size())));
        for (int i = 0; i < random.nextInt(40); i++) text.append(parts.get(random.nextInt(parts.size())));
        accounted(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1500)
    void damagedFiles(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var bytes = SEEDS.get(random.nextInt(SEEDS.size())).clone();
        for (int i = 0; i < random.nextInt(8); i++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        int from = random.nextInt(3) > 0 ? 0 : random.nextInt(bytes.length);
        int to = random.nextInt(3) > 0 ? bytes.length : from + random.nextInt(bytes.length - from);
        accounted(java.util.Arrays.copyOfRange(bytes, from, to));
    }
}
