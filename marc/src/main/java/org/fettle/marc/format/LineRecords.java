package org.fettle.marc.format;

import java.io.IOException;
import java.util.Optional;
import org.fettle.marc.charset.Utf8;

/// Cuts a stream of lines into records. A line is at most [Iso2709Reader#LONGEST] bytes, and so is a record.
abstract class LineRecords implements RecordSource {
    /// What a line is to the record before it.
    enum Kind {
        BEGINS,
        GOES_ON,
        /// No line of this format.
        OUTSIDE
    }

    private final ByteWindow in;

    LineRecords(ByteWindow in) {
        this.in = in;
    }

    /// @param first whether no record is open
    abstract Kind kind(String line, boolean first);

    abstract Outcome parse(long offset, byte[] bytes, String text, Repairs repairs);

    @Override
    public final Optional<Outcome> next() throws IOException {
        if (in.available(1) == 0) return Optional.empty();
        int end = lineEnd(0);
        if (kind(line(0, end), true) == Kind.OUTSIDE) return Optional.of(outside(end));
        while (in.available(end + 1) > end && end < Iso2709Reader.LONGEST) {
            int next = lineEnd(end);
            if (kind(line(end, next), false) != Kind.GOES_ON) break;
            end = next;
        }
        long offset = in.offset();
        var bytes = in.take(end);
        var repairs = new Repairs();
        var decoded = decode(bytes, repairs);
        return Optional.of(parse(offset, bytes, decoded, repairs));
    }

    String decode(byte[] bytes, Repairs repairs) {
        var decoded = Utf8.decode(bytes, 0, bytes.length);
        if (decoded.unknown() > 0)
            repairs.add(Repairs.CODES_UNKNOWN, "record", decoded.unknown() + " bytes that are no UTF-8");
        return decoded.text();
    }

    /// Blank lines are junk; text that is no line of the format is kept for a person to see.
    private Outcome outside(int end) throws IOException {
        boolean blank = line(0, end)
                .replace("\u00EF\u00BB\u00BF", "")
                .replace("\u001A", "")
                .isBlank();
        long offset = in.offset();
        var bytes = in.take(end);
        return blank
                ? new Outcome.Junk(offset, bytes)
                : new Outcome.Quarantined(offset, bytes, Outcome.Reason.LINES_UNREADABLE, "a line of another form");
    }

    /// Its beginning, a character a byte.
    private String line(int from, int to) {
        var line = new StringBuilder();
        for (int i = from; i < to && i < from + 64; i++) line.append((char) (in.at(i) & 0xFF));
        var text = from == 0 && line.indexOf("\u00EF\u00BB\u00BF") == 0 ? line.substring(3) : line.toString();
        return text;
    }

    /// Behind its line feed, or the end of the input.
    private int lineEnd(int from) throws IOException {
        int most = from + Iso2709Reader.LONGEST;
        int feed = in.find((byte) '\n', from, most);
        return feed < 0 ? in.available(most) : feed + 1;
    }
}
