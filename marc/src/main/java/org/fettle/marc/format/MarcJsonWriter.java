package org.fettle.marc.format;

import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;

/// MARC-in-JSON: `{"leader": …, "fields": [{"001": …}, {"245": {"subfields": [{"a": …}], "ind1": …, "ind2": …}}]}`.
/// Source: Ross Singer's proposal of 2010, as ruby-marc, pymarc and marc4j write it.
public final class MarcJsonWriter {
    /// On one line, so that a file can hold a record per line.
    public static String write(MarcRecord record) {
        var out = new StringBuilder(1024).append("{\"leader\":");
        string(record.leader(), out);
        out.append(",\"fields\":[");
        var comma = "";
        for (var field : record.fields()) {
            append(field, out.append(comma));
            comma = ",";
        }
        return out.append("]}").toString();
    }

    private static void append(Field field, StringBuilder out) {
        string(field.tag(), out.append('{'));
        out.append(':');
        switch (field) {
            case Field.Control control -> string(control.value(), out);
            case Field.Data data -> {
                out.append("{\"subfields\":[");
                var comma = "";
                for (var s : data.subfields()) {
                    string("" + s.code(), out.append(comma).append('{'));
                    string(s.value(), out.append(':'));
                    out.append('}');
                    comma = ",";
                }
                string("" + data.first(), out.append("],\"ind1\":"));
                string("" + data.second(), out.append(",\"ind2\":"));
                out.append('}');
            }
        }
        out.append('}');
    }

    /// Any text as a JSON string, quotes included.
    public static String quoted(String text) {
        var out = new StringBuilder();
        string(text, out);
        return out.toString();
    }

    private static void string(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') out.append('\\').append(c);
            else if (c < 0x20 || Character.isSurrogate(c) && !paired(text, i)) out.append("\\u%04x".formatted((int) c));
            else out.append(c);
        }
        out.append('"');
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }

    private MarcJsonWriter() {}
}
