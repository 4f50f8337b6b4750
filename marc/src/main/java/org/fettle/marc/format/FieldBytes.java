package org.fettle.marc.format;

import java.util.ArrayList;
import java.util.List;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.charset.Coding;
import org.fettle.marc.charset.Decoded;
import org.fettle.marc.charset.Marc8;
import org.fettle.marc.charset.Utf8;

/// Bytes of one record's fields to fields.
final class FieldBytes {
    private final byte[] bytes;
    private final byte delimiter;
    private final Coding.Set set;
    private final Repairs repairs;

    FieldBytes(byte[] bytes, byte delimiter, Coding.Set set, Repairs repairs) {
        this.bytes = bytes;
        this.delimiter = delimiter;
        this.set = set;
        this.repairs = repairs;
    }

    /// @param to its terminator
    Field field(String tag, int from, int to) {
        int first = find(from, to);
        if (Field.isControl(tag) || first < 0 && Field.mayBeBare(tag)) {
            if (first >= 0) repairs.add(Repairs.DELIMITER_INSIDE, tag, "a field without subfields");
            return new Field.Control(tag, text(tag, from, to));
        }
        if (first == from + 2)
            return new Field.Data(tag, indicator(from), indicator(from + 1), subfields(tag, first, to));
        return odd(tag, from, to, first);
    }

    /// Other than two indicators before the first delimiter, or no delimiter at all.
    private Field odd(String tag, int from, int to, int first) {
        var before = text(tag, from, first < 0 ? to : first);
        if (first < 0) {
            repairs.add(Repairs.DELIMITER_MISSING, tag, "all of it became $a");
            boolean indicators = before.length() >= 2 && before.substring(0, 2).matches("[ 0-9]{2}");
            var value = indicators ? before.substring(2) : before;
            return new Field.Data(
                    tag,
                    indicators ? before.charAt(0) : ' ',
                    indicators ? before.charAt(1) : ' ',
                    List.of(new Subfield('a', value)));
        }
        repairs.add(Repairs.INDICATORS, tag, "'%s' before the first subfield".formatted(before));
        var subfields = new ArrayList<Subfield>();
        if (before.length() > 2) subfields.add(new Subfield('a', before.substring(2)));
        subfields.addAll(subfields(tag, first, to));
        return new Field.Data(
                tag,
                before.isEmpty() ? ' ' : before.charAt(0),
                before.length() < 2 ? ' ' : before.charAt(1),
                subfields);
    }

    private List<Subfield> subfields(String tag, int first, int to) {
        var subfields = new ArrayList<Subfield>(4);
        for (int at = first; at >= 0 && at < to; ) {
            int end = find(at + 1, to);
            int until = end < 0 ? to : end;
            if (until == at + 1) repairs.add(Repairs.SUBFIELD_EMPTY, tag, "a delimiter with nothing behind it");
            else if (bytes[at + 1] >= 0) subfields.add(new Subfield((char) bytes[at + 1], text(tag, at + 2, until)));
            else subfields.add(beyondAscii(text(tag, at + 1, until)));
            at = end;
        }
        return subfields;
    }

    /// The code is no ASCII: the first character of the text stands for it.
    private static Subfield beyondAscii(String text) {
        return text.isEmpty() || Character.isSurrogate(text.charAt(0))
                ? new Subfield('?', text)
                : new Subfield(text.charAt(0), text.substring(1));
    }

    private char indicator(int at) {
        if (bytes[at] >= 0x20 && bytes[at] < 0x7F) return (char) bytes[at];
        repairs.add(Repairs.INDICATORS, "indicator", "byte %02X became a space".formatted(bytes[at]));
        return ' ';
    }

    private String text(String tag, int from, int to) {
        if (from >= to) return "";
        Decoded decoded = switch (set) {
            case UTF_8 -> Utf8.decode(bytes, from, to);
            case MARC_8 -> Marc8.decode(bytes, from, to);
            case LATIN_1 -> new Decoded(new String(bytes, from, to - from, Coding.LATIN), 0, false);
        };
        if (decoded.unknown() > 0)
            repairs.add(Repairs.CODES_UNKNOWN, tag, decoded.unknown() + " codes without a character");
        if (decoded.unclosed()) repairs.add(Repairs.ESCAPE_UNCLOSED, tag, "an escape sequence that names no set");
        return decoded.text();
    }

    private int find(int from, int to) {
        for (int i = from; i < to; i++) if (bytes[i] == delimiter) return i;
        return -1;
    }
}
