package org.fettle.marc;

import java.util.List;
import java.util.Optional;

/// One field of a record. Which of the two it is follows from its tag: 00X holds bare text, all others hold subfields.
public sealed interface Field {
    /// Three characters, e.g. `245`.
    String tag();

    /// The field in one line for people, e.g. `245 10 $a Sourdough / $c by a baker.`
    String line();

    record Control(String tag, String value) implements Field {
        public Control {
            checkTag(tag);
        }

        @Override
        public String line() {
            return tag + "    " + value;
        }
    }

    record Data(String tag, char first, char second, List<Subfield> subfields) implements Field {
        public Data {
            checkTag(tag);
            subfields = List.copyOf(subfields);
        }

        /// The first subfield with this code.
        public Optional<String> value(char code) {
            return subfields.stream()
                    .filter(s -> s.code() == code)
                    .map(Subfield::value)
                    .findFirst();
        }

        public List<String> values(char code) {
            return subfields.stream()
                    .filter(s -> s.code() == code)
                    .map(Subfield::value)
                    .toList();
        }

        /// The values of these codes in the record's order, joined by one space.
        public String text(String codes) {
            return String.join(
                    " ",
                    subfields.stream()
                            .filter(s -> codes.indexOf(s.code()) >= 0)
                            .map(s -> s.value().strip())
                            .filter(v -> !v.isEmpty())
                            .toList());
        }

        @Override
        public String line() {
            var line = new StringBuilder(tag).append(' ').append(first).append(second);
            for (var s : subfields)
                line.append(" $").append(s.code()).append(' ').append(s.value());
            return line.toString();
        }
    }

    record Subfield(char code, String value) {}

    static boolean isControl(String tag) {
        return tag.startsWith("00");
    }

    /// Whether a field without subfields is sound: 00X, and Aleph's `FMT`, which some write with subfields.
    static boolean mayBeBare(String tag) {
        return isControl(tag) || tag.equals("FMT");
    }

    private static void checkTag(String tag) {
        if (tag.length() != 3) throw new IllegalArgumentException("a tag has three characters, not '" + tag + "'");
    }
}
