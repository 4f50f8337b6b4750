package org.fettle.marc.format;

import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;

/// Files of the line form, see [MrkReader]. What the form needs for itself is written as mnemonics.
public final class MrkWriter {
    /// With the blank line that ends a record.
    public static String write(MarcRecord record) {
        var out =
                new StringBuilder(1024).append("=LDR  ").append(record.leader()).append('\n');
        for (var field : record.fields()) {
            out.append('=').append(field.tag()).append("  ");
            switch (field) {
                case Field.Control control -> out.append(masked(control.value()).replace(' ', '\\'));
                case Field.Data data -> {
                    out.append(shown(data.first())).append(shown(data.second()));
                    for (var s : data.subfields())
                        out.append('$').append(s.code()).append(masked(s.value()));
                }
            }
            out.append('\n');
        }
        return out.append('\n').toString();
    }

    private static String masked(String value) {
        return MarcLines.masked(value, "")
                .replace("{", "{lcub\u0000")
                .replace("}", "{rcub}")
                .replace("\u0000", "}")
                .replace("$", "{dollar}")
                .replace("\\", "{bsol}");
    }

    private static char shown(char indicator) {
        return indicator == ' ' ? '\\' : indicator;
    }

    private MrkWriter() {}
}
