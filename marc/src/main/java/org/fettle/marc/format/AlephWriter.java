package org.fettle.marc.format;

import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;

/// Aleph sequential, see [AlephReader]. What its form cannot hold (line ends, `$$` within a value, `^` for itself) is
/// written as `&#xHHHH;` and read back.
public final class AlephWriter {
    /// @param number the system number, when 001 is no number of nine digits or fewer
    public static String write(MarcRecord record, long number) {
        var own = record.control("001").map(String::strip).filter(id -> id.matches("[0-9]{1,9}"));
        var system = "%09d ".formatted(own.map(Long::parseLong).orElse(number));
        var out = new StringBuilder(1024);
        out.append(system).append("LDR   L ").append(leader(record.leader())).append('\n');
        for (var field : record.fields()) {
            out.append(system).append(field.tag());
            switch (field) {
                case Field.Control control -> out.append("   L ").append(bare(control.value()));
                case Field.Data data -> {
                    out.append(data.first()).append(data.second()).append(" L ");
                    for (var s : data.subfields())
                        out.append("$$").append(s.code()).append(text(s.value()));
                }
            }
            out.append('\n');
        }
        return out.toString();
    }

    /// Dashes in a leader without blanks would be read as blanks.
    private static String leader(String leader) {
        return leader.indexOf(' ') < 0 ? bare(leader).replace("-", "&#x002D;") : bare(leader);
    }

    private static String bare(String value) {
        var masked = MarcLines.masked(value, "^").replace(' ', '^');
        return masked.startsWith("$$") ? "&#x0024;" + masked.substring(1) : masked; // no subfields
    }

    private static String text(String value) {
        var masked = MarcLines.masked(value, "").replace("$$", "$&#x0024;");
        return masked.endsWith("$") ? masked.substring(0, masked.length() - 1) + "&#x0024;" : masked;
    }

    private AlephWriter() {}
}
