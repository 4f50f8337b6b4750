package org.fettle.marc.format;

import static org.fettle.marc.format.Iso2709Reader.FIELD_END;
import static org.fettle.marc.format.Iso2709Reader.LEADER;
import static org.fettle.marc.format.Iso2709Reader.RECORD_END;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which bytes of a record are which field.
///
/// The directory is believed when each entry ends at a field terminator and together they cover the data. When they do
/// not, the terminators are believed and the directory only gives the tags: [Pairing] where entries and fields can be
/// counted off against each other, [Alignment] where the directory itself lost or gained characters.
final class Directory {
    /// `[from, to)` within [#bytes], without the field terminator.
    record Piece(String tag, int from, int to) {}

    /// Numbers are -1 where there are other characters than digits.
    record Entry(String tag, int length, int start) {}

    static final int ENTRY = 12;
    private static final int MOST_TAKEN_OUT = 8;

    private final Repairs repairs;
    private byte[] bytes;
    /// Just behind the last field's terminator.
    private int dataEnd;
    private Outcome.Reason reason = Outcome.Reason.DIRECTORY_UNREADABLE;
    private String fault = "";
    private int leaderEnd = LEADER;
    private int base, listed;

    /// @param bytes a whole record, its terminator included if it has one
    Directory(byte[] bytes, Repairs repairs) {
        this.bytes = bytes;
        this.dataEnd = bytes.length > 0 && bytes[bytes.length - 1] == RECORD_END ? bytes.length - 1 : bytes.length;
        this.repairs = repairs;
    }

    /// What the pieces are pieces of: the record, without structure characters that had got into it.
    byte[] bytes() {
        return bytes;
    }

    /// Where the directory begins; other than 24 if the leader lost or gained characters.
    int leaderEnd() {
        return leaderEnd;
    }

    /// Where the data begins.
    int base() {
        return base;
    }

    /// The record's length by its leader, or -1.
    int said() {
        return number(bytes, 0, 5);
    }

    /// The record's length by its directory.
    int listed() {
        return base + listed + 1;
    }

    Outcome.Reason reason() {
        return reason;
    }

    String fault() {
        return fault;
    }

    /// The fields in the directory's order; null with a [#reason] if they cannot be told apart.
    @Nullable
    List<Piece> pieces() {
        withoutStrayEnds();
        for (int taken = 0; ; taken++) {
            var layout = Layout.of(bytes, dataEnd);
            leaderEnd = layout.from();
            base = layout.base();
            listed = most(layout);
            var sound = exact(layout);
            if (sound != null) {
                said(layout);
                return sound;
            }
            int stray = taken < MOST_TAKEN_OUT ? stray(layout) : -1;
            if (stray < 0) return mended(layout);
            var name = bytes[stray] == RECORD_END ? Repairs.TERMINATOR_INSIDE : Repairs.FIELD_TERMINATOR_INSIDE;
            repairs.add(name, "record", "one too many at +%d, taken out".formatted(stray));
            bytes = without(bytes, stray);
            dataEnd--;
        }
    }

    /// Record terminators within, when without them the record is as long as its leader says.
    private void withoutStrayEnds() {
        int count = 0;
        for (int i = LEADER; i < dataEnd; i++) if (bytes[i] == RECORD_END) count++;
        if (count == 0 || count > MOST_TAKEN_OUT || said() != bytes.length - count) return;
        for (int i = dataEnd - 1; i >= LEADER; i--)
            if (bytes[i] == RECORD_END) {
                repairs.add(Repairs.TERMINATOR_INSIDE, "record", "one too many at +%d, taken out".formatted(i));
                bytes = without(bytes, i);
                dataEnd--;
            }
    }

    private void said(Layout layout) {
        int said = number(bytes, 12, 5);
        if (said != layout.base())
            repairs.add(Repairs.BASE_ADDRESS, "leader", "%d said, %d found".formatted(said, layout.base()));
    }

    private @Nullable List<Piece> mended(Layout layout) {
        said(layout);
        var entries = layout.entries();
        int base = layout.base();
        if (layout.from() == layout.end() && base == dataEnd) return List.of();
        var ends = ends(base, layout);
        var pieces = entries.isEmpty() ? null : new Pairing(bytes, base, entries, ends, repairs).pieces();
        if (pieces == null) pieces = new Alignment(bytes, layout, ends, repairs).pieces();
        if (pieces != null) return pieces;
        if (entries.size() > ends.size() && base + listed > dataEnd + 2 || unended()) {
            reason = Outcome.Reason.TRUNCATED;
            fault = "%d fields listed, the record ends after %d".formatted(entries.size(), ends.size());
        } else if (!entries.isEmpty()) {
            reason = Outcome.Reason.DIRECTORY_COUNT;
            fault = "%d fields listed, %d found".formatted(entries.size(), ends.size());
        } else fault = "%d bytes are no list of entries".formatted(layout.end() - layout.from());
        return null;
    }

