package org.fettle.marc.format;

import org.fettle.marc.charset.Coding;
import org.fettle.marc.charset.Marc8;
import org.fettle.marc.charset.Utf8;

/// The text of one raw record at a time, in whatever coding its bytes are.
final class RawText {
    private Coding.Set set = Coding.Set.UTF_8;
    private char[] letters = new char[1024];
    private int count;

    /// Prepares for a record; false if it has to be read carefully.
    boolean prepare(RawRecord raw) {
        set = Coding.Set.UTF_8;
        if (!raw.isClean() || raw.fields() == 0) return false;
        if (raw.isAscii() && raw.saysUtf8()) return true;
        int from = raw.from(0), to = raw.start() + raw.length();
        if (raw.saysUtf8() && !raw.hasEscapes()) return Utf8.isValid(raw.bytes(), from, to);
        set = raw.isAscii()
                ? Coding.Set.MARC_8
                : raw.hasEscapes()
                        ? Coding.of(raw.bytes(), from, to, raw.saysUtf8()).set()
                        : Coding.of(raw.bytes(), from, to, false, false).set();
        return set == Coding.Set.MARC_8 || set == Coding.Set.UTF_8 && Utf8.isValid(raw.bytes(), from, to);
    }

    Coding.Set set() {
        return set;
    }

    /// Whether these bytes are UTF-8 as they stand.
    boolean isUtf8(byte[] bytes, int from, int to) {
        if (set == Coding.Set.UTF_8) return true;
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b < 0 || b == 0x1B || b == '&') return false;
        }
        return true;
    }

    /// MARC-8 into [#at], if it is simple enough.
    boolean decode(byte[] bytes, int from, int to) {
        if (letters.length < to - from) letters = new char[2 * (to - from)];
        count = Marc8.letters(bytes, from, to, letters);
        return count >= 0;
    }

    int count() {
        return count;
    }

    char at(int i) {
        return letters[i];
    }

    String decoded(byte[] bytes, int from, int to) {
        return Marc8.decode(bytes, from, to).text();
    }
}
