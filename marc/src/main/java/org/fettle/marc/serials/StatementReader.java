package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fettle.marc.serials.Level.Chronology;

/// Reads a holdings statement of [HoldingsStatement] back into runs.
final class StatementReader {
    private final Caption caption;
    private final CalendarNames names;

    StatementReader(Caption caption, CalendarNames names) {
        this.caption = caption;
        this.names = names;
    }

    Answer<List<Run>> read(String text) {
        var runs = new ArrayList<Run>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean end = i == text.length();
            if (!end && (text.charAt(i) != ',' && text.charAt(i) != ';' || isInParentheses(text, i))) continue;
            var run = run(text.substring(from, i).strip());
            if (run.isEmpty())
                return Answer.refused(
                        caption.stream().textTag(), 'a', text.substring(from, i).strip(), "write it like " + example());
            var after = end ? Run.Break.NOT_SAID : text.charAt(i) == ',' ? Run.Break.GAP : Run.Break.NON_GAP;
            runs.add(run.get().with(after));
            from = i + 1;
        }
        return Answer.given(runs);
    }

    private String example() {
        var values = new TreeMap<Character, String>();
        for (var level : caption.levels())
            values.put(
                    level.code(),
                    level.chronology().map(StatementReader::example).orElse("1"));
        return new HoldingsStatement(caption, java.util.Locale.ENGLISH).issue(Issue.of(values));
    }

    private static String example(Chronology piece) {
        return switch (piece) {
            case YEAR -> "1990";
            case SEASON -> "21";
            default -> "01";
        };
    }

    private static boolean isInParentheses(String text, int at) {
        return text.lastIndexOf('(', at) > text.lastIndexOf(')', at);
    }

    private Optional<Run> run(String text) {
        int hyphen = -1;
        for (int i = 0; i < text.length() && hyphen < 0; i++)
            if (text.charAt(i) == '-' && !isInParentheses(text, i)) hyphen = i;
        if (text.matches(".*\\([^)]*-[^)]*\\)")) return shared(text);
        if (hyphen < 0) return issue(text).map(Run::of);
        var first = issue(text.substring(0, hyphen).strip());
        var rest = text.substring(hyphen + 1).strip();
        if (first.isEmpty()) return Optional.empty();
        if (rest.isEmpty()) return Optional.of(new Run(first.get(), Optional.empty(), Run.Break.NOT_SAID));
        return issue(rest).map(last -> new Run(first.get(), Optional.of(last), Run.Break.NOT_SAID));
    }

    /// `v.1-5(1990-1994)`, `v.7-(1996-)`: numbers and dates each with both ends.
    private Optional<Run> shared(String text) {
        int open = text.indexOf('(');
        var numbers = text.substring(0, open).split("-", -1);
        var dates = text.substring(open + 1, text.length() - 1).split("-", -1);
        if (numbers.length > 2 || dates.length != 2) return Optional.empty();
        var first = issue(numbers[0].strip() + "(" + dates[0].strip() + ")");
        var end = numbers[numbers.length - 1].strip();
        if (first.isEmpty()) return Optional.empty();
        if (dates[1].isBlank()) return Optional.of(new Run(first.get(), Optional.empty(), Run.Break.NOT_SAID));
        return issue(end + "(" + dates[1].strip() + ")")
                .map(last -> new Run(first.get(), Optional.of(last), Run.Break.NOT_SAID));
    }

    private Optional<Issue> issue(String text) {
        int open = text.indexOf('(');
        var numbers = open < 0 ? text : text.substring(0, open);
        var date = open < 0 || !text.endsWith(")") ? "" : text.substring(open + 1, text.length() - 1);
        if (open >= 0 && date.isEmpty()) return Optional.empty();
        var values = new TreeMap<Character, String>();
        boolean onlyDate = caption.levels().stream().noneMatch(l -> l.code() <= 'h');
        if (onlyDate && open < 0)
            return chronology(numbers, 'i', values) ? Optional.of(Issue.of(values)) : Optional.empty();
        var schemes = numbers.split("=", -1);
        boolean read = schemes.length <= 2
                && enumeration(schemes[0], false, values)
                && (schemes.length == 1 || enumeration(schemes[1], true, values))
                && (date.isEmpty() || chronology(date, 'i', values));
        return read && !values.isEmpty() ? Optional.of(Issue.of(values)) : Optional.empty();
    }

    private boolean enumeration(String text, boolean beside, Map<Character, String> values) {
        if (text.isBlank()) return true;
        var levels = caption.levels().stream()
                .filter(l -> l.code() <= 'h' && (l.code() > 'f') == beside)
                .toList();
        if (!levels.isEmpty() && levels.getFirst().chronology().isPresent()) return dated(text, levels, values);
        var parts = text.split(":", -1);
        if (parts.length > levels.size()) return false;
        for (int i = 0; i < parts.length; i++) {
            var value = value(levels.get(i).caption().strip(), parts[i].strip());
            if (value.isEmpty()) return false;
            values.put(levels.get(i).code(), value.get());
        }
        return true;
    }

    /// Years, months and days in enumeration fields, then numbers: `2024:no.3`.
    private boolean dated(String text, List<Level> levels, Map<Character, String> values) {
        var parts = text.split(":", 3);
        int dates = (int) levels.stream().filter(HoldingsStatement::isDate).count();
        int taken = Math.min(dates, parts.length);
        if (!chronology(
                String.join(":", List.of(parts).subList(0, taken)),
                levels.getFirst().code(),
                values)) return false;
        var numbers = levels.stream().filter(l -> l.chronology().isEmpty()).toList();
        for (int i = taken; i < parts.length; i++) {
            if (i - taken >= numbers.size()) return false;
            var value = value(numbers.get(i - taken).caption().strip(), parts[i].strip());
            if (value.isEmpty()) return false;
            values.put(numbers.get(i - taken).code(), value.get());
        }
        return true;
    }

    /// The value behind a caption, or of an ordinal before it; a caption may be left out.
    private static Optional<String> value(String caption, String text) {
        var value = text;
        if (caption.startsWith("+")) {
            var bare = caption.substring(1).strip();
            if (text.endsWith(bare))
                value = text.substring(0, text.length() - bare.length()).strip();
            value = value.replaceFirst("(?<=[0-9])(st|nd|rd|th)$", "");
        } else if (!caption.startsWith("(") && text.startsWith(caption))
            value = text.substring(caption.length()).strip();
        boolean sound = true;
        for (var part : value.split("/", -1))
            sound &= Numeral.read(part, Level.Numbering.NOT_SAID).isPresent();
        return sound ? Optional.of(value) : Optional.empty();
    }

    private boolean chronology(String text, char from, Map<Character, String> values) {
        var parts = text.split(":", -1);
        char code = from;
        for (int i = 0; i < parts.length; i++, code++) {
            var part = parts[i].strip();
            if (part.matches("[0-9]{4}(/[0-9]{2,4})?")) values.put(code, part);
            else if (part.matches("(week|quarter) [0-9/]+")) values.put(code, part.substring(part.indexOf(' ') + 1));
            else if (!months(part, code, values)) return false;
        }
        return true;
    }

    /// `Jan.`, `Jan./Feb.`, `Dec.20/27`, `Dec.27/Jan.3`, `Spring`.
    private boolean months(String text, char code, Map<Character, String> values) {
        var months = new ArrayList<String>();
        var days = new ArrayList<String>();
        for (var part : text.split("/", -1)) {
            var named = names.read(part.strip());
            named.ifPresent(n -> months.add(n.getKey()));
            var day = named.map(n -> part.strip().substring(n.getValue().length()))
                    .orElse(part)
                    .strip();
            if (day.matches("[0-9]{1,2}")) days.add(day.length() == 1 ? "0" + day : day);
            else if (!day.isEmpty() || named.isEmpty()) return false;
        }
        if (months.isEmpty()) return false;
        values.put(code, String.join("/", months));
        if (!days.isEmpty()) values.put((char) (code + 1), sameDay(months, days));
        return true;
    }

    /// The 15th of two months is written once in the field.
    private static String sameDay(List<String> months, List<String> days) {
        return months.size() > 1 && days.stream().distinct().count() == 1 ? days.getFirst() : String.join("/", days);
    }
}
