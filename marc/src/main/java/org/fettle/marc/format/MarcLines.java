package org.fettle.marc.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;

/// Records as lines that people type, the form of `.mrk` files:
/// ```
/// =LDR  00000nam a2200000 i 4500
/// =001  ocm12345
/// =245  10$aSourdough /$cby a baker.
/// ```
/// A blank indicator is written `\`, a dollar sign in text `{dollar}`, an opening brace `{lcub}`.
public final class MarcLines {
    /// A line that is none of these.
    ///
    /// @param number the first line is 1
    public record Fault(int number, String line, String remedy) {}

    public sealed interface Answer {
        record Read(MarcRecord record) implements Answer {}

        record Faulty(List<Fault> faults) implements Answer {}
    }

    private static final Pattern LINE = Pattern.compile("=?(LDR|[0-9A-Za-z]{3})(?: {1,2}(.*))?", Pattern.DOTALL);

    public static String write(MarcRecord record) {
        var out = new StringBuilder("=LDR  ").append(record.leader()).append('\n');
        for (var field : record.fields())
            switch (field) {
                case Field.Control(var tag, var value) ->
                    out.append('=').append(tag).append("  ").append(value).append('\n');
                case Field.Data data -> out.append(data(data)).append('\n');
            }
        return out.toString();
    }

    private static String data(Field.Data field) {
        var out = new StringBuilder("=").append(field.tag()).append("  ");
        out.append(shown(field.first())).append(shown(field.second()));
        for (var s : field.subfields()) out.append('$').append(s.code()).append(masked(s.value()));
        return out.toString();
    }

    public static Answer read(String text) {
        var faults = new ArrayList<Fault>();
        var fields = new ArrayList<Field>();
        var leader = MarcRecord.NEW_BOOK;
        int number = 0;
        for (var line : text.split("\r?\n", -1)) {
            number++;
            if (line.isBlank()) continue;
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                faults.add(new Fault(number, line, "begin the line with = and a tag of three characters"));
                continue;
            }
            var tag = parts.group(1);
            var rest = parts.group(2) == null ? "" : parts.group(2);
            if (tag.equals("LDR")) {
                if (rest.length() == 24) leader = rest;
                else faults.add(new Fault(number, line, "a leader has 24 characters, this one has " + rest.length()));
            } else if (Field.isControl(tag)) fields.add(new Field.Control(tag, rest));
            else data(tag, rest, number, line, fields, faults);
        }
        return faults.isEmpty() ? new Answer.Read(new MarcRecord(leader, fields)) : new Answer.Faulty(faults);
    }

    private static void data(String tag, String rest, int number, String line, List<Field> fields, List<Fault> faults) {
        int first = rest.indexOf('$');
        if (first != 2) {
            faults.add(new Fault(number, line, "two indicators (\\ for a blank one), then $ and a subfield code"));
            return;
        }
        var subfields = new ArrayList<Subfield>();
        for (var part : rest.substring(3).split("\\$", -1)) {
            if (part.isEmpty()) {
                faults.add(new Fault(number, line, "a $ needs a subfield code; write {dollar} for the sign itself"));
                return;
            }
            subfields.add(new Subfield(
                    part.charAt(0), part.substring(1).replace("{dollar}", "$").replace("{lcub}", "{")));
        }
        fields.add(new Field.Data(tag, meant(rest.charAt(0)), meant(rest.charAt(1)), subfields));
    }

    private static final Pattern REFERENCE = Pattern.compile("&#x([0-9A-F]{4,6});");

    /// `&#xHHHH;` as the character it names.
    static String referenced(String text) {
        if (text.indexOf("&#x") < 0) return text;
        return REFERENCE.matcher(text).replaceAll(m -> {
            int c = Integer.parseInt(m.group(1), 16);
            return java.util.regex.Matcher.quoteReplacement(
                    Character.isValidCodePoint(c) ? Character.toString(c) : m.group());
        });
    }

    /// What would end a line, be taken for a reference, or is in `more`, as `&#xHHHH;`; [#referenced] reads it back.
    static String masked(String text, String more) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean mask = c < ' ' && c != '\t' || text.startsWith("&#x", i) || more.indexOf(c) >= 0;
            if (mask) out.append("&#x%04X;".formatted((int) c));
            else out.append(c);
        }
        return out.toString();
    }

    private static String masked(String text) {
        return text.replace("{", "{lcub}").replace("$", "{dollar}").replaceAll("[\r\n]", " ");
    }

    private static char shown(char indicator) {
        return indicator == ' ' ? '\\' : indicator;
    }

    private static char meant(char shown) {
        return shown == '\\' || shown == '#' ? ' ' : shown;
    }

    private MarcLines() {}
}
