package org.fettle.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A file of blocks of caption and holdings fields, one a line: `853 20 $81$av.$bno.`, divided by blank lines. Lines
/// that begin with `#` are remarks.
///
/// @param faults lines that are none of these, in words
record PatternFile(List<Block> blocks, List<String> faults) {
    /// Fields that belong together.
    record Block(List<Line> lines) {}

    /// @param number from 1
    record Line(int number, Field.Data field) {}

    private static final Pattern LINE = Pattern.compile("([0-9]{3}) ([^$]?)([^$]?) ?(\\$.*)");
    private static final Pattern CONTROL = Pattern.compile("(00[0-9]|LDR|=LDR) .*");

    static PatternFile read(List<String> lines) {
        var blocks = new ArrayList<Block>();
        var faults = new ArrayList<String>();
        var block = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var text = i == 0 ? lines.getFirst().replaceFirst("^\uFEFF", "") : lines.get(i);
            if (text.startsWith("#")) continue;
            if (text.isBlank()) {
                if (!block.isEmpty()) blocks.add(new Block(List.copyOf(block)));
                block.clear();
                continue;
            }
            if (CONTROL.matcher(text).matches()) continue;
            var m = LINE.matcher(text);
            if (m.matches()) block.add(new Line(i + 1, field(m.group(1), m.group(2), m.group(3), m.group(4))));
            else faults.add(fault(i + 1, text));
        }
        if (!block.isEmpty()) blocks.add(new Block(List.copyOf(block)));
        return new PatternFile(blocks, faults);
    }

    private static Field.Data field(String tag, String first, String second, String content) {
        var subfields = new ArrayList<Field.Subfield>();
        for (var part : content.substring(1).split("\\$", -1))
            if (!part.isEmpty())
                subfields.add(
                        new Field.Subfield(part.charAt(0), part.substring(1).stripTrailing()));
        return new Field.Data(
                tag, first.isEmpty() ? ' ' : first.charAt(0), second.isEmpty() ? ' ' : second.charAt(0), subfields);
    }

    private static String fault(int line, String text) {
        boolean tagged = text.matches("[0-9]{3}( .*|$)");
        int column = tagged ? Math.min(text.length(), 7) + 1 : 1;
        return "line %d, column %d: expected %s, e.g. 863 41 $81.1$a1$b6; found '%s'"
                .formatted(
                        line,
                        column,
                        tagged ? "subfields that begin with $" : "a tag of three digits, a blank and two indicators",
                        text.length() > 60 ? text.substring(0, 60) + "…" : text);
    }
}
