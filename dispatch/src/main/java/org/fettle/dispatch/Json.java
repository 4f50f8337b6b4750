package org.fettle.dispatch;

import java.util.List;
import java.util.Map;

/// A JSON value (RFC 8259) and where it begins. Lines and columns count from 1.
sealed interface Json {
    int line();

    int column();

    /// @param members in the order of the text
    record Obj(Map<String, Json> members, int line, int column) implements Json {}

    record Arr(List<Json> items, int line, int column) implements Json {}

    record Str(String text, int line, int column) implements Json {}

    record Num(double value, int line, int column) implements Json {}

    record Bool(boolean value, int line, int column) implements Json {}

    record Null(int line, int column) implements Json {}

    /// In a few words, for messages.
    default String said() {
        return switch (this) {
            case Obj _ -> "an object";
            case Arr list -> "a list of " + list.items().size();
            case Str str -> "'" + shortened(str.text()) + "'";
            case Num num -> figure(num.value());
            case Bool bool -> Boolean.toString(bool.value());
            case Null _ -> "null";
        };
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static String figure(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
        return whole ? Long.toString((long) value) : Double.toString(value);
    }
}
