package org.fettle.marc.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    /// Whether all of it is UTF-8. ASCII is passed over eight bytes at a time, the first fault ends the search.
    public static boolean isValid(byte[] bytes, int from, int to) {
        for (int i = high(bytes, from, to); i < to; i = high(bytes, i, to)) {
            int length = length(bytes, i, to);
            if (length == 0) return false;
            i += length;
        }
        return true;
    }

    /// The index of the first byte above 7F from `from` on, or `to`.
    static int high(byte[] bytes, int from, int to) {
        int i = from;
        for (; i + 8 <= to; i += 8) {
            long high = (long) LONGS.get(bytes, i) & 0x8080808080808080L;
            if (high != 0) return i + (Long.numberOfTrailingZeros(high) >> 3);
        }
        while (i < to && bytes[i] >= 0) i++;
        return i;
    }

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    public static Decoded decode(byte[] bytes, int from, int to) {
        int faults = isValid(bytes, from, to) ? 0 : look(bytes, from, to).faults();
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
