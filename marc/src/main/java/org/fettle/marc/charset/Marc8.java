package org.fettle.marc.charset;

import java.text.Normalizer;

/// MARC-8 to text and back: ASCII and ANSEL, Greek, Cyrillic, Hebrew, Arabic, East Asian, sub- and superscripts.
///
/// One call is one subfield: sets are back at ASCII and ANSEL when it begins, whatever the one before left open.
/// Marks stand before their letter in MARC-8 and after it in Unicode; text comes out composed (NFC).
/// Source: MARC 21 Specifications, Character Sets and Encoding Options, part 2.
public final class Marc8 {
    public static Decoded decode(byte[] bytes, int from, int to) {
        if (plain(bytes, from, to))
            return new Decoded(
                    new String(bytes, from, to - from, java.nio.charset.StandardCharsets.US_ASCII), 0, false);
        var letters = new char[to - from];
        int count = letters(bytes, from, to, letters);
        if (count >= 0) return new Decoded(new String(letters, 0, count), 0, false);
        return new Marc8Decoder(bytes, from, to).decode();
    }

    /// The characters into `into`, which has room for `to - from`, without an object made; answers how many, or -1 for
    /// text that needs [#decode]: other scripts, several marks, codes without a character.
    public static int letters(byte[] bytes, int from, int to, char[] into) {
        return Marc8Letters.decode(bytes, from, to, into);
    }

    public static Decoded decode(byte[] bytes) {
        return decode(bytes, 0, bytes.length);
    }

    /// Characters without a place in MARC-8 become `&#xHHHH;`, the lossless form of the specification, which
    /// [#decode] reads back.
    public static byte[] encode(String text) {
        return new Marc8Encoder().encode(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /// Whether a byte above 7F has a meaning in ANSEL.
    static boolean isKnown(int b) {
        return b == 0x88
                || b == 0x89
                || b == 0x8D
                || b == 0x8E
                || b > 0xA0 && Marc8Tables.get().codePoint(Marc8Tables.ANSEL, b & 0x7F) != Marc8Tables.NONE;
    }

    private static boolean plain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            var b = bytes[i];
            if (b < 0 || b == 0x1B || b == '&') return false;
        }
        return true;
    }

    private Marc8() {}
}
