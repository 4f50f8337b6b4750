package org.fettle.marc.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// JSON as a tree: [List], [Members], [String]; numbers and words as their text. Forgives keys without quotes, commas
/// too many or missing and raw control characters in strings, and counts them; anything else is a [Fault].
final class JsonText {
    static final class Fault extends Exception {
        Fault(String what, int at) {
            super("%s, %d characters into the record".formatted(what, at));
        }
    }

    /// In their order; a key may stand more than once.
    record Members(List<Map.Entry<String, Object>> all) {
        Object get(String key) {
            return all.stream()
                    .filter(e -> e.getKey().equals(key))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
        }

        boolean has(String key) {
            return all.stream().anyMatch(e -> e.getKey().equals(key));
        }
    }

    private static final int DEEPEST = 32;

    private final String text;
    private int at;
    private int forgiven;

    JsonText(String text) {
        this.text = text;
    }

    int forgiven() {
        return forgiven;
    }

    Object whole() throws Fault {
        var value = value(0);
        blanks();
        if (at < text.length()) throw new Fault("something behind the end", at);
        return value;
    }

    private Object value(int depth) throws Fault {
        if (depth > DEEPEST) throw new Fault("nested too deeply", at);
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> list(depth);
            case '"' -> string();
            default -> word();
        };
    }

    private List<Object> list(int depth) throws Fault {
        var list = new ArrayList<>();
        at++;
        boolean comma = true;
        while (peek() != ']') {
            if (peek() == ',') {
                if (comma) forgiven++;
                comma = true;
                at++;
                continue;
            }
            if (!comma) forgiven++;
            list.add(value(depth + 1));
            comma = false;
        }
        if (comma && !list.isEmpty()) forgiven++;
        at++;
        return list;
    }

    private Members members(int depth) throws Fault {
        var all = new ArrayList<Map.Entry<String, Object>>();
        at++;
        boolean comma = true;
        while (peek() != '}') {
            if (peek() == ',') {
                if (comma) forgiven++;
                comma = true;
                at++;
                continue;
            }
            if (!comma) forgiven++;
            var key = peek() == '"' ? string() : bareKey();
            if (peek() != ':') throw new Fault("no colon after " + key, at);
            at++;
            all.add(Map.entry(key, value(depth + 1)));
            comma = false;
        }
        if (comma && !all.isEmpty()) forgiven++;
        at++;
        return new Members(all);
    }

    private String bareKey() throws Fault {
        forgiven++;
        return word();
    }

    private String word() throws Fault {
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+-._$".indexOf(text.charAt(at)) >= 0)) at++;
        if (at == from) throw new Fault("'%s' where a value must be".formatted(text.charAt(at)), at);
        return text.substring(from, at);
    }

    private String string() throws Fault {
        int from = at++;
        var out = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') return out.toString();
            if (c == '\\') escape(out);
            else {
                if (c < 0x20) forgiven++;
                out.append(c);
            }
        }
        throw new Fault("a string without end", from);
    }

    private void escape(StringBuilder out) throws Fault {
        if (at >= text.length()) throw new Fault("an escape without end", at);
        char c = text.charAt(at++);
        switch (c) {
            case 'n' -> out.append('\n');
            case 't' -> out.append('\t');
            case 'r' -> out.append('\r');
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case '"', '\\', '/' -> out.append(c);
            case 'u' -> {
                var hex = text.substring(at, Math.min(text.length(), at + 4));
                if (!hex.matches("[0-9A-Fa-f]{4}")) throw new Fault("\\u" + hex, at);
                out.append((char) Integer.parseInt(hex, 16));
                at += 4;
            }
            default -> throw new Fault("\\" + c, at);
        }
    }

    private char peek() throws Fault {
        blanks();
        if (at >= text.length()) throw new Fault("the record does not end", at);
        return text.charAt(at);
    }

    private void blanks() {
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) at++;
    }
}
