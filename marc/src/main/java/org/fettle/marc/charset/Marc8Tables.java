package org.fettle.marc.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The code tables of `marc8.txt`, both ways. A set is named by the final byte of its escape sequence.
final class Marc8Tables {
    static final int ASCII = 'B', ANSEL = 'E', EACC = '1';
    static final int NONE = -1;

    /// Where a character lives in MARC-8.
    record Place(int set, int code, boolean combining) {}

    private static final Marc8Tables TABLES = load();

    /// Single-byte sets: `[set][code]`, code point or [#NONE].
    private final int[][] single = new int[128][];
    private final boolean[][] combining = new boolean[128][128];
    private final Map<Integer, Integer> eastAsian = new HashMap<>(40_000);
    private final Map<Integer, Place> places = new HashMap<>(40_000);

    static Marc8Tables get() {
        return TABLES;
    }

    boolean knows(int set) {
        return set == EACC || (set > 0 && set < 128 && single[set] != null);
    }

    /// The code point, 0 for the second half of a double mark, or [#NONE].
    int codePoint(int set, int code) {
        if (set == EACC) return eastAsian.getOrDefault(code, NONE);
        return single[set][code & 0x7F];
    }

    boolean isCombining(int set, int code) {
        return set != EACC && combining[set][code & 0x7F];
    }

    @org.jspecify.annotations.Nullable
    Place place(int codePoint) {
        return places.get(codePoint);
    }

    private void add(int set, int code, boolean mark, int codePoint) {
        if (set == EACC) eastAsian.put(code, codePoint);
        else {
            if (single[set] == null) {
                single[set] = new int[128];
                java.util.Arrays.fill(single[set], NONE);
            }
            single[set][code] = codePoint;
            combining[set][code] = mark;
        }
        if (codePoint != 0) places.putIfAbsent(codePoint, new Place(set, code, mark));
    }

    private static Marc8Tables load() {
        var tables = new Marc8Tables();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Marc8Tables.class.getResourceAsStream("marc8.txt")),
                StandardCharsets.US_ASCII))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("#")) continue;
                var cells = line.split(" ");
                int set = Integer.parseInt(cells[0], 16), code = Integer.parseInt(cells[1], 16);
                for (int i = 3; i < cells.length; i++)
                    tables.add(set, code + i - 3, cells[2].equals("c"), Integer.parseInt(cells[i], 16));
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Marc8Tables() {}
}
