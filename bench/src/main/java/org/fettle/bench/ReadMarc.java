package org.fettle.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.format.Iso2709Reader;
import org.fettle.marc.format.Iso2709Writer;
import org.fettle.marc.format.Iso2709Writer.Coding;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.RawRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Time to read one bibliographic record of some 900 bytes from a file of a thousand, in either character coding.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadMarc {
    private static final int RECORDS = 1000;

    @Param({"UTF_8", "MARC_8"})
    private String coding = "UTF_8";

    private byte[] file = {};

    @Setup
    public void write() {
        var random = new Random(1);
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < RECORDS; i++) {
            var answer = Iso2709Writer.write(book(i, random), Coding.valueOf(coding));
            if (!(answer instanceof Iso2709Writer.Answer.Written(var bytes)))
                throw new IllegalStateException("not written: " + answer);
            out.writeBytes(bytes);
        }
        file = out.toByteArray();
    }

    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public int read() throws IOException {
        var reader = new Iso2709Reader(new ByteArrayInputStream(file));
        int fields = 0;
        for (var next = reader.next(); next.isPresent(); next = reader.next())
            if (next.get() instanceof Outcome.Parsed parsed)
                fields += parsed.record().fields().size();
        return fields;
    }

    /// Where its fields are, nothing decoded.
    @Benchmark
    @OperationsPerInvocation(RECORDS)
    public int skim() throws IOException {
        var reader = new Iso2709Reader(new ByteArrayInputStream(file));
        var raw = new RawRecord();
        int fields = 0;
        for (var skim = reader.skim(raw); skim == Iso2709Reader.Skim.SOUND; skim = reader.skim(raw))
            fields += raw.fields();
        return fields;
    }

    private static MarcRecord book(int number, Random random) {
        var fields = new ArrayList<Field>();
        fields.add(new Field.Control("001", "b" + number));
        fields.add(new Field.Control("008", "261124s2026    gw            000 0 ger d"));
        fields.add(data("245", '1', '0', 'a', words(random, 8), 'c', words(random, 4)));
        fields.add(data("264", ' ', '1', 'a', "München", 'b', words(random, 2)));
        fields.add(data("300", ' ', ' ', 'a', "312 pages", 'c', "24 cm"));
        for (int i = 0; i < 8; i++) fields.add(data("650", ' ', '0', 'a', words(random, 3), 'x', words(random, 1)));
        fields.add(data("700", '1', ' ', 'a', words(random, 2), 'e', "Verfasser"));
        return new MarcRecord(MarcRecord.NEW_BOOK, fields);
    }

    private static Field data(String tag, char first, char second, char a, String one, char b, String two) {
        return new Field.Data(tag, first, second, List.of(new Field.Subfield(a, one), new Field.Subfield(b, two)));
    }

    /// German words: every third has a letter that MARC-8 writes as two.
    private static String words(Random random, int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            if (i > 0) text.append(' ');
            text.append(random.nextInt(3) == 0 ? "Bücher" : "Werkstatt").append(random.nextInt(100));
        }
        return text.toString();
    }
}
