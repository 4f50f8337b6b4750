package org.fettle.marc.format;

import static org.fettle.marc.format.Directory.ENTRY;

import java.util.ArrayList;
import java.util.List;
import org.fettle.marc.format.Directory.Piece;
import org.jspecify.annotations.Nullable;

/// A directory with characters too many or too few, or entries. What it should say but for the tags is known from the
/// fields themselves, so the cheapest way to edit the one into the other (Levenshtein, within a band; whole entries
/// cheaper than their characters) shows where each tag stands.
final class Alignment {
    private static final int WRONG = 10, WHOLE_ENTRY = 80, LARGEST = 40 << 20;
    private static final byte MATCH = 0, LACKS = 1, HAS = 2, LACKS_ENTRY = 3, HAS_ENTRY = 4;

    private final byte[] bytes;
    private final int from, length, base, band;
    private final List<Integer> ends;
    private final Repairs repairs;
    private int lacking, surplus, odd;

    Alignment(byte[] bytes, Layout layout, List<Integer> ends, Repairs repairs) {
        this.bytes = bytes;
        this.from = layout.from();
        this.length = layout.end() - layout.from();
        this.base = layout.base();
        this.ends = ends;
        this.repairs = repairs;
        this.band = 3 * ENTRY + Math.abs(ENTRY * ends.size() - length);
    }

    /// Null if too little of it can be made out.
    @Nullable
    List<Piece> pieces() {
        int n = ends.size() * ENTRY, width = 2 * band + 1;
        if (n == 0 || length < 2 * ENTRY / 3 || (long) (n + 1) * width > LARGEST || band > n / 2 + 4 * ENTRY)
            return null;
        var said = said();
        var steps = new byte[(n + 1) * width];
        int cost = fill(said, steps, n, width);
        if (cost > 2 * n * WRONG / 5) return null;
        var tags = tags(steps, n, width);
        long known = tags.stream().filter(t -> !t.isEmpty()).count();
        if (2 * known < tags.size() || lacking > Math.max(1, tags.size() / 5) || surplus > Math.max(1, tags.size() / 5))
            return null;
        return pieces(tags);
    }

    /// The characters of a directory that fits the data; a blank stands for those of a tag.
    private byte[] said() {
        var said = new StringBuilder();
        int start = base;
        for (int end : ends) {
            said.append("   ").append("%04d%05d".formatted((end + 1 - start) % 10_000, (start - base) % 100_000));
            start = end + 1;
        }
        return said.toString().getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }

    private int fill(byte[] said, byte[] steps, int n, int width) {
        var rows = new int[ENTRY + 1][width + 2];
        for (int i = 0; i <= n; i++) {
            var row = rows[i % (ENTRY + 1)];
            for (int k = 0; k < width; k++) {
                int j = i + k - band;
                row[k] = Integer.MAX_VALUE / 2;
                if (j < 0 || j > length) continue;
                if (i == 0 && j == 0) row[k] = 0;
                byte step = MATCH;
                if (i > 0 && j > 0) row[k] = rows[(i - 1) % (ENTRY + 1)][k] + cost(said[i - 1], bytes[from + j - 1]);
                if (i > 0 && k + 1 < width && rows[(i - 1) % (ENTRY + 1)][k + 1] + WRONG < row[k]) {
                    row[k] = rows[(i - 1) % (ENTRY + 1)][k + 1] + WRONG;
                    step = LACKS;
                }
                if (k > 0 && row[k - 1] + WRONG < row[k]) {
                    row[k] = row[k - 1] + WRONG;
                    step = HAS;
                }
                if (i >= ENTRY && i % ENTRY == 0 && k + ENTRY < width) {
                    int whole = rows[(i - ENTRY) % (ENTRY + 1)][k + ENTRY] + WHOLE_ENTRY;
                    if (whole < row[k]) {
                        row[k] = whole;
                        step = LACKS_ENTRY;
                    }
                }
                if (i % ENTRY == 0 && k >= ENTRY && row[k - ENTRY] + WHOLE_ENTRY < row[k]) {
                    row[k] = row[k - ENTRY] + WHOLE_ENTRY;
                    step = HAS_ENTRY;
                }
                steps[i * width + k] = step;
            }
        }
        return rows[n % (ENTRY + 1)][length - n + band];
    }

    private static int cost(byte said, byte is) {
        if (said == ' ') return is > ' ' && is < 0x7F ? 0 : WRONG;
        return said == is ? 0 : WRONG;
    }

    /// The way back: for each field the characters where its tag should stand, empty if its entry is not there.
    private List<String> tags(byte[] steps, int n, int width) {
        var tags = new StringBuilder[ends.size()];
        for (int t = 0; t < tags.length; t++) tags[t] = new StringBuilder();
        var touched = new boolean[ends.size() + 1];
        int i = n, k = length - n + band;
        while (i > 0 || i + k - band > 0) {
            int entry = Math.max(0, i - 1) / ENTRY;
            switch (steps[i * width + k]) {
                case MATCH -> {
                    if ((i - 1) % ENTRY < 3) tags[entry].append((char) (bytes[from + i + k - band - 1] & 0xFF));
                    i--;
                }
                case LACKS -> {
                    touched[entry] = true;
                    i--;
                    k++;
                }
                case HAS -> {
                    // within a tag, or before it: one of these characters is the tag's own
                    if (i % ENTRY > 0 && i % ENTRY < 3)
                        tags[i / ENTRY].append((char) (bytes[from + i + k - band - 1] & 0xFF));
                    touched[Math.min(i / ENTRY, ends.size() - 1)] = true;
                    k--;
                }
                case LACKS_ENTRY -> {
                    lacking++;
                    i -= ENTRY;
                    k += ENTRY;
                }
                default -> {
                    surplus++;
                    k -= ENTRY;
                }
            }
        }
        for (var t : touched) if (t) odd++;
        var found = new ArrayList<String>();
        for (var tag : tags) found.add(tag.reverse().toString());
        return found;
    }

    private List<Piece> pieces(List<String> tags) {
        var pieces = new ArrayList<Piece>();
        int start = base;
        for (int t = 0; t < tags.size(); t++) {
            pieces.add(
                    new Piece(Directory.mended(tags.get(t), bytes, start, ends.get(t), repairs), start, ends.get(t)));
            start = ends.get(t) + 1;
        }
        if (lacking > 0) repairs.add(Repairs.ENTRY_MISSING, "directory", lacking + " fields are not listed");
        if (surplus > 0) repairs.add(Repairs.ENTRY_SURPLUS, "directory", surplus + " listed fields are not there");
        if (odd > 0 || lacking + surplus == 0)
            repairs.add(Repairs.DIRECTORY_ENTRY, "directory", "%d entries of another length".formatted(odd));
        return pieces;
    }
}
