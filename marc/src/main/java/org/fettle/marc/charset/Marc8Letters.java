package org.fettle.marc.charset;

import static org.fettle.marc.charset.Marc8Tables.ANSEL;
import static org.fettle.marc.charset.Marc8Tables.NONE;

/// The part of MARC-8 that most text with marks consists of: ASCII, ANSEL's own letters, and one mark on one letter
/// where Unicode has both as one character. All else is for [Marc8Decoder].
final class Marc8Letters {
    private static final int MARKS = 0xE0;

    /// `[byte - 0x80]`: the character, or 0.
    private static final char[] SINGLE = new char[128];

    /// `[(mark - 0xE0) * 128 + letter]`: both as one, or 0.
    private static final char[] COMPOSED = new char[32 * 128];

    static {
        var tables = Marc8Tables.get();
        for (int b = 0xA1; b < 0x100; b++) {
            int codePoint = tables.codePoint(ANSEL, b & 0x7F);
            if (codePoint == NONE || codePoint == 0) continue;
            if (!tables.isCombining(ANSEL, b & 0x7F)) SINGLE[b - 0x80] = (char) codePoint;
            else if (b >= MARKS)
                for (char letter = 'A'; letter <= 'z'; letter++) {
                    var both = java.text.Normalizer.normalize(
                            "" + letter + (char) codePoint, java.text.Normalizer.Form.NFC);
                    if (both.length() == 1) COMPOSED[(b - MARKS) * 128 + letter] = both.charAt(0);
                }
        }
    }

    /// Characters into `into`, which has room for as many as there are bytes; answers how many, or -1 if there is
    /// something in the text that is not for here. They are in NFC.
    static int decode(byte[] bytes, int from, int to, char[] into) {
        int n = 0;
        for (int i = from; i < to; i++) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                if (b == 0x1B || b == '&' && i + 1 < to && bytes[i + 1] == '#') return -1;
                into[n++] = (char) b;
                continue;
            }
            char c = SINGLE[b - 0x80];
            if (c == 0) {
                if (b < MARKS || ++i >= to || bytes[i] < 0) return -1;
                c = COMPOSED[(b - MARKS) * 128 + bytes[i]];
                if (c == 0) return -1;
            }
            into[n++] = c;
        }
        return n;
    }

    private Marc8Letters() {}
}
