package org.fettle.marc.format;

import static org.fettle.marc.format.Directory.ENTRY;
import static org.fettle.marc.format.Iso2709Reader.FIELD_END;
import static org.fettle.marc.format.Iso2709Reader.LEADER;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Where the directory of one record lies: from the leader's end to its terminator, behind which the data begins.
///
/// @param from its first byte, 24 but for a damaged leader
/// @param end its terminator, or where that should be
/// @param base the first byte of the data
/// @param entries as they stand; empty if it is no list of entries
record Layout(int from, int end, int base, List<Directory.Entry> entries) {
    /// Where else it may begin, the likeliest first, if the leader lost or gained characters.
    private static final int FURTHEST = 36;

    /// Of the places where it may lie the first whose entries are as many as the fields behind it; else the first that
    /// holds entries; else up to the first terminator.
    static Layout of(byte[] bytes, int dataEnd) {
        var all = new ArrayList<Layout>();
        int first = find(bytes, LEADER, dataEnd);
        if (first >= 0) add(bytes, LEADER, first, first + 1, all);
        if (!all.isEmpty()
                && all.getFirst().counted(bytes, dataEnd)
                && all.getFirst().fits(bytes, dataEnd)) return all.getFirst();
        int said = Directory.number(bytes, 12, 5);
        boolean inside = said > LEADER && said <= dataEnd && (said - 1 - LEADER) % ENTRY == 0;
        if (inside && bytes[said - 1] == FIELD_END) add(bytes, LEADER, said - 1, said, all);
        runs(bytes, dataEnd, said, all);
        for (var layout : all) if (layout.counted(bytes, dataEnd) && layout.fits(bytes, dataEnd)) return layout;
        for (var layout : all) if (layout.counted(bytes, dataEnd)) return layout;
        if (!all.isEmpty()) return all.getFirst();
        int end = inside && bytes[said - 1] == FIELD_END ? said - 1 : first < 0 ? Math.min(LEADER, dataEnd) : first;
        return new Layout(LEADER, end, Math.min(end + 1, dataEnd), List.of());
    }

    /// Runs of entries with digits where digits must be, whatever the leader says.
    private static void runs(byte[] bytes, int dataEnd, int said, List<Layout> all) {
        boolean inPlace =
                Directory.number(bytes, 12, 5) >= 0 && bytes[10] == '2' && Directory.number(bytes, 20, 4) == 4500;
        int furthest = inPlace ? 0 : FURTHEST;
        for (int off = 0; off <= furthest; off++)
            for (int from : off == 0 ? new int[] {LEADER} : new int[] {LEADER - off, LEADER + off}) {
                // further on by whole entries would only leave out the first of them
                if (from < 0 || from >= dataEnd || from > LEADER && off % ENTRY == 0) continue;
                int end = from;
                while (isEntry(bytes, end, dataEnd)) end += ENTRY;
                if (end == from || from != LEADER && off > 2 && end - from < 3 * ENTRY) continue;
                if (from != LEADER && !isTiled(bytes, from, end)) continue;
                if (end < dataEnd && bytes[end] == FIELD_END) add(bytes, from, end, end + 1, all);
                else if (from == LEADER && end == said - 1) {
                    var ifNot = new ArrayList<Layout>();
                    add(bytes, from, end, end, ifNot); // its terminator is gone
                    add(bytes, from, end, said, ifNot); // another byte in its place
                    ifNot.stream().filter(l -> l.fits(bytes, dataEnd)).forEach(all::add);
                }
            }
    }

    private static void add(byte[] bytes, int from, int end, int base, List<Layout> all) {
        if ((end - from) % ENTRY != 0) return;
        var entries = new ArrayList<Directory.Entry>();
        int spoilt = 0;
        for (int at = from; at < end; at += ENTRY) {
            var tag = Directory.text(bytes, at, 3);
            if (!readable(tag) && ++spoilt > 1) return;
            entries.add(
                    new Directory.Entry(tag, Directory.number(bytes, at + 3, 4), Directory.number(bytes, at + 7, 5)));
        }
        all.add(new Layout(from, end, base, entries));
    }

    private boolean counted(byte[] bytes, int dataEnd) {
        int ends = 0;
        for (int i = base; i < dataEnd; i++) if (bytes[i] == FIELD_END) ends++;
        return ends == entries.size();
    }

    /// At least half of the entries end at a field terminator.
    private boolean fits(byte[] bytes, int dataEnd) {
        int fit = 0;
        for (var e : entries) {
            long end = (long) base + e.start() + e.length() - 1;
            if (e.start() >= 0 && e.length() > 0 && end < dataEnd && bytes[(int) end] == FIELD_END) fit++;
        }
        return 2 * fit >= entries.size();
    }

    /// Each entry begins where another ends, but for a few; digits alone are no directory.
    private static boolean isTiled(byte[] bytes, int from, int end) {
        int n = (end - from) / ENTRY, tiled = 0;
        var starts = new HashSet<Integer>();
        for (int at = from; at < end; at += ENTRY) starts.add(Directory.number(bytes, at + 7, 5));
        for (int at = from; at < end; at += ENTRY)
            if (starts.contains(Directory.number(bytes, at + 3, 4) + Directory.number(bytes, at + 7, 5))) tiled++;
        return starts.contains(0) && 4 * tiled >= 3 * (n - 1);
    }

    private static boolean isEntry(byte[] bytes, int at, int dataEnd) {
        if (at + ENTRY > dataEnd) return false;
        for (int i = at; i < at + 3; i++) if (bytes[i] < 0x20 || bytes[i] >= 0x7F) return false;
        return Directory.number(bytes, at + 3, 9) >= 0;
    }

    static boolean readable(String tag) {
        return tag.chars().allMatch(c -> c > 0x20 && c < 0x7F);
    }

    private static int find(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) if (bytes[i] == FIELD_END) return i;
        return -1;
    }
}
