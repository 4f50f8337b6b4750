package org.fettle.bench.marc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.check.Validator;
import org.fettle.marc.format.Format;
import org.fettle.marc.format.Iso2709Reader;
import org.fettle.marc.format.Iso2709Writer;
import org.fettle.marc.format.MarcJsonWriter;
import org.fettle.marc.format.MarcXmlWriter;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.RawConverter;
import org.fettle.marc.format.RawRecord;

/// What must hold of every record that was read, however it came about.
final class Laws {
    /// The first that does not hold, or empty.
    static String broken(List<Outcome> outcomes) throws IOException {
        for (var outcome : outcomes) {
            if (!(outcome instanceof Outcome.Parsed p)) continue;
            Validator.check(p.record()).forEach(problem -> {
                if (problem.text().isEmpty() || problem.remedy().isEmpty())
                    throw new IllegalStateException(problem.rule());
            });
            var json = again(MarcJsonWriter.write(p.record()), Format.JSON);
            if (json == null || !json.equals(p.record())) return "JSON is not read again as it was: " + p.record();
            var fault = raw(p);
            if (!fault.isEmpty()) return fault;
        }
        return "";
    }

    private static @org.jspecify.annotations.Nullable MarcRecord again(String text, Format format) throws IOException {
        var source = format.reader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        for (var next = source.next(); next.isPresent(); next = source.next())
            if (next.get() instanceof Outcome.Parsed p) return p.record();
        return null;
    }

    /// The fast way writes the same bytes as the slow one.
    private static String raw(Outcome.Parsed parsed) throws IOException {
        var reader = new Iso2709Reader(new ByteArrayInputStream(parsed.bytes()));
        var raw = new RawRecord();
        if (reader.skim(raw) != Iso2709Reader.Skim.SOUND || !(reader.reread(raw) instanceof Outcome.Parsed p))
            return "";
        var out = new ByteArrayOutputStream();
        var converter = new RawConverter(out);
        if (converter.toXml(raw)) {
            converter.flush();
            if (!out.toString(StandardCharsets.UTF_8).equals(MarcXmlWriter.write(p.record())))
                return "MARCXML from bytes is another: " + out.toString(StandardCharsets.UTF_8);
        }
        out.reset();
        if (!converter.toIso(raw)) return "";
        converter.flush();
        boolean same = java.util.Arrays.equals(out.toByteArray(), p.bytes())
                || Iso2709Writer.write(p.record(), Iso2709Writer.Coding.UTF_8)
                                instanceof Iso2709Writer.Answer.Written(var bytes)
                        && java.util.Arrays.equals(out.toByteArray(), bytes);
        return same ? "" : "ISO 2709 from bytes is another than " + p.record();
    }

    private Laws() {}
}
