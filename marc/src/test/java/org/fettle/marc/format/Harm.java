package org.fettle.marc.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/// One way to damage a sound record.
interface Harm {
    byte[] to(byte[] record, Random random);

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static byte[] joined(byte[] b, int at, byte[] inserted) {
        return joined(Arrays.copyOf(b, at), inserted, Arrays.copyOfRange(b, at, b.length));
    }

    static byte[] cut(byte[] b, int at, int count) {
        return joined(Arrays.copyOf(b, at), Arrays.copyOfRange(b, at + count, b.length));
    }

    static byte[] put(byte[] b, int at, byte value) {
        var changed = b.clone();
        changed[at] = value;
        return changed;
    }

    static byte[] replaced(byte[] b, int was, int is) {
        var changed = b.clone();
        for (int i = 0; i < b.length; i++) if (b[i] == was) changed[i] = (byte) is;
        return changed;
    }

    static int number(byte[] b, int at, int count) {
        return Integer.parseInt(new String(b, at, count, StandardCharsets.US_ASCII));
    }

    static byte[] digits(byte[] b, int at, int count, int value) {
        var changed = b.clone();
        var text = ("%0" + count + "d").formatted(value);
        for (int i = 0; i < count; i++) changed[at + i] = (byte) text.charAt(i);
        return changed;
    }

    static int base(byte[] b) {
        return number(b, 12, 5);
    }

    static int entries(byte[] b) {
        return (base(b) - 25) / 12;
    }

    /// Some field's terminator, but for the last.
    static int terminator(byte[] b, Random random) {
        int chosen = random.nextInt(entries(b) - 1);
        for (int i = base(b); ; i++) if (b[i] == 0x1E && chosen-- == 0) return i;
    }

    static byte[] addresses(byte[] b, int by, int from) {
        for (int at = 24 + 12 * from; at < base(b) - 1; at += 12) b = digits(b, at + 7, 5, number(b, at + 7, 5) + by);
        return b;
    }

    static byte[] length(byte[] b, int by, Random random) {
        int at = 24 + 12 * random.nextInt(entries(b)) + 3;
        return digits(b, at, 4, number(b, at, 4) + by);
    }

    static byte[] zeros(byte[] b) {
        for (int at = 24; at < base(b) - 1; at += 12) b = digits(b, at + 3, 9, 0);
        return b;
    }

    static byte[] letter(byte[] b, Random random) {
        return put(b, 24 + 12 * random.nextInt(entries(b)) + 3 + random.nextInt(9), (byte) 'o');
    }

    static byte[] twice(byte[] b, Random random) {
        int at = 24 + 12 * random.nextInt(entries(b));
        return joined(b, at, Arrays.copyOfRange(b, at, at + 12));
    }

    /// The record anew in UTF-8, with a leader and a directory that count characters.
    static byte[] counted(String record) {
        int base = record.indexOf('\u001E') + 1, start = 0, entry = 24;
        var changed = new StringBuilder(record);
        for (var field : record.substring(base, record.length() - 1).split("(?<=\u001E)")) {
            changed.replace(entry + 3, entry + 12, "%04d%05d".formatted(field.length(), start));
            start += field.length();
            entry += 12;
        }
        changed.replace(0, 5, "%05d".formatted(record.length()));
        return changed.toString().getBytes(StandardCharsets.UTF_8);
    }
}
