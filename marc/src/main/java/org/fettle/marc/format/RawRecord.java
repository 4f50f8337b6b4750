package org.fettle.marc.format;

import static org.fettle.marc.format.Iso2709Reader.DELIMITER;
import static org.fettle.marc.format.Iso2709Reader.FIELD_END;
import static org.fettle.marc.format.Iso2709Reader.LEADER;
import static org.fettle.marc.format.Iso2709Reader.RECORD_END;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A sound ISO 2709 record where it lies in a buffer: its fields as addresses, nothing decoded, nothing copied. One
/// object serves for a whole file ([Iso2709Reader#skim]); what it says holds until the next record.
///
/// Sound is what needs no repair of its structure: the leader's length and base address are right, the directory lists
/// the fields in the order of the data without gaps, each ends at the only terminator in it.
///
/// The data is looked through eight bytes at a time (SWAR): a byte of `w ^ pattern` is zero where `w` holds the sought
/// byte, and `~(((x & 7F…) + 7F…) | x | 7F…)` leaves 80 just there.
public final class RawRecord {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long SEVEN = 0x7F7F7F7F7F7F7F7FL, HIGH = 0x8080808080808080L;
    private static final long FIELDS = 0x1E1E1E1E1E1E1E1EL, RECORDS = 0x1D1D1D1D1D1D1D1DL;
    private static final long DELIMITERS = 0x1F1F1F1F1F1F1F1FL, ESCAPES = 0x1B1B1B1B1B1B1B1BL;

    private byte[] bytes = {};
    private int start, length, base, count;
    /// Where field i begins and the index of its terminator, at 2 i and 2 i + 1.
    private int[] at = new int[128];
    private boolean clean, ascii, escaped;

    /// Empty until a reader fills it.
    public RawRecord() {}

    public byte[] bytes() {
        return bytes;
    }

    /// Index of its first byte in [#bytes].
    public int start() {
        return start;
    }

    public int length() {
        return length;
    }

    /// How many fields it has.
    public int fields() {
        return count;
    }

    public String tag(int field) {
        return new String(bytes, start + LEADER + 12 * field, 3, StandardCharsets.ISO_8859_1);
    }

    public boolean isControl(int field) {
        int tag = start + LEADER + 12 * field;
        return bytes[tag] == '0' && bytes[tag + 1] == '0';
    }

    /// Index of the field's first byte in [#bytes].
    public int from(int field) {
        return at[2 * field];
    }

    /// Index of its terminator.
    public int to(int field) {
        return at[2 * field + 1];
    }

    public boolean saysUtf8() {
        return bytes[start + 9] == 'a';
    }

    /// Neither bytes above 7F nor escapes: the same text in every coding.
    public boolean isAscii() {
        return ascii;
    }

    /// An ESC stands somewhere in it.
    boolean hasEscapes() {
        return escaped;
    }

    /// The fields themselves need no repair either: two indicators, then subfields with codes.
    boolean isClean() {
        return clean;
    }

    /// Looks at `length` bytes from `start` on; false if they are not sound.
    boolean lies(byte[] in, int from, int size) {
        bytes = in;
        start = from;
        length = size;
        int end = from + size - 1;
        if (size < LEADER + 2 || in[end] != RECORD_END || in[end - 1] != FIELD_END) return false;
        base = Directory.number(in, from + 12, 5);
        if (base <= LEADER || base >= size || (base - 1 - LEADER) % Directory.ENTRY != 0) return false;
        if (in[from + base - 1] != FIELD_END || !isPrintable(in, from, from + LEADER)) return false;
        return directory() && data(end);
    }

    private boolean directory() {
        count = (base - 1 - LEADER) / Directory.ENTRY;
        if (at.length < 2 * count) at = new int[4 * count];
        int next = 0, data = start + base, last = start + length - 1;
        for (int i = 0, e = start + LEADER; i < count; i++, e += Directory.ENTRY) {
            int size = number4(e + 3), where = number5(e + 7);
            if ((size | where) < 0 || where != next || size < 1 || !isTag(e)) return false;
            next += size;
            if (data + next > last || bytes[data + next - 1] != FIELD_END) return false;
            at[2 * i] = data + where;
            at[2 * i + 1] = data + next - 1;
        }
        return data + next == last;
    }

    private boolean isTag(int e) {
        byte a = bytes[e], b = bytes[e + 1], c = bytes[e + 2];
        return a > 0x20 && a < 0x7F && b > 0x20 && b < 0x7F && c > 0x20 && c < 0x7F;
    }

    private int number4(int i) {
        int a = bytes[i] - '0', b = bytes[i + 1] - '0', c = bytes[i + 2] - '0', d = bytes[i + 3] - '0';
        if ((a | b | c | d | 9 - a | 9 - b | 9 - c | 9 - d) < 0) return -1;
        return ((a * 10 + b) * 10 + c) * 10 + d;
    }

    private int number5(int i) {
        int four = number4(i), e = bytes[i + 4] - '0';
        return (four | e | 9 - e) < 0 ? -1 : four * 10 + e;
    }

    /// The terminators of the fields are the only ones; and whether what is between them is clean.
    private boolean data(int end) {
        long high = 0, escapes = 0;
        int ends = 0, records = 0, i = start + base;
        clean = true;
        for (; i + 8 <= end; i += 8) {
            long w = (long) LONGS.get(bytes, i);
            high |= w;
            ends += Long.bitCount(zeros(w ^ FIELDS));
            long rare = zeros(w ^ RECORDS);
            records += Long.bitCount(rare);
            escapes |= zeros(w ^ ESCAPES);
            for (long d = zeros(w ^ DELIMITERS); d != 0; d &= d - 1)
                if (!isCode(bytes[i + (Long.numberOfTrailingZeros(d) >> 3) + 1])) clean = false;
        }
        for (; i < end; i++) {
            byte b = bytes[i];
            high |= b < 0 ? HIGH : 0;
            if (b == FIELD_END) ends++;
            else if (b == RECORD_END) records++;
            else if (b == 0x1B) escapes = 1;
            else if (b == DELIMITER && !isCode(bytes[i + 1])) clean = false;
        }
        escaped = escapes != 0;
        ascii = (high & HIGH) == 0 && escapes == 0;
        if (ends != count || records != 0) return false;
        if (clean) clean = fieldsAreClean();
        return true;
    }

    private static long zeros(long x) {
        return ~((x & SEVEN) + SEVEN | x | SEVEN);
    }

    private static boolean isCode(byte b) {
        return b >= 0x20 && b < 0x7F;
    }

    private boolean fieldsAreClean() {
        for (int i = 0; i < count; i++) {
            int from = from(i), to = to(i);
            if (isControl(i)) {
                for (int k = from; k < to; k++) if (bytes[k] == DELIMITER) return false;
            } else if (to - from < 3
                    || bytes[from + 2] != DELIMITER
                    || !isCode(bytes[from])
                    || !isCode(bytes[from + 1])) return false;
        }
        return true;
    }

    private static boolean isPrintable(byte[] in, int from, int to) {
        for (int i = from; i < to; i++) if (in[i] < 0x20 || in[i] >= 0x7F) return false;
        return true;
    }
}
