package org.fettle.marc.format;

import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;

/// MARCXML (namespace `http://www.loc.gov/MARC21/slim`), as text.
public final class MarcXmlWriter {
    public static final String NAMESPACE = "http://www.loc.gov/MARC21/slim";

    public static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<collection xmlns=\"" + NAMESPACE + "\">\n";
    public static final String FOOT = "</collection>\n";

    /// One `record` element, to stand between [#HEAD] and [#FOOT].
    public static String write(MarcRecord record) {
        var out = new StringBuilder(1024).append("<record>\n  <leader>");
        escape(record.leader(), out);
        out.append("</leader>\n");
        for (var field : record.fields()) append(field, out);
        return out.append("</record>\n").toString();
    }

    private static void append(Field field, StringBuilder out) {
        switch (field) {
            case Field.Control(var tag, var value) -> {
                attribute(out.append("  <controlfield"), "tag", tag).append('>');
                escape(value, out);
                out.append("</controlfield>\n");
            }
            case Field.Data(var tag, var first, var second, var subfields) -> {
                attribute(out.append("  <datafield"), "tag", tag);
                attribute(out, "ind1", "" + first);
                attribute(out, "ind2", "" + second).append(">\n");
                for (var s : subfields) {
                    attribute(out.append("    <subfield"), "code", "" + s.code())
                            .append('>');
                    escape(s.value(), out);
                    out.append("</subfield>\n");
                }
                out.append("  </datafield>\n");
            }
        }
    }

    private static StringBuilder attribute(StringBuilder out, String name, String value) {
        escape(value, out.append(' ').append(name).append("=\""));
        return out.append('"');
    }

    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\n', '\r', '\t' -> out.append("&#").append(c).append(';');
                default -> out.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        }
    }

    /// XML 1.0 has no form at all for most control characters and for halves of pairs.
    private static boolean allowed(int c) {
        return c >= 0x20 && (c < 0xD800 || c > 0xDFFF) && c != 0xFFFE && c != 0xFFFF;
    }

    private MarcXmlWriter() {}
}
