package org.fettle.marc.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A file in UTF-16, read through UTF-8. Every unit of two bytes has one way there and back (halves of pairs standing
/// alone included), so that outcomes have the file's own bytes and offsets.
final class Utf16Source implements RecordSource {
    private final boolean big;
    private final Transcoding transcoding;
    private final RecordSource records;
    private long offset;
    private boolean tailed;

    Utf16Source(InputStream in, boolean big) throws IOException {
        this.big = big;
        this.transcoding = new Transcoding(in, big);
        this.records = Format.open(transcoding);
    }

    static boolean begins(byte[] head) {
        if (head.length < 4) return false;
        int first = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xFEFF || first == 0xFFFE) return true;
        return (head[0] == 0 && head[2] == 0 && isText(head[1]) && isText(head[3]))
                || (head[1] == 0 && head[3] == 0 && isText(head[0]) && isText(head[2]));
    }

    static boolean bigEndian(byte[] head) {
        return head[0] == 0 || (head[0] & 0xFF) == 0xFE;
    }

    private static boolean isText(byte b) {
        return b >= 0x20 && b < 0x7F;
    }

    @Override
    public Optional<Outcome> next() throws IOException {
        var next = records.next();
        if (next.isEmpty()) return tail();
        var bytes = back(next.get().bytes());
        long at = offset;
        offset += bytes.length;
        return Optional.of(
                switch (next.get()) {
                    case Outcome.Parsed p -> new Outcome.Parsed(at, bytes, p.record(), p.repairs());
                    case Outcome.Quarantined q -> new Outcome.Quarantined(at, bytes, q.reason(), q.detail());
                    case Outcome.Junk _ -> new Outcome.Junk(at, bytes);
                });
    }

    /// A last byte that is no whole unit.
    private Optional<Outcome> tail() {
        if (tailed || transcoding.odd < 0) return Optional.empty();
        tailed = true;
        return Optional.of(new Outcome.Junk(offset, new byte[] {(byte) transcoding.odd}));
    }

    private byte[] back(byte[] utf8) {
        var out = new ByteArrayOutputStream(utf8.length * 2);
        for (int i = 0; i < utf8.length; ) {
            int b = utf8[i] & 0xFF;
            if (b < 0x80) unit(b, out);
            else if (b < 0xE0) unit((b & 0x1F) << 6 | utf8[i + 1] & 0x3F, out);
            else if (b < 0xF0) unit((b & 0xF) << 12 | (utf8[i + 1] & 0x3F) << 6 | utf8[i + 2] & 0x3F, out);
            else {
                int c = (b & 7) << 18 | (utf8[i + 1] & 0x3F) << 12 | (utf8[i + 2] & 0x3F) << 6 | utf8[i + 3] & 0x3F;
                unit(Character.highSurrogate(c), out);
                unit(Character.lowSurrogate(c), out);
            }
            i += b < 0x80 ? 1 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : 4;
        }
        return out.toByteArray();
    }

    private void unit(int unit, ByteArrayOutputStream out) {
        out.write(big ? unit >> 8 : unit);
        out.write(big ? unit : unit >> 8);
    }

    /// UTF-16 in, UTF-8 out; a half of a pair standing alone has the three bytes its number gives.
    private static final class Transcoding extends InputStream {
        private final InputStream in;
        private final boolean big;
        private final byte[] ready = new byte[4];
        private int at, length;
        private int held = -1;
        private int odd = -1;

        Transcoding(InputStream in, boolean big) {
            this.in = in;
            this.big = big;
        }

        @Override
        public int read() throws IOException {
            if (at == length && !refill()) return -1;
            return ready[at++] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int count) throws IOException {
            int done = 0;
            for (; done < count; done++) {
                int b = read();
                if (b < 0) break;
                into[from + done] = (byte) b;
            }
            return done == 0 && count > 0 ? -1 : done;
        }

        private boolean refill() throws IOException {
            int c = held >= 0 ? held : unit();
            held = -1;
            if (c < 0) return false;
            if (Character.isHighSurrogate((char) c)) {
                int low = unit();
                if (low >= 0 && Character.isLowSurrogate((char) low)) c = Character.toCodePoint((char) c, (char) low);
                else held = low;
            }
            at = 0;
            length = 0;
            if (c < 0x80) put(c);
            else if (c < 0x800) put(0xC0 | c >> 6, c);
            else if (c < 0x10000) put(0xE0 | c >> 12, c >> 6, c);
            else put(0xF0 | c >> 18, c >> 12, c >> 6, c);
            return true;
        }

        private void put(int first, int... rest) {
            ready[length++] = (byte) first;
            for (int r : rest) ready[length++] = (byte) (0x80 | r & 0x3F);
        }

        private int unit() throws IOException {
            int first = in.read();
            if (first < 0) return -1;
            int second = in.read();
            if (second < 0) {
                odd = first;
                return -1;
            }
            return big ? first << 8 | second : second << 8 | first;
        }
    }
}
