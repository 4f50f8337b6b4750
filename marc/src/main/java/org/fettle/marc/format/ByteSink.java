package org.fettle.marc.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes on their way out: grows to the longest record, is emptied into a stream.
final class ByteSink {
    private static final int FULL = 1 << 16;

    private byte[] bytes = new byte[2 * FULL];
    private int size;

    int size() {
        return size;
    }

    byte[] bytes() {
        return bytes;
    }

    void clear() {
        size = 0;
    }

    /// Room for so many more.
    void ensure(int more) {
        if (bytes.length - size < more) bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }

    void put(int b) {
        ensure(1);
        bytes[size++] = (byte) b;
    }

    void put(byte[] from, int start, int length) {
        ensure(length);
        System.arraycopy(from, start, bytes, size, length);
        size += length;
    }

    void put(byte[] all) {
        put(all, 0, all.length);
    }

    /// Bytes from `start` on for which `stops` says 0; answers the index of the first other one, or `to`.
    int copy(byte[] from, int start, int to, byte[] stops) {
        ensure(to - start);
        var into = bytes;
        int n = size, i = start;
        while (i < to && stops[from[i] & 0xFF] == 0) into[n++] = from[i++];
        size = n;
        return i;
    }

    /// Takes back what was put since the size was `earlier`.
    void back(int earlier) {
        size = earlier;
    }

    void put(ByteSink other) {
        put(other.bytes, 0, other.size);
    }

    void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    /// A character of UTF-8; surrogates are for [#put(String)].
    void put(char c) {
        ensure(3);
        if (c < 0x80) bytes[size++] = (byte) c;
        else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        } else {
            bytes[size++] = (byte) (0xE0 | c >> 12);
            bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            bytes[size++] = (byte) (0x80 | c & 0x3F);
        }
    }

    /// With zeros in front, `width` digits.
    void digits(int value, int width) {
        ensure(width);
        for (int i = width - 1; i >= 0; i--, value /= 10) bytes[size + i] = (byte) ('0' + value % 10);
        size += width;
    }

    void emptyIfFull(OutputStream out) throws IOException {
        if (size >= FULL) empty(out);
    }

    void empty(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }
}
