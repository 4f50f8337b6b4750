package org.fettle.marc.format;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;

/// Aleph sequential: a line a field, `000000002 24510 L $$aTitle`; the lines of one system number are one record.
/// A blank of the leader and of control fields is `^` there; some writers put `-`.
public final class AlephReader extends LineRecords {
    private static final Pattern LINE = Pattern.compile("(?s)([0-9]{9}) ([!-~]{3})(.)(.) ([A-Z]) ?(.*)");

    private String open = "";

    public AlephReader(InputStream in) {
        super(new ByteWindow(in));
    }

    @Override
    Kind kind(String line, boolean first) {
        if (!LINE.matcher(line).matches()) return Kind.OUTSIDE;
        boolean same = !first && line.startsWith(open);
        open = line.substring(0, 9);
        return same ? Kind.GOES_ON : Kind.BEGINS;
    }

    @Override
    Outcome parse(long offset, byte[] bytes, String text, Repairs repairs) {
        var fields = new ArrayList<Field>();
        var leader = "";
        boolean dashes = false;
        for (var line : text.split("\r?\n")) {
            var m = LINE.matcher(line.startsWith("\uFEFF") ? line.substring(1) : line);
            if (!m.matches())
                return new Outcome.Quarantined(offset, bytes, Outcome.Reason.LINES_UNREADABLE, "the line " + line);
            var tag = m.group(2);
            var bare = MarcLines.referenced(m.group(6).replace('^', ' '));
            if (tag.equals("LDR")) {
                leader = bare;
                dashes = m.group(6).indexOf('-') >= 0 && m.group(6).indexOf('^') < 0;
            } else if (Field.isControl(tag)
                    || Field.mayBeBare(tag) && !m.group(6).startsWith("$$")) fields.add(new Field.Control(tag, bare));
            else fields.add(data(tag, m.group(3).charAt(0), m.group(4).charAt(0), m.group(6), repairs));
        }
        if (dashes && leader.indexOf(' ') < 0) {
            repairs.add(Repairs.BLANKS, "leader", "'-' became a blank, also in 006, 007, 008");
            leader = leader.replace('-', ' ');
            fields.replaceAll(AlephReader::undashed);
        }
        if (leader.isEmpty()) repairs.add(Repairs.LEADER_MISSING, "leader", "a new one was made");
        var mended = Leaders.of(leader.isEmpty() ? MarcRecord.NEW_BOOK : leader, repairs);
        return new Outcome.Parsed(offset, bytes, new MarcRecord(mended, fields), repairs.made());
    }

    private static Field undashed(Field field) {
        return field instanceof Field.Control(var tag, var value) && tag.matches("00[678]")
                ? new Field.Control(tag, value.replace('-', ' '))
                : field;
    }

    private static Field data(String tag, char first, char second, String value, Repairs repairs) {
        var subfields = new ArrayList<Subfield>();
        if (!value.startsWith("$$")) {
            repairs.add(Repairs.DELIMITER_MISSING, tag, "all of it became $a");
            return new Field.Data(tag, first, second, List.of(new Subfield('a', MarcLines.referenced(value))));
        }
        for (var part : value.substring(2).split("\\$\\$", -1)) {
            if (part.isEmpty()) repairs.add(Repairs.SUBFIELD_EMPTY, tag, "$$ with nothing behind it");
            else subfields.add(new Subfield(part.charAt(0), MarcLines.referenced(part.substring(1))));
        }
        return new Field.Data(tag, first, second, subfields);
    }
}
