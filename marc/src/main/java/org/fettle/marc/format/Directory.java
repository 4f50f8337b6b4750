package org.fettle.marc.format;

import static org.fettle.marc.format.Iso2709Reader.FIELD_END;
import static org.fettle.marc.format.Iso2709Reader.LEADER;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/// Which bytes of a record are which field.
///
/// The directory is believed when each entry ends at a field terminator and together they cover the data. When they do
/// not, the terminators are believed and the directory only gives the tags, if both count alike.
final class Directory {
    /// `[from, to)` within the record, without the field terminator.
    record Piece(String tag, int from, int to) {}

    private record Entry(String tag, int length, int start) {}

    private static final int ENTRY = 12;

    private final byte[] bytes;
    private final Repairs repairs;
    /// Just behind the last field's terminator.
    private final int dataEnd;
    private int base;
    private String fault = "";

    Directory(byte[] bytes, int dataEnd, Repairs repairs) {
        this.bytes = bytes;
        this.dataEnd = dataEnd;
        this.repairs = repairs;
    }

    String fault() {
        return fault;
    }

    /// The fields in the directory's order; null with a [#fault] if they cannot be told apart.
    @org.jspecify.annotations.Nullable
    List<Piece> pieces() {
        int end = find(LEADER);
        if (end < 0) {
            fault = "no field terminator after the leader";
            return null;
        }
        int said = number(12, 5);
        boolean saidFits =
                said > LEADER && said <= dataEnd && (said - 1 - LEADER) % ENTRY == 0 && bytes[said - 1] == FIELD_END;
        if ((end - LEADER) % ENTRY != 0 && saidFits) end = said - 1;
        base = end + 1;
        if (base != said) repairs.add(Repairs.BASE_ADDRESS, "leader", "%d said, %d found".formatted(said, base));
        var entries = (end - LEADER) % ENTRY == 0 ? entries(end) : List.<Entry>of();
        if (!entries.isEmpty() && exact(entries))
            return entries.stream()
                    .map(e -> new Piece(e.tag, base + e.start, base + e.start + e.length - 1))
                    .toList();
        if (end == LEADER && base == dataEnd) return List.of();
        var ends = ends();
        if (entries.isEmpty()) return aligned(end, ends);
        if (ends.size() == entries.size()) return paired(entries, ends);
        if (ends.size() > entries.size()) return joined(entries, ends);
        fault = "%d fields listed, %d found".formatted(entries.size(), ends.size());
        return null;
    }

    /// Empty if it is no list of entries.
    private List<Entry> entries(int end) {
        var entries = new ArrayList<Entry>();
        for (int at = LEADER; at < end; at += ENTRY) {
            var tag = tag(at, 3);
            if (!readable(tag)) return List.of();
            entries.add(new Entry(tag, number(at + 3, 4), number(at + 7, 5)));
        }
        return entries;
    }

    /// A directory with characters too many or too few: what an entry must say is known from the field's terminators,
    /// so it can be looked for; what stands before it is the tag.
    private @org.jspecify.annotations.Nullable List<Piece> aligned(int end, List<Integer> ends) {
        var pieces = new ArrayList<Piece>();
        int at = LEADER, from = base, odd = 0;
        for (int fieldEnd : ends) {
            if (at + ENTRY - 1 > end) return misaligned(end);
            var said = "%04d%05d".formatted(fieldEnd + 1 - from, from - base);
            int width = width(at, end, said);
            var tag = tag(at, Math.min(width < 0 ? 3 : width, end - at));
            pieces.add(new Piece(mended(tag, from, fieldEnd), from, fieldEnd));
            odd += width == 3 && said.length() == 9 ? 0 : 1;
            at += width < 0 ? ENTRY : width + said.length();
            from = fieldEnd + 1;
        }
        if (at != end || odd * 4 > ends.size() + 3) return misaligned(end);
        repairs.add(
                Repairs.DIRECTORY_ENTRY, "directory", "%d of %d entries of another length".formatted(odd, ends.size()));
        return pieces;
    }

    private @org.jspecify.annotations.Nullable List<Piece> misaligned(int end) {
        fault = "%d bytes are no whole number of entries".formatted(end - LEADER);
        return null;
    }

    /// Length of the tag before `said`, or -1 if it is not there.
    private int width(int at, int end, String said) {
        for (int width : new int[] {3, 2, 4})
            if (at + width + said.length() <= end
                    && tag(at + width, said.length()).equals(said)) return width;
        return -1;
    }

