package org.fettle.marc.format;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.charset.Marc8;

/// A record as ISO 2709.
public final class Iso2709Writer {
    public enum Coding {
        UTF_8,
        MARC_8
    }

    public sealed interface Answer {
        record Written(byte[] bytes) implements Answer {}

        /// ISO 2709 has four digits for the length of a field and five for that of a record.
        record TooLong(String what, int bytes, int most) implements Answer {}
    }

    private static final int LONGEST_FIELD = 9_999, LONGEST_RECORD = 99_999;

    public static Answer write(MarcRecord record, Coding coding) {
        var directory = new StringBuilder();
        var data = new ByteArrayOutputStream();
        for (var field : record.fields()) {
            int start = data.size();
            append(field, coding, data);
            data.write(Iso2709Reader.FIELD_END);
            int length = data.size() - start;
            if (length > LONGEST_FIELD) return new Answer.TooLong(field.tag(), length, LONGEST_FIELD);
            if (start > LONGEST_RECORD) return new Answer.TooLong("record", start, LONGEST_RECORD);
            directory.append("%s%04d%05d".formatted(field.tag(), length, start));
        }
        int base = Iso2709Reader.LEADER + directory.length() + 1;
        int length = base + data.size() + 1;
        if (length > LONGEST_RECORD) return new Answer.TooLong("record", length, LONGEST_RECORD);
        var out = new ByteArrayOutputStream(length);
        out.writeBytes(ascii(leader(record.leader(), length, base, coding)));
        out.writeBytes(ascii(directory.toString()));
        out.write(Iso2709Reader.FIELD_END);
        out.writeBytes(data.toByteArray());
        out.write(Iso2709Reader.RECORD_END);
        return new Answer.Written(out.toByteArray());
    }

    private static void append(Field field, Coding coding, ByteArrayOutputStream out) {
        switch (field) {
            case Field.Control control -> out.writeBytes(bytes(control.value(), coding));
            case Field.Data data -> {
                out.writeBytes(ascii("" + data.first() + data.second()));
                for (var s : data.subfields()) {
                    out.write(Iso2709Reader.DELIMITER);
                    // a code beyond ASCII is written as the first character of the text
                    out.writeBytes(s.code() < 0x80 ? ascii("" + s.code()) : new byte[0]);
                    out.writeBytes(bytes(s.code() < 0x80 ? s.value() : s.code() + s.value(), coding));
                }
            }
        }
    }

    /// The three characters that structure a record cannot be part of its text; they become spaces.
    private static byte[] bytes(String text, Coding coding) {
        var clean = clean(text);
        return coding == Coding.UTF_8 ? clean.getBytes(StandardCharsets.UTF_8) : Marc8.encode(clean);
    }

    static String clean(String text) {
        return text.replace('\u001D', ' ').replace('\u001E', ' ').replace('\u001F', ' ');
    }

    private static String leader(String leader, int length, int base, Coding coding) {
        return "%05d%s%c22%05d%s%s"
                .formatted(
                        length,
                        leader.substring(5, 9),
                        coding == Coding.UTF_8 ? 'a' : ' ',
                        base,
                        leader.substring(17, 20),
                        leader.startsWith("45", 20) ? leader.substring(20) : "4500");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private Iso2709Writer() {}
}
