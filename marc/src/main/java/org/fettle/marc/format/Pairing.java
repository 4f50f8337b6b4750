package org.fettle.marc.format;

import static org.fettle.marc.format.Iso2709Reader.FIELD_END;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.fettle.marc.format.Directory.Entry;
import org.fettle.marc.format.Directory.Piece;
import org.jspecify.annotations.Nullable;

/// Entries of a directory counted off against the fields that the data's terminators show.
final class Pairing {
    private final byte[] bytes;
    private final int base;
    private final List<Entry> entries;
    private final List<Integer> ends;
    private final Repairs repairs;

    Pairing(byte[] bytes, int base, List<Entry> entries, List<Integer> ends, Repairs repairs) {
        this.bytes = bytes;
        this.base = base;
        this.ends = ends;
        this.repairs = repairs;
        this.entries = ends.size() < entries.size() ? onceEach(entries) : entries;
    }

    /// In the directory's order; null if they do not go together.
    @Nullable
    List<Piece> pieces() {
        if (ends.isEmpty()) return null;
        var byStart = IntStream.range(0, entries.size())
                .boxed()
                .sorted(Comparator.comparingInt(i -> entries.get(i).start()))
                .toList();
        var inOrder = IntStream.range(0, entries.size()).boxed().toList();
        if (ends.size() != entries.size()) return walked(distinct() ? byStart : inOrder);
        return oneEach(agreeing(byStart) > agreeing(inOrder) ? byStart : inOrder);
    }

    /// A field listed twice in the same words is one field.
    private List<Entry> onceEach(List<Entry> all) {
        var seen = new HashSet<Entry>();
        var once = all.stream().filter(seen::add).toList();
        if (once.size() < all.size() && once.size() >= ends.size())
            repairs.add(Repairs.ENTRY_SURPLUS, "directory", "%d listed twice".formatted(all.size() - once.size()));
        return once.size() >= ends.size() ? once : all;
    }

    private boolean distinct() {
        var starts = new HashSet<Integer>();
        return entries.stream().allMatch(e -> e.start() >= 0 && starts.add(e.start()));
    }

    private long agreeing(List<Integer> order) {
        return IntStream.range(1, order.size())
                .filter(i -> entries.get(order.get(i)).length() == ends.get(i) - ends.get(i - 1))
                .count();
    }

    private List<Piece> oneEach(List<Integer> order) {
        var pieces = new Piece[entries.size()];
        int wrong = 0;
        var starts = new HashMap<Integer, Integer>();
        var lengths = new HashMap<Integer, Integer>();
        for (int i = 0; i < order.size(); i++) {
            var e = entries.get(order.get(i));
            int from = i == 0 ? base : ends.get(i - 1) + 1;
            pieces[order.get(i)] = new Piece(tag(e, from, ends.get(i)), from, ends.get(i));
            int start = base + e.start() - from, length = e.length() - (ends.get(i) + 1 - from);
            if (start == 0 && length == 0) continue;
            wrong++;
            starts.merge(e.start() < 0 ? Integer.MIN_VALUE : start, 1, Integer::sum);
            lengths.merge(e.length() < 0 ? Integer.MIN_VALUE : length, 1, Integer::sum);
        }
        if (wrong > 0)
            repairs.add(name(wrong, starts, lengths), "directory", "%d of %d entries".formatted(wrong, entries.size()));
        return List.of(pieces);
    }

    private String tag(Entry e, int from, int to) {
        return Directory.mended(e.tag(), bytes, from, to, repairs);
    }

    /// All that are wrong are so by the same few bytes: the name says how many.
    private static String name(int wrong, HashMap<Integer, Integer> starts, HashMap<Integer, Integer> lengths) {
        int by = starts.size() == 1 && lengths.getOrDefault(0, 0) == wrong
                ? starts.keySet().iterator().next()
                : starts.getOrDefault(0, 0) == wrong && lengths.size() == 1
                        ? lengths.keySet().iterator().next()
                        : 0;
        return by != 0 && by > -10 && by < 10 ? Repairs.ENTRY_OFF_BY + Math.abs(by) : Repairs.DIRECTORY_ENTRY;
    }

    /// Other numbers of entries than of fields: terminators lost, or others that got into the text.
    private @Nullable List<Piece> walked(List<Integer> order) {
        var pieces = new Piece[entries.size()];
        var made = new ArrayList<Repair>();
        int i = 0, j = 0, from = base, wrong = 0;
        while (i < order.size() && j < ends.size()) {
            var e = entries.get(order.get(i));
            int length = ends.get(j) + 1 - from, short_ = (order.size() - i) - (ends.size() - j);
            int last = short_ < 0 && length != e.length() ? joined(from, j, e.length(), -short_) : j;
            if (short_ > 0 && length != e.length() && i + 1 < order.size()) {
                int next = entries.get(order.get(i + 1)).length();
                int gone = length - e.length() - next; // 0: another byte stands in its place; -1: it is not there
                if (gone == 0 || gone == -1) {
                    int until = from + e.length() - 1;
                    pieces[order.get(i)] = new Piece(tag(e, from, until), from, until);
                    made.add(new Repair(Repairs.FIELD_TERMINATOR_MISSING, e.tag(), "told by its length"));
                    from = until + 1 + gone;
                    i++;
                    continue;
                }
            }
            if (last > j) made.add(new Repair(Repairs.FIELD_TERMINATOR_INSIDE, e.tag(), "within the field"));
            else if (length != e.length()) wrong++;
            pieces[order.get(i)] = new Piece(tag(e, from, ends.get(last)), from, ends.get(last));
            from = ends.get(last) + 1;
            i++;
            j = last + 1;
        }
        if (i < order.size() || j < ends.size() || wrong * 3 > order.size() || made.isEmpty()) return null;
        made.forEach(r -> repairs.add(r.name(), r.place(), r.detail()));
        if (wrong > 0) repairs.add(Repairs.DIRECTORY_ENTRY, "directory", wrong + " lengths");
        return List.of(pieces);
    }

    /// The terminator up to which the field has the length listed, or the first.
    private int joined(int from, int j, int length, int spare) {
        for (int k = 1; k <= spare && j + k < ends.size(); k++)
            if (ends.get(j + k) + 1 - from == length && bytes[ends.get(j + k)] == FIELD_END) return j + k;
        return j;
    }
}
