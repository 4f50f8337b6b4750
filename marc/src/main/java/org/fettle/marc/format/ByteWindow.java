package org.fettle.marc.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// A sliding piece of a stream: bytes from [#offset] on can be looked at before they are taken.
final class ByteWindow {
    private final InputStream in;
    private byte[] bytes = new byte[1 << 18];
    private int start, end;
    private long offset;
    private boolean exhausted;

    ByteWindow(InputStream in) {
        this.in = in;
    }

    /// Position in the stream of the byte at index 0.
    long offset() {
        return offset;
    }

    /// How many of the next `wanted` bytes there are.
    int available(int wanted) throws IOException {
        while (end - start < wanted && !exhausted) fill(wanted);
        return Math.min(wanted, end - start);
    }

    byte at(int index) {
        return bytes[start + index];
    }

    /// The first index from `from` and below `limit` that holds `sought`, or -1.
    int find(byte sought, int from, int limit) throws IOException {
        for (int i = from; i < limit; ) {
            int until = available(Math.min(limit, Math.max(i + 1, Math.addExact(i, 4096))));
            if (until <= i) return -1;
            for (; i < until; i++) if (bytes[start + i] == sought) return i;
        }
        return -1;
    }

    /// The bytes themselves: index 0 is at [#start]. Both change when more are looked at.
    byte[] buffer() {
        return bytes;
    }

    int start() {
        return start;
    }

    void skip(int length) {
        start += length;
        offset += length;
    }

    byte[] take(int length) {
        var taken = Arrays.copyOfRange(bytes, start, start + length);
        start += length;
        offset += length;
        return taken;
    }

    private void fill(int wanted) throws IOException {
        if (start > 0 && bytes.length - start < wanted) {
            System.arraycopy(bytes, start, bytes, 0, end - start);
            end -= start;
            start = 0;
        }
        if (bytes.length - start < wanted) bytes = Arrays.copyOf(bytes, Math.max(wanted, bytes.length * 2));
        int read = in.read(bytes, end, bytes.length - end);
        if (read < 0) exhausted = true;
        else end += read;
    }
}
