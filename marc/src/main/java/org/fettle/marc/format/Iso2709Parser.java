package org.fettle.marc.format;

import static org.fettle.marc.format.Iso2709Reader.DELIMITER;
import static org.fettle.marc.format.Iso2709Reader.LEADER;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.charset.Coding;

/// One record's bytes to a record: the careful way, which mends. Sound ones go through [RawRecord].
final class Iso2709Parser {
    /// A record of sound structure, which lies in `raw` and is copied to `bytes`.
    static Outcome sound(long offset, RawRecord raw, byte[] bytes) {
        var repairs = new Repairs();
        var leader = new String(bytes, 0, LEADER, StandardCharsets.ISO_8859_1);
        int moved = raw.start(), base = raw.fields() == 0 ? bytes.length : raw.from(0) - moved;
        boolean saysUtf8 = leader.charAt(9) == 'a';
        var coding = raw.isAscii() && saysUtf8
                ? new Coding(Coding.Set.UTF_8, false)
                : raw.isAscii() ? new Coding(Coding.Set.MARC_8, false) : Coding.of(bytes, base, bytes.length, saysUtf8);
        if (coding.mislabelled()) mislabelled(saysUtf8, coding, repairs);
        byte delimiter = DELIMITER;
        if (!raw.isClean()) {
            var pieces = new ArrayList<Directory.Piece>();
            for (int i = 0; i < raw.fields(); i++)
                pieces.add(new Directory.Piece(raw.tag(i), raw.from(i) - moved, raw.to(i) - moved));
            delimiter = new Iso2709Parser(offset, bytes, repairs).delimiter(bytes, pieces);
        }
        var reader = new FieldBytes(bytes, delimiter, coding.set(), repairs);
        var fields = new Field[raw.fields()];
        for (int i = 0; i < fields.length; i++)
            fields[i] = reader.field(raw.tag(i), raw.from(i) - moved, raw.to(i) - moved);
        return new Outcome.Parsed(offset, bytes, new MarcRecord(leader, List.of(fields)), repairs.made());
    }

    private static void mislabelled(boolean saysUtf8, Coding coding, Repairs repairs) {
        repairs.add(
                Repairs.CHARSET, "leader", "%s said, %s found".formatted(saysUtf8 ? "UTF-8" : "MARC-8", coding.set()));
    }

    private final long offset;
    private final byte[] bytes;
    private final Repairs repairs;

    Iso2709Parser(long offset, byte[] bytes, Repairs repairs) {
        this.offset = offset;
        this.bytes = bytes;
        this.repairs = repairs;
    }

    Outcome parse() {
        if (bytes.length < LEADER + 1) return quarantined(Outcome.Reason.TRUNCATED, bytes.length + " bytes");
        var directory = new Directory(bytes, repairs);
        var pieces = directory.pieces();
        if (pieces == null) return quarantined(directory.reason(), directory.fault());
        if (isCut(directory))
            return quarantined(
                    Outcome.Reason.TRUNCATED,
                    "%d bytes said, the record ends after %d".formatted(directory.said(), bytes.length));
        var leader = leader(directory.leaderEnd());
        var data = directory.bytes();
        var coding = Coding.of(data, directory.base(), data.length, leader.charAt(9) == 'a');
        if (coding.mislabelled()) mislabelled(leader.charAt(9) == 'a', coding, repairs);
        var reader = new FieldBytes(data, delimiter(data, pieces), coding.set(), repairs);
        var fields = new ArrayList<Field>();
        for (var piece : pieces) fields.add(reader.field(piece.tag(), piece.from(), piece.to()));
        return new Outcome.Parsed(offset, bytes, new MarcRecord(leader, fields), repairs.made());
    }

    /// Leader and directory agree on more bytes than there are, and the last terminators are not there.
    private boolean isCut(Directory directory) {
        int end = bytes.length - 1;
        boolean ended = bytes[end] == Iso2709Reader.RECORD_END && bytes[end - 1] == Iso2709Reader.FIELD_END;
        return !ended && directory.said() > bytes.length + 2 && directory.listed() == directory.said();
    }

    private Outcome quarantined(Outcome.Reason reason, String detail) {
        return new Outcome.Quarantined(offset, bytes, reason, detail);
    }

    private String leader(int end) {
        var leader = new String(bytes, 0, Math.max(end, 0), StandardCharsets.ISO_8859_1);
        if (end == LEADER && leader.chars().allMatch(c -> c >= 0x20 && c < 0x7F)) return leader;
        repairs.add(
                Repairs.LEADER_CHARACTERS,
                "leader",
                end == LEADER ? "characters that no leader may hold became spaces" : end + " characters instead of 24");
        return Leaders.mended(leader.replaceAll("[^ -~]", " "));
    }

    /// Another byte than 1F if all fields have it where the first delimiter must be, and 1F stands nowhere.
    private byte delimiter(byte[] data, List<Directory.Piece> pieces) {
        for (var b : data) if (b == DELIMITER) return DELIMITER;
        var votes = new HashMap<Byte, Integer>();
        int fields = 0;
        for (var piece : pieces) {
            if (Field.isControl(piece.tag()) || piece.to() - piece.from() < 4) continue;
            fields++;
            votes.merge(data[piece.from() + 2], 1, Integer::sum);
        }
        for (var vote : votes.entrySet()) {
            byte b = vote.getKey();
            if (vote.getValue() < 2 || vote.getValue() < fields || b <= ' ' || Character.isLetterOrDigit(b)) continue;
            repairs.add(Repairs.DELIMITER_REPLACED, "record", "byte %02X stands where 1F must".formatted(b));
            return b;
        }
        return DELIMITER;
    }
}