    /// Of a damaged tag, `00x` can be told by its text without subfields; any other becomes `???`, for a person to
    /// mend.
    private String mended(String tag, int from, int to) {
        if (tag.length() == 3 && readable(tag)) return tag;
        boolean bare = true;
        for (int i = from; i < to; i++) bare &= bytes[i] != Iso2709Reader.DELIMITER;
        var mended = bare && tag.matches("0[1-9]") ? "0" + tag : "???";
        repairs.add(Repairs.TAG, mended, "'%s' in the directory".formatted(tag.replaceAll("[^ -~]", "?")));
        return mended;
    }

    private String tag(int at, int width) {
        return new String(bytes, at, width, StandardCharsets.ISO_8859_1);
    }

    private static boolean readable(String tag) {
        return tag.chars().allMatch(c -> c >= 0x20 && c < 0x7F);
    }

    private boolean exact(List<Entry> entries) {
        long covered = 0;
        var starts = new HashSet<Integer>();
        for (var e : entries) {
            int from = base + e.start, end = from + e.length - 1;
            if (e.start < 0 || e.length < 1 || end >= dataEnd || bytes[end] != FIELD_END) return false;
            if (find(from) != end || !starts.add(e.start)) return false;
            covered += e.length;
        }
        return covered == dataEnd - base;
    }

    /// Index of each field terminator of the data; a last field without one ends at the end of the data.
    private List<Integer> ends() {
        var ends = new ArrayList<Integer>();
        for (int i = base; i < dataEnd; i++) if (bytes[i] == FIELD_END) ends.add(i);
        int behind = ends.isEmpty() ? base : ends.getLast() + 1;
        if (behind < dataEnd) {
            repairs.add(Repairs.FIELD_TERMINATOR_MISSING, "directory", "after the last field");
            ends.add(dataEnd);
        }
        return ends;
    }

    private List<Piece> paired(List<Entry> entries, List<Integer> ends) {
        var byStart = IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> entries.get(i).start))
                .toList();
        var inOrder = IntStream.range(0, entries.size()).boxed().toList();
        var order = agreeing(entries, ends, byStart) > agreeing(entries, ends, inOrder) ? byStart : inOrder;
        var pieces = new Piece[entries.size()];
        int wrong = 0;
        for (int i = 0; i < order.size(); i++) {
            var e = entries.get(order.get(i));
            int from = i == 0 ? base : ends.get(i - 1) + 1;
            pieces[order.get(i)] = new Piece(e.tag, from, ends.get(i));
            if (base + e.start != from || e.length != ends.get(i) + 1 - from) wrong++;
        }
        repairs.add(Repairs.DIRECTORY_ENTRY, "directory", "%d of %d entries".formatted(wrong, entries.size()));
        return List.of(pieces);
    }

    private static long agreeing(List<Entry> entries, List<Integer> ends, List<Integer> order) {
        return IntStream.range(1, order.size())
                .filter(i -> entries.get(order.get(i)).length == ends.get(i) - ends.get(i - 1))
                .count();
    }

    /// More terminators than entries: a field may hold one within, where its length says so.
    private @org.jspecify.annotations.Nullable List<Piece> joined(List<Entry> entries, List<Integer> ends) {
        var pieces = new ArrayList<Piece>();
        int next = 0, from = base;
        for (var e : entries) {
            int spare = ends.size() - next - (entries.size() - pieces.size());
            int last = next;
            for (int k = 1; k <= spare; k++) if (ends.get(next + k) + 1 - from == e.length) last = next + k;
            if (last >= ends.size()) break;
            if (last > next) repairs.add(Repairs.FIELD_TERMINATOR_INSIDE, e.tag, "a field terminator within the field");
            pieces.add(new Piece(e.tag, from, ends.get(last)));
            from = ends.get(last) + 1;
            next = last + 1;
        }
        if (next == ends.size()) return pieces;
        fault = "%d fields listed, %d found".formatted(entries.size(), ends.size());
        return null;
    }

    private int find(int from) {
        for (int i = from; i < dataEnd; i++) if (bytes[i] == FIELD_END) return i;
        return -1;
    }

    /// -1 if one of them is no digit.
    private int number(int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            if (i >= bytes.length || bytes[i] < '0' || bytes[i] > '9') return -1;
            number = number * 10 + bytes[i] - '0';
        }
        return number;
    }
}
