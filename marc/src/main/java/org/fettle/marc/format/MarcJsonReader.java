package org.fettle.marc.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// MARC-in-JSON: one record, a list of records, a record per line, or records within something else. Finds where they
/// begin and end; [MarcJsonParser] reads one. `{"leader"` begins a record wherever it stands, so that one with a brace
/// or a quote missing costs only itself.
public final class MarcJsonReader implements RecordSource {
    private final ByteWindow in;

    public MarcJsonReader(InputStream in) {
        this(new ByteWindow(in));
    }

    MarcJsonReader(ByteWindow in) {
        this.in = in;
    }

    @Override
    public Optional<Outcome> next() throws IOException {
        if (in.available(1) == 0) return Optional.empty();
        int open = in.find((byte) '{', 0, Iso2709Reader.LONGEST);
        if (open != 0) return Optional.of(junk(open < 0 ? in.available(Iso2709Reader.LONGEST) : open));
        boolean record = beginsRecord(0), string = false, fields = record;
        int depth = 0;
        for (int i = 0; i < Iso2709Reader.LONGEST && in.available(i + 1) > i; i++) {
            byte b = in.at(i);
            if (b == '{' && i > 0 && beginsRecord(i)) return Optional.of(fields ? broken(i) : junk(i));
            if (string) {
                if (b == '\\') i++;
                else if (b == '"') string = false;
                continue;
            }
            if (b == '"') {
                string = true;
                fields |= depth == 1 && (key(i, "fields") || key(i, "leader"));
            } else if (b == '{' || b == '[') depth++;
            else if ((b == '}' || b == ']') && --depth == 0) return Optional.of(parse(i + 1));
        }
        return Optional.of(end(fields));
    }

    private Outcome end(boolean fields) throws IOException {
        int rest = in.available(Iso2709Reader.LONGEST);
        if (!fields) return junk(rest);
        long offset = in.offset();
        var reason = rest == Iso2709Reader.LONGEST ? Outcome.Reason.TOO_LONG : Outcome.Reason.TRUNCATED;
        return new Outcome.Quarantined(offset, in.take(rest), reason, "a record that does not end");
    }

    private Outcome junk(int length) {
        long offset = in.offset();
        return new Outcome.Junk(offset, in.take(length));
    }

    private Outcome broken(int length) {
        long offset = in.offset();
        return new Outcome.Quarantined(
                offset, in.take(length), Outcome.Reason.JSON_UNREADABLE, "another record begins within this one");
    }

    private Outcome parse(int length) {
        long offset = in.offset();
        return MarcJsonParser.parse(offset, in.take(length));
    }

    private boolean beginsRecord(int brace) throws IOException {
        int i = brace + 1;
        while (in.available(i + 1) > i && in.at(i) <= ' ' && in.at(i) > 0 && i < brace + 1024) i++;
        if (in.available(i + 1) <= i) return false;
        return in.at(i) == '"' ? key(i, "leader") : starts(i, "leader");
    }

    private boolean key(int quote, String key) throws IOException {
        return starts(quote + 1, key + "\"");
    }

    private boolean starts(int at, String with) throws IOException {
        if (in.available(at + with.length()) < at + with.length()) return false;
        for (int i = 0; i < with.length(); i++) if (in.at(at + i) != with.charAt(i)) return false;
        return true;
    }
}