    /// Neither terminator, and the leader speaks of more.
    private boolean unended() {
        return dataEnd > 0 && bytes[dataEnd - 1] != FIELD_END && said() > bytes.length + 2;
    }

    private static int most(Layout layout) {
        int most = 0;
        for (var e : layout.entries()) most = Math.max(most, e.start + e.length);
        return most;
    }

    private @Nullable List<Piece> exact(Layout layout) {
        var entries = layout.entries();
        int base = layout.base();
        long covered = 0;
        var starts = new HashSet<Integer>();
        for (var e : entries) {
            long end = (long) base + e.start + e.length - 1;
            if (!Layout.readable(e.tag)) return null;
            if (e.start < 0 || e.length < 1 || end >= dataEnd || bytes[(int) end] != FIELD_END) return null;
            if (find(base + e.start) != end || !starts.add(e.start)) return null;
            covered += e.length;
        }
        if (entries.isEmpty() || covered != dataEnd - base) return null;
        return entries.stream()
                .map(e -> new Piece(e.tag, base + e.start, base + e.start + e.length - 1))
                .toList();
    }

    /// A terminator that was put in, by what the directory says of the field it is in: a byte longer than listed. Or
    /// -1.
    private int stray(Layout layout) {
        int record = -1, records = 0;
        for (int i = layout.base(); i < dataEnd; i++)
            if (bytes[i] == RECORD_END) {
                record = i;
                records++;
            }
        int surplus = dataEnd - layout.base() - listed;
        if (listed == 0 || surplus < 1 || surplus > MOST_TAKEN_OUT) return -1;
        if (records > 0 && records <= surplus) return record;
        for (var e : layout.entries()) {
            int from = layout.base() + e.start, first = find(from);
            if (e.start < 0 || e.length < 2 || first < 0 || from + e.length >= dataEnd) continue;
            if (from > layout.base() && bytes[from - 1] != FIELD_END) continue;
            if (first < from + e.length - 1 && find(first + 1) == from + e.length) return first;
        }
        return -1;
    }

    private static byte[] without(byte[] bytes, int at) {
        var less = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, less, 0, at);
        System.arraycopy(bytes, at + 1, less, at, less.length - at);
        return less;
    }

    /// Index of each field terminator of the data; a last field without one ends at the end of the data.
    private List<Integer> ends(int base, Layout layout) {
        var ends = new ArrayList<Integer>();
        for (int i = base; i < dataEnd; i++) if (bytes[i] == FIELD_END) ends.add(i);
        int behind = ends.isEmpty() ? base : ends.getLast() + 1;
        if (behind < dataEnd) {
            repairs.add(Repairs.FIELD_TERMINATOR_MISSING, "directory", "after the last field");
            ends.add(dataEnd);
        } else if (ends.size() > 1
                && ends.get(ends.size() - 2) == dataEnd - 2
                && layout.entries().size() < ends.size()) ends.removeLast(); // one too many before the record's end
        return ends;
    }

    /// Of a damaged tag, `00x` can be told by its text without subfields; any other becomes `???`, for a person to
    /// mend.
    static String mended(String tag, byte[] bytes, int from, int to, Repairs repairs) {
        if (tag.length() == 3 && Layout.readable(tag)) return tag;
        boolean bare = true;
        for (int i = from; i < to; i++) bare &= bytes[i] != Iso2709Reader.DELIMITER;
        var mended = bare && tag.matches("0[1-9]") ? "0" + tag : "???";
        repairs.add(Repairs.TAG, mended, "'%s' in the directory".formatted(tag.replaceAll("[^ -~]", "?")));
        return mended;
    }

    static String text(byte[] bytes, int at, int width) {
        return new String(bytes, at, width, StandardCharsets.ISO_8859_1);
    }

    private int find(int from) {
        for (int i = from; i < dataEnd; i++) if (bytes[i] == FIELD_END) return i;
        return -1;
    }

    /// -1 if one of them is no digit.
    static int number(byte[] bytes, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            if (i >= bytes.length || bytes[i] < '0' || bytes[i] > '9') return -1;
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
