package org.fettle.dispatch;

import java.util.Collection;
import java.util.Map;
import java.util.StringJoiner;

/// JSON text from maps, lists, texts and numbers: one line for what is short, indented lines for the rest.
final class JsonWriter {
    private static final int WIDE = 160;

    private JsonWriter() {}

    static String write(Object value) {
        return text(value, "") + "\n";
    }

    private static String text(Object value, String indent) {
        var flat = flat(value);
        if (indent.length() + flat.length() <= WIDE) return flat;
        var inner = indent + "  ";
        return switch (value) {
            case Map<?, ?> map -> {
                var lines = new StringJoiner(",\n" + inner, "{\n" + inner, "\n" + indent + "}");
                map.forEach((name, each) -> lines.add(quoted(name.toString()) + ": " + text(each, inner)));
                yield lines.toString();
            }
            case Collection<?> list -> {
                var lines = new StringJoiner(",\n" + inner, "[\n" + inner, "\n" + indent + "]");
                list.forEach(each -> lines.add(text(each, inner)));
                yield lines.toString();
            }
            default -> flat;
        };
    }

    private static String flat(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var parts = new StringJoiner(", ", "{", "}");
                map.forEach((name, each) -> parts.add(quoted(name.toString()) + ": " + flat(each)));
                yield parts.toString();
            }
            case Collection<?> list -> {
                var parts = new StringJoiner(", ", "[", "]");
                list.forEach(each -> parts.add(flat(each)));
                yield parts.toString();
            }
            case Number number -> number.toString();
            default -> quoted(value.toString());
        };
    }

    private static String quoted(String text) {
        var into = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int short0 = "\"\\\b\f\n\r\t".indexOf(c);
            if (short0 >= 0) into.append('\\').append("\"\\bfnrt".charAt(short0));
            else if (c < ' ' || Character.isSurrogate(c)) into.append("\\u%04x".formatted((int) c));
            else into.append(c);
        }
        return into.append('"').toString();
    }
}
