package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Strict JSON (RFC 8259): no comments, no trailing commas, no doubled names, nothing after the value, and no deeper
/// than [#DEEPEST].
final class JsonReader {
    private static final int DEEPEST = 32;
    private static final char END = '\uFFFF';

    private final String text;
    private int at;
    private int line = 1;
    private int lineBegan;

    private JsonReader(String text) {
        this.text = text;
    }

    static Json read(String text) throws BadFile {
        var reader = new JsonReader(text);
        var value = reader.value(0);
        reader.blanks();
        if (reader.at < text.length()) throw reader.bad("the end of the file was expected, not " + reader.seen());
        return value;
    }

    private Json value(int depth) throws BadFile {
        blanks();
        int column = column();
        return switch (peek()) {
            case '{' -> object(depth, line, column);
            case '[' -> list(depth, line, column);
            case '"' -> new Json.Str(string(), line, column);
            case 't' -> word("true", new Json.Bool(true, line, column));
            case 'f' -> word("false", new Json.Bool(false, line, column));
            case 'n' -> word("null", new Json.Null(line, column));
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(column);
            default -> throw bad("a value was expected, not " + seen());
        };
    }

    private Json object(int depth, int beganLine, int beganColumn) throws BadFile {
        enter(depth);
        var members = new LinkedHashMap<String, Json>();
        if (!closes('}'))
            do {
                blanks();
                if (peek() != '"') throw bad("a name in quotes was expected, not " + seen());
                int nameAt = at;
                var name = string();
                if (members.containsKey(name)) {
                    at = nameAt;
                    throw bad("a name that is new in this object was expected, not '" + name + "' again");
                }
                blanks();
                if (peek() != ':') throw bad("':' was expected, not " + seen());
                at++;
                members.put(name, value(depth + 1));
            } while (more('}'));
        return new Json.Obj(members, beganLine, beganColumn);
    }

    private Json list(int depth, int beganLine, int beganColumn) throws BadFile {
        enter(depth);
        List<Json> items = new ArrayList<>();
        if (!closes(']')) do items.add(value(depth + 1)); while (more(']'));
        return new Json.Arr(items, beganLine, beganColumn);
    }

    private void enter(int depth) throws BadFile {
        if (depth >= DEEPEST) throw bad("at most " + DEEPEST + " objects and lists within each other were expected");
        at++;
    }

    private boolean closes(char with) {
        blanks();
        if (peek() != with) return false;
        at++;
        return true;
    }

    private boolean more(char end) throws BadFile {
        blanks();
        char next = peek();
        if (next != ',' && next != end) throw bad("',' or '" + end + "' was expected, not " + seen());
        at++;
        return next == ',';
    }

    private Json word(String word, Json value) throws BadFile {
        if (!text.startsWith(word, at)) throw bad("a value was expected, not " + seen());
        at += word.length();
        return value;
    }

    private Json number(int column) throws BadFile {
        int from = at;
        if (peek() == '-') at++;
        if (peek() == '0') at++;
        else digits();
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') at++;
            digits();
        }
        double value = Double.parseDouble(text.substring(from, at));
        if (!Double.isFinite(value)) {
            at = from;
            throw bad("a number that is not as large was expected");
        }
        return new Json.Num(value, line, column);
    }

    private void digits() throws BadFile {
        int from = at;
        while (peek() >= '0' && peek() <= '9') at++;
        if (at == from) throw bad("a digit was expected, not " + seen());
    }

    private String string() throws BadFile {
        at++;
        var into = new StringBuilder();
        while (peek() != '"') {
            if (at == text.length()) throw bad("'\"' was expected, not the end of the file");
            if (peek() < ' ') throw bad("a character was expected, not a control character; \\n and \\u… write one");
            if (peek() == '\\') escaped(into);
            else into.append(text.charAt(at++));
        }
        at++;
        return into.toString();
    }

    private void escaped(StringBuilder into) throws BadFile {
        at++;
        int known = "\"\\/bfnrt".indexOf(peek());
        if (known >= 0) {
            into.append("\"\\/\b\f\n\r\t".charAt(known));
            at++;
        } else if (peek() == 'u'
                && at + 5 <= text.length()
                && text.substring(at + 1, at + 5).matches("[0-9a-fA-F]+")) {
            into.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
            at += 5;
        } else {
            throw bad("one of \" \\ / b f n r t, or u and four hexadecimal digits, was expected after '\\'");
        }
    }

    private void blanks() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0)
            if (text.charAt(at++) == '\n') {
                line++;
                lineBegan = at;
            }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private int column() {
        return at - lineBegan + 1;
    }

    private String seen() {
        return at == text.length() ? "the end of the file" : "'" + Character.toString(text.codePointAt(at)) + "'";
    }

    private BadFile bad(String expected) {
        return new BadFile(line, column(), expected);
    }
}
