package org.fettle.marc.charset;

import java.nio.charset.Charset;
import java.text.Normalizer;

/// In which coding a record's bytes are, whatever its leader says.
///
/// UTF-8 is known by its sequences, MARC-8 by its escapes. What is neither is MARC-8 unless the bytes speak for
/// Windows' Latin: in MARC-8 a mark (E0 to FE) stands before its letter, in Latin-1 those codes are letters themselves,
/// often at a word's end, and half of the codes between 80 and DF have no character in MARC-8.
///
/// @param mislabelled the leader says something else
public record Coding(Set set, boolean mislabelled) {
    public enum Set {
        UTF_8("UTF-8"),
        MARC_8("MARC-8"),
        LATIN_1("Latin-1");

        private final String words;

        Set(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /// Windows-1252, which Latin-1 in files nearly always is.
    public static final Charset LATIN = Charset.forName("windows-1252");

    /// @param saysUtf8 leader position 09 is `a`
    public static Coding of(byte[] bytes, int from, int to, boolean saysUtf8) {
        int escapes = 0;
        for (int i = from; i < to; i++) if (bytes[i] == 0x1B && isEscape(bytes, i, to)) escapes++;
        return of(bytes, from, to, saysUtf8, escapes > 0);
    }

    /// @param escapes there are some that designate a set
    public static Coding of(byte[] bytes, int from, int to, boolean saysUtf8, boolean escapes) {
        int first = Utf8.high(bytes, from, to);
        if (first == to) return of(saysUtf8 && !escapes ? Set.UTF_8 : Set.MARC_8, saysUtf8);
        boolean utf8 = Utf8.isValid(bytes, first, to);
        if (!utf8 && saysUtf8) {
            var look = Utf8.look(bytes, first, to);
            utf8 = look.sequences() > 0 && look.sequences() >= look.faults();
        }
        if (utf8 && (!escapes || saysUtf8)) return of(Set.UTF_8, saysUtf8);
        return of(!escapes && isLatin(bytes, first, to, saysUtf8) ? Set.LATIN_1 : Set.MARC_8, saysUtf8);
    }

    private static Coding of(Set set, boolean saysUtf8) {
        return new Coding(set, saysUtf8 != (set == Set.UTF_8) || set == Set.LATIN_1);
    }

    /// One that designates a set, not a lone ESC.
    private static boolean isEscape(byte[] bytes, int at, int to) {
        if (at + 1 >= to) return false;
        byte next = bytes[at + 1];
        return next == '('
                || next == ')'
                || next == '$'
                || next == ','
                || next == '-'
                || next == 'g'
                || next == 'b'
                || next == 'p'
                || next == 's';
    }

    /// Votes of the bytes above 7F; only what MARC-8 cannot be brings Latin-1 in at all.
    private static boolean isLatin(byte[] bytes, int from, int to, boolean saysUtf8) {
        int latin = 0, marc8 = 0, undefined = 0, lone = 0;
        for (int i = Utf8.high(bytes, from, to); i < to; i = Utf8.high(bytes, i + 1, to)) {
            int b = bytes[i] & 0xFF;
            int next = i + 1 < to ? bytes[i + 1] & 0xFF : 0;
            if (next >= 0x80 && i > from && bytes[i - 1] < 0) marc8 += 2; // whole words of them: no Latin script
            if (b >= 0xE0 && b != 0xFC && b != 0xFD && b != 0xFF) {
                if (next >= 0xE0) marc8++; // two marks on one letter; two such letters side by side are rare
                else if (!Character.isLetter(next) || next > 0x7F && next < 0xA1) {
                    lone++;
                    latin += saysUtf8 ? 3 : 1;
                } else if (composes(b, next)) marc8 += 2;
                else latin++;
            } else if (!Marc8.isKnown(b)) {
                undefined++;
                latin += 3;
            } else if (b == 0xC3 || b == 0xB9) marc8++; // © and £, common in MARC-8
        }
        return latin > marc8 && (undefined > 0 || lone >= (saysUtf8 ? 1 : 3));
    }

    private static boolean composes(int mark, int letter) {
        var decoded = Marc8.decode(new byte[] {(byte) mark, (byte) letter}).text();
        return decoded.length() == 1 && Normalizer.isNormalized(decoded, Normalizer.Form.NFC);
    }
}
