package org.fettle.marc.format;

import static org.fettle.marc.format.Iso2709Reader.DELIMITER;
import static org.fettle.marc.format.Iso2709Reader.LEADER;
import static org.fettle.marc.format.Iso2709Reader.RECORD_END;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.charset.Decoded;
import org.fettle.marc.charset.Marc8;
import org.fettle.marc.charset.Utf8;

/// One record's bytes to a record.
final class Iso2709Parser {
    private final long offset;
    private final byte[] bytes;
    private final Repairs repairs;
    private boolean utf8;

    Iso2709Parser(long offset, byte[] bytes, Repairs repairs) {
        this.offset = offset;
        this.bytes = bytes;
        this.repairs = repairs;
    }

    Outcome parse() {
        if (bytes.length < LEADER + 1) return quarantined(Outcome.Reason.TRUNCATED, bytes.length + " bytes");
        int dataEnd = bytes[bytes.length - 1] == RECORD_END ? bytes.length - 1 : bytes.length;
        var directory = new Directory(bytes, dataEnd, repairs);
        var pieces = directory.pieces();
        if (pieces == null)
            return quarantined(
                    directory.fault().contains("listed")
                            ? Outcome.Reason.DIRECTORY_COUNT
                            : Outcome.Reason.DIRECTORY_UNREADABLE,
                    directory.fault());
        utf8 = isUtf8();
        var fields = new ArrayList<Field>();
        for (var piece : pieces) fields.add(field(piece));
        return new Outcome.Parsed(offset, bytes, new MarcRecord(leader(), fields), repairs.made());
    }

    private Outcome quarantined(Outcome.Reason reason, String detail) {
        return new Outcome.Quarantined(offset, bytes, reason, detail);
    }

    private String leader() {
        var leader = new String(bytes, 0, LEADER, StandardCharsets.ISO_8859_1);
        if (leader.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) return leader;
        repairs.add(Repairs.LEADER_CHARACTERS, "leader", "characters that no leader may hold became spaces");
        return leader.replaceAll("[^ -~]", " ");
    }

    /// What the leader says (09 = `a`), unless the bytes cannot be that.
    private boolean isUtf8() {
        boolean said = bytes[9] == 'a';
        var look = Utf8.look(bytes, LEADER, bytes.length);
        boolean escapes = false;
        for (var b : bytes) escapes |= b == 0x1B;
        boolean is = said
                ? look.valid() || look.sequences() >= look.faults()
                : look.valid() && look.sequences() > 0 && !escapes;
        if (is != said)
            repairs.add(
                    Repairs.CHARSET,
                    "leader",
                    "%s said, %s found".formatted(said ? "UTF-8" : "MARC-8", is ? "UTF-8" : "MARC-8"));
        return is;
    }

    private Field field(Directory.Piece piece) {
        int first = find(piece.from(), piece.to());
        if (Field.isControl(piece.tag()) || first < 0 && Field.mayBeBare(piece.tag())) {
            if (first >= 0) repairs.add(Repairs.DELIMITER_INSIDE, piece.tag(), "a field without subfields");
            return new Field.Control(piece.tag(), text(piece.tag(), piece.from(), piece.to()));
        }
        if (first == piece.from() + 2)
            return new Field.Data(
                    piece.tag(), indicator(piece.from()), indicator(piece.from() + 1), subfields(piece, first));
        return odd(piece, first);
    }

    /// Other than two indicators before the first delimiter, or no delimiter at all.
    private Field odd(Directory.Piece piece, int first) {
        int until = first < 0 ? piece.to() : first;
        var before = text(piece.tag(), piece.from(), until);
        if (first < 0) {
            repairs.add(Repairs.DELIMITER_MISSING, piece.tag(), "all of it became $a");
            boolean indicators = before.length() >= 2 && before.substring(0, 2).matches("[ 0-9]{2}");
            var value = indicators ? before.substring(2) : before;
            return new Field.Data(
                    piece.tag(),
                    indicators ? before.charAt(0) : ' ',
                    indicators ? before.charAt(1) : ' ',
                    List.of(new Subfield('a', value)));
        }
        repairs.add(Repairs.INDICATORS, piece.tag(), "'%s' before the first subfield".formatted(before));
        var subfields = new ArrayList<Subfield>();
        if (before.length() > 2) subfields.add(new Subfield('a', before.substring(2)));
        subfields.addAll(subfields(piece, first));
        return new Field.Data(
                piece.tag(),
                before.isEmpty() ? ' ' : before.charAt(0),
                before.length() < 2 ? ' ' : before.charAt(1),
                subfields);
    }

    private List<Subfield> subfields(Directory.Piece piece, int first) {
        var subfields = new ArrayList<Subfield>();
        for (int at = first; at >= 0 && at < piece.to(); ) {
            int end = find(at + 1, piece.to());
            int until = end < 0 ? piece.to() : end;
            if (until == at + 1) repairs.add(Repairs.SUBFIELD_EMPTY, piece.tag(), "a delimiter with nothing behind it");
            else if (bytes[at + 1] >= 0)
                subfields.add(new Subfield((char) bytes[at + 1], text(piece.tag(), at + 2, until)));
            else subfields.add(beyondAscii(text(piece.tag(), at + 1, until)));
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
        Decoded decoded = utf8 ? Utf8.decode(bytes, from, to) : Marc8.decode(bytes, from, to);
        if (decoded.unknown() > 0)
            repairs.add(Repairs.CODES_UNKNOWN, tag, decoded.unknown() + " codes without a character");
        if (decoded.unclosed()) repairs.add(Repairs.ESCAPE_UNCLOSED, tag, "an escape sequence that names no set");
        return decoded.text();
    }

    private int find(int from, int to) {
        for (int i = from; i < to; i++) if (bytes[i] == DELIMITER) return i;
        return -1;
    }
}
