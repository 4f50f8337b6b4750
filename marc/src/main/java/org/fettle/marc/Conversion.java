package org.fettle.marc;

import java.io.IOException;
import java.io.PrintStream;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fettle.marc.format.AlephWriter;
import org.fettle.marc.format.Iso2709Reader;
import org.fettle.marc.format.Iso2709Writer;
import org.fettle.marc.format.Iso2709Writer.Coding;
import org.fettle.marc.format.MarcJsonWriter;
import org.fettle.marc.format.MarcXmlWriter;
import org.fettle.marc.format.MrkWriter;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.RawConverter;
import org.fettle.marc.format.RawRecord;
import org.fettle.marc.format.RecordSource;
import org.fettle.marc.format.Repair;

/// One file's records in another format. What cannot be read or written is said, and the rest goes on.
final class Conversion {
    enum Target {
        ISO2709,
        MARC8,
        MARCXML,
        JSON,
        MRK,
        ALEPH
    }

    private final Target target;
    private final PrintStream out;
    private final PrintStream err;
    private long written;
    private @org.jspecify.annotations.Nullable RecordSource source;

    private Normalizer.@org.jspecify.annotations.Nullable Form form;

    Conversion(Target target, PrintStream out, PrintStream err) {
        this.target = target;
        this.out = out;
        this.err = err;
    }

    static Optional<Target> target(String name) {
        return Arrays.stream(Target.values())
                .filter(f -> f.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /// All text is to be in this form of Unicode; without it text stays as it was (what was MARC-8 is NFC).
    Conversion normalized(Normalizer.Form wanted) {
        form = wanted;
        return this;
    }

    private MarcRecord normalized(MarcRecord record, Normalizer.Form wanted) {
        return record.map(field -> switch (field) {
            case Field.Control(var tag, var value) -> new Field.Control(tag, Normalizer.normalize(value, wanted));
            case Field.Data(var tag, char first, char second, var subfields) ->
                new Field.Data(
                        tag,
                        first,
                        second,
                        subfields.stream()
                                .map(s -> new Field.Subfield(s.code(), Normalizer.normalize(s.value(), wanted)))
                                .toList());
        });
    }

    /// True if nothing was left out.
    boolean run(RecordSource from) throws IOException {
        source = from;
        boolean whole = true;
        if (target == Target.MARCXML) out.print(MarcXmlWriter.HEAD);
        if (from instanceof Iso2709Reader reader
                && form == null
                && (target == Target.MARCXML || target == Target.ISO2709)) whole = raw(reader);
        else for (var next = from.next(); next.isPresent(); next = from.next()) whole &= write(next.get());
        if (target == Target.MARCXML) out.print(MarcXmlWriter.FOOT);
        return whole;
    }

    /// Sound records from bytes to bytes; the others as they would be anyway.
    private boolean raw(Iso2709Reader reader) throws IOException {
        var raw = new RawRecord();
        var converter = new RawConverter(out);
        boolean whole = true;
        for (var skim = reader.skim(raw); skim != Iso2709Reader.Skim.END; skim = reader.skim(raw)) {
            boolean sound = skim == Iso2709Reader.Skim.SOUND;
            if (sound && (target == Target.MARCXML ? converter.toXml(raw) : converter.toIso(raw))) continue;
            converter.flush();
            whole &= write(sound ? reader.reread(raw) : reader.next().orElseThrow());
        }
        converter.flush();
        return whole;
    }

    private boolean write(Outcome outcome) throws IOException {
        return switch (outcome) {
            case Outcome.Parsed parsed -> write(form == null ? parsed : inForm(parsed, form));
            case Outcome.Quarantined q -> leftOut(q.offset(), q.reason().code() + ": " + q.detail());
            case Outcome.Junk _ -> true;
        };
    }

    /// Marked as another than its bytes, so that those are not kept.
    private Outcome.Parsed inForm(Outcome.Parsed parsed, Normalizer.Form wanted) {
        var changed = normalized(parsed.record(), wanted);
        if (changed.equals(parsed.record())) return parsed;
        var repairs = List.of(new Repair("normalized", "record", wanted.name()));
        return new Outcome.Parsed(parsed.offset(), parsed.bytes(), changed, repairs);
    }

    private boolean write(Outcome.Parsed parsed) throws IOException {
        switch (target) {
            case MARCXML -> out.print(MarcXmlWriter.write(parsed.record()));
            case JSON -> out.println(MarcJsonWriter.write(parsed.record()));
            case MRK -> out.print(MrkWriter.write(parsed.record()));
            case ALEPH -> out.print(AlephWriter.write(parsed.record(), ++written));
            case ISO2709 -> {
                return iso2709(parsed, Coding.UTF_8);
            }
            case MARC8 -> {
                return iso2709(parsed, Coding.MARC_8);
            }
        }
        return true;
    }

    /// A sound record that is in this form already keeps its bytes.
    private boolean iso2709(Outcome.Parsed parsed, Coding coding) throws IOException {
        if (source instanceof Iso2709Reader
                && parsed.repairs().isEmpty()
                && (parsed.record().leader().charAt(9) == 'a') == (coding == Coding.UTF_8)) {
            out.write(parsed.bytes());
            return true;
        }
        return switch (Iso2709Writer.write(parsed.record(), coding)) {
            case Iso2709Writer.Answer.Written(var bytes) -> {
                out.write(bytes);
                yield true;
            }
            case Iso2709Writer.Answer.TooLong(var what, int bytes, int most) ->
                leftOut(parsed.offset(), "%s has %d bytes, ISO 2709 allows %d".formatted(what, bytes, most));
        };
    }

    private boolean leftOut(long offset, String why) {
        err.println("left out: the record at byte %d: %s".formatted(offset, why));
        return false;
    }
}
