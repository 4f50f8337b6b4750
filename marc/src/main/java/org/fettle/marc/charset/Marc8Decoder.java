package org.fettle.marc.charset;

import static org.fettle.marc.charset.Marc8Tables.EACC;
import static org.fettle.marc.charset.Marc8Tables.NONE;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// One pass over one subfield.
final class Marc8Decoder {
    static final Pattern REFERENCE = Pattern.compile("&#x([0-9A-Fa-f]{4,6});");
    private static final char LOST = '\uFFFD';
    private static final int LOOK_AHEAD = 6;

    private final Marc8Tables tables = Marc8Tables.get();
    private final byte[] bytes;
    private final int to;
    private int at;
    private int g0 = Marc8Tables.ASCII, g1 = Marc8Tables.ANSEL;
    private int unknown;
    private boolean unclosed;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder marks = new StringBuilder();

    Marc8Decoder(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.at = from;
        this.to = to;
    }

    Decoded decode() {
        while (at < to) step();
        out.append(marks);
        var text = Normalizer.normalize(references(out), Normalizer.Form.NFC);
        return new Decoded(text, unknown, unclosed);
    }

    private void step() {
        int b = bytes[at] & 0xFF;
        if (b == 0x1B) escape();
        else if (b <= 0x20 || b == 0x7F) base(b, 1);
        else if (b >= 0x80 && b <= 0xA0) control(b);
        else coded(b < 0x80 ? g0 : g1, b);
    }

    private void coded(int set, int b) {
        if (set != EACC) {
            put(set, b & 0x7F, 1);
            return;
        }
        int code = eastAsian(at);
        if (code < 0) lost(-code); // cut short: the spoilt code ends before the control or the end
        else if (tables.codePoint(EACC, code) != NONE) put(EACC, code, 3);
        else lost(shift());
    }

    /// The three bytes at `i` as one code, or how many there are before a control or the end, negative.
    private int eastAsian(int i) {
        int code = 0;
        for (int k = 0; k < 3; k++) {
            int c = i + k < to ? bytes[i + k] & 0x7F : 0;
            if (c < 0x20) return -Math.max(1, k);
            code = code << 8 | c;
        }
        return code;
    }

    /// How many bytes to leave out at an unknown code so that what follows is read best: three if the code itself is
    /// not known, one or two if a byte is missing before it.
    private int shift() {
        int best = 3, most = known(at + 3);
        for (int skip = 1; skip < 3; skip++) {
            int count = known(at + skip);
            if (count > most) {
                most = count;
                best = skip;
            }
        }
        return best;
    }

    /// Of the next codes from `i` on, how many have a character.
    private int known(int i) {
        int known = 0;
        for (int k = 0; k < LOOK_AHEAD; k++) {
            int code = eastAsian(i + 3 * k);
            if (code < 0) break;
            if (tables.codePoint(EACC, code) != NONE) known++;
        }
        return known;
    }

    private void put(int set, int code, int length) {
        int codePoint = tables.codePoint(set, code);
        if (codePoint == NONE) lost(length);
        else if (codePoint == 0) at += length; // second half of a double mark: said by the first
        else if (tables.isCombining(set, code)) {
            marks.appendCodePoint(codePoint);
            at += length;
        } else base(codePoint, length);
    }

    private void base(int codePoint, int length) {
        out.appendCodePoint(codePoint).append(marks);
        marks.setLength(0);
        at += length;
    }

    private void lost(int length) {
        unknown++;
        base(LOST, length);
    }

    /// The four C1 controls MARC-8 uses: begin and end of what is not filed, joiner, non-joiner.
    private void control(int b) {
        switch (b) {
            case 0x88 -> base(0x98, 1);
            case 0x89 -> base(0x9C, 1);
            case 0x8D -> base(0x200D, 1);
            case 0x8E -> base(0x200C, 1);
            default -> lost(1);
        }
    }

    /// `ESC F` for the short sets, `ESC ( F`, `ESC ) F`, `ESC $ F`, `ESC $ ) F`, with `!` before ANSEL's final.
    private void escape() {
        int i = at + 1;
        if (i >= to) {
            unclosed = true;
            at = to;
            return;
        }
        int c = bytes[i];
        if (c == 'g' || c == 'b' || c == 'p' || c == 's') {
            g0 = c == 's' ? Marc8Tables.ASCII : c;
            at = i + 1;
            return;
        }
        boolean multiple = c == '$';
        if (multiple) i++;
        boolean second = false;
        if (i < to && (bytes[i] == '(' || bytes[i] == ',')) i++;
        else if (i < to && (bytes[i] == ')' || bytes[i] == '-')) {
            second = true;
            i++;
        } else if (!multiple) {
            strayEscape();
            return;
        }
        if (i < to && bytes[i] == '!') i++;
        if (i >= to || !tables.knows(bytes[i]) || multiple != (bytes[i] == EACC)) {
            strayEscape();
            return;
        }
        if (second) g1 = bytes[i];
        else g0 = bytes[i];
        at = i + 1;
    }

    /// No known set: the escape itself is lost, what follows is read on as text.
    private void strayEscape() {
        unclosed = true;
        lost(1);
    }

    private static String references(StringBuilder text) {
        if (text.indexOf("&#x") < 0) return text.toString();
        return REFERENCE.matcher(text).replaceAll(found -> {
            int codePoint = Integer.parseInt(found.group(1), 16);
            var ok = Character.isValidCodePoint(codePoint)
                    && codePoint >= 0x20
                    && (codePoint < 0xD800 || codePoint > 0xDFFF);
            return java.util.regex.Matcher.quoteReplacement(ok ? Character.toString(codePoint) : found.group());
        });
    }
}
