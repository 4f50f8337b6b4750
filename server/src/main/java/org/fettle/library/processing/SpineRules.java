package org.fettle.library.processing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A call number as it stands on the back of a book: one part to a line.
final class SpineRules {
    /// Characters that fit on a spine label's line.
    static final int WIDTH = 9;

    private static final Pattern CLASS = Pattern.compile("^([A-Z]{1,3})\\s*(\\d+(?:\\.\\d+)?)\\s*(.*)$");
    /// Before a cutter that follows without a space, as in `QA76.73.J38`; a cutter keeps its point.
    private static final Pattern BEFORE_CUTTER = Pattern.compile("(?<=\\S)(?=\\.[A-Z])");

    static List<String> lines(String callNumber) {
        var lines = new ArrayList<String>();
        var lc = CLASS.matcher(callNumber.strip());
        var rest = callNumber.strip();
        if (lc.matches()) {
            lines.add(lc.group(1));
            lines.add(lc.group(2));
            rest = lc.group(3);
        }
        for (var word : rest.split("\\s+"))
            for (var part : BEFORE_CUTTER.split(word)) if (!part.isBlank()) addFitting(lines, part);
        return lines;
    }

    /// A part longer than a line goes on in the next.
    private static void addFitting(List<String> lines, String part) {
        for (var at = 0; at < part.length(); at += WIDTH)
            lines.add(part.substring(at, Math.min(part.length(), at + WIDTH)));
    }

    private SpineRules() {}
}
