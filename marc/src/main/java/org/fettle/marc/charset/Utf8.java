package org.fettle.marc.charset;

import java.nio.charset.StandardCharsets;

/// What bytes say about being UTF-8.
///
/// @param sequences well-formed sequences of two bytes or more
/// @param faults bytes that belong to none
public record Utf8(int sequences, int faults) {
    public boolean valid() {
        return faults == 0;
    }

    public static Utf8 look(byte[] bytes, int from, int to) {
        int sequences = 0, faults = 0;
        for (int i = from; i < to; ) {
            int length = length(bytes, i, to);
            if (length > 1) sequences++;
            if (length == 0) faults++;
            i += Math.max(1, length);
        }
        return new Utf8(sequences, faults);
    }

    public static Decoded decode(byte[] bytes, int from, int to) {
        var faults = look(bytes, from, to).faults();
        return new Decoded(new String(bytes, from, to - from, StandardCharsets.UTF_8), faults, false);
    }

    /// Length of the well-formed sequence at `i`, or 0. (Unicode 16, table 3-7.)
    private static int length(byte[] bytes, int i, int to) {
        int first = bytes[i] & 0xFF;
        if (first < 0x80) return 1;
        if (first < 0xC2 || first > 0xF4) return 0;
        int length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        if (i + length > to) return 0;
        int second = bytes[i + 1] & 0xFF;
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        if (second < low || second > high) return 0;
        for (int k = 2; k < length; k++) if ((bytes[i + k] & 0xC0) != 0x80) return 0;
        return length;
    }
}
