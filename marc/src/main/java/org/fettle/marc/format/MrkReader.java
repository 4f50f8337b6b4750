package org.fettle.marc.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.charset.Marc8;
import org.fettle.marc.charset.Utf8;

/// Files of the line form: `=245  10$aTitle`, records apart by a blank line or by `=LDR`. Characters may be written as
/// MARCMaker's mnemonics (`{acute}e`), blanks of control fields as `\`. For what people type see [MarcLines].
public final class MrkReader extends LineRecords {
    private static final Pattern LINE = Pattern.compile("(?s)=(LEADER|[0-9A-Za-z]{3}|.{3})(?: {1,2}(.*))?");

    public MrkReader(InputStream in) {
        super(new ByteWindow(in));
    }

    @Override
    Kind kind(String line, boolean first) {
        if (line.isBlank()) return Kind.OUTSIDE;
        if (line.matches("(?s)=(LDR|LEADER|000)\\b.*")) return Kind.BEGINS;
        if (first) return line.startsWith("=") ? Kind.BEGINS : Kind.OUTSIDE;
        return Kind.GOES_ON;
    }

    /// UTF-8, or MARC-8 where the bytes cannot be that.
    @Override
    String decode(byte[] bytes, Repairs repairs) {
        if (Utf8.look(bytes, 0, bytes.length).valid()) return super.decode(bytes, repairs);
        var decoded = Marc8.decode(bytes);
        if (decoded.unknown() > 0)
            repairs.add(Repairs.CODES_UNKNOWN, "record", decoded.unknown() + " codes without a character");
        return decoded.text();
    }

    @Override
    Outcome parse(long offset, byte[] bytes, String text, Repairs repairs) {
        var lines = new ArrayList<String>();
        for (var line : text.split("\r?\n")) {
            var bare = line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (bare.startsWith("=") || lines.isEmpty()) lines.add(bare);
            else {
                repairs.add(
                        Repairs.LINE_CONTINUED,
                        lines.getLast().substring(1, Math.min(4, lines.getLast().length())),
                        bare);
                lines.set(lines.size() - 1, lines.getLast() + bare);
            }
        }
        var fields = new ArrayList<Field>();
        var leader = "";
        for (var line : lines) {
            var m = LINE.matcher(line);
            if (!m.matches())
                return new Outcome.Quarantined(offset, bytes, Outcome.Reason.LINES_UNREADABLE, "the line " + line);
            var tag = m.group(1);
            var rest = m.group(2) == null ? "" : m.group(2);
            if (tag.matches("LDR|LEADER|000")) leader = bare(rest);
            else if (Field.isControl(tag) || Field.mayBeBare(tag) && rest.indexOf('$') != 2)
                fields.add(new Field.Control(tag, bare(rest)));
            else fields.add(data(tag, rest, repairs));
        }
        if (leader.isEmpty()) repairs.add(Repairs.LEADER_MISSING, "leader", "a new one was made");
        var mended = Leaders.of(leader.isEmpty() ? MarcRecord.NEW_BOOK : leader, repairs);
        return new Outcome.Parsed(offset, bytes, new MarcRecord(mended, fields), repairs.made());
    }

    private static String bare(String text) {
        return Mnemonics.read(text.replace('\\', ' '));
    }

    private static Field data(String tag, String rest, Repairs repairs) {
        int first = rest.indexOf('$');
        var before = first < 0 ? rest : rest.substring(0, first);
        if (first != 2)
            repairs.add(first < 0 ? Repairs.DELIMITER_MISSING : Repairs.INDICATORS, tag, "'" + before + "'");
        var subfields = new ArrayList<Subfield>();
        var loose = before.length() > 2 ? before.substring(2) : "";
        if (first < 0) return new Field.Data(tag, at(before, 0), at(before, 1), loose(loose));
        if (!loose.isEmpty()) subfields.addAll(loose(loose));
        for (var part : rest.substring(first + 1).split("\\$", -1)) {
            if (part.isEmpty()) repairs.add(Repairs.SUBFIELD_EMPTY, tag, "$ with nothing behind it");
            else subfields.add(new Subfield(part.charAt(0), Mnemonics.read(part.substring(1))));
        }
        return new Field.Data(tag, at(before, 0), at(before, 1), subfields);
    }

    private static List<Subfield> loose(String text) {
        return List.of(new Subfield('a', Mnemonics.read(text)));
    }

    private static char at(String before, int index) {
        char c = index < before.length() ? before.charAt(index) : ' ';
        return c == '\\' ? ' ' : c;
    }
}
