package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.fettle.marc.serials.Level.Chronology;

/// Holdings in words, as ANSI/NISO Z39.71 writes them: `v.1:no.1(1990:Jan.)-v.2:no.6(1991:June),v.3:no.1(1992:Jan.)-`.
///
/// A colon parts levels, `=` the alternative numbering, parentheses hold the chronology, a hyphen is an unbroken run,
/// a comma a gap, a semicolon a break without one, a slash joins what is combined.
public final class HoldingsStatement {
    private final Caption caption;
    private final CalendarNames names;

    public HoldingsStatement(Caption caption, Locale locale) {
        this.caption = caption;
        this.names = CalendarNames.of(locale);
    }

    /// Detailed (level 4): every level of both ends of each run.
    public String detailed(List<Run> runs) {
        var text = new StringBuilder();
        for (int i = 0; i < runs.size(); i++) {
            var run = runs.get(i);
            text.append(issue(run.first()));
            if (!run.isSingle()) text.append('-');
            if (!run.isSingle()) run.last().ifPresent(last -> text.append(issue(last)));
            if (i + 1 < runs.size()) text.append(run.after() == Run.Break.NON_GAP ? ';' : ',');
        }
        return text.toString();
    }

    /// One issue.
    public String issue(Issue issue) {
        var numbers = enumeration(issue, 'a', 'f');
        var beside = enumeration(issue, 'g', 'h');
        if (!beside.isEmpty()) numbers = numbers.isEmpty() ? beside : numbers + "=" + beside;
        var date = chronology(issue, 'i', 'l');
        return date.isEmpty() ? numbers : numbers.isEmpty() ? date : numbers + "(" + date + ")";
    }

    private String enumeration(Issue issue, char from, char to) {
        var dated = chronology(issue, from, to);
        var parts = new ArrayList<String>();
        if (!dated.isEmpty()) parts.add(dated);
        for (var entry : issue.values().subMap(from, (char) (to + 1)).entrySet()) {
            var level = caption.level(entry.getKey()).orElseGet(() -> Level.of(entry.getKey(), ""));
            if (level.chronology().isEmpty())
                parts.add(captioned(level.caption().strip(), entry.getValue()));
        }
        return String.join(":", parts);
    }

    /// `v.` and `3`: v.3. A plus sign makes ordinals: `+ed.` and `3`: 3rd ed. What stands in parentheses is not shown.
    static String captioned(String caption, String value) {
        if (caption.startsWith("(") || caption.isEmpty()) return value;
        if (caption.startsWith("+"))
            return (ordinal(value) + " " + caption.substring(1).strip()).strip();
        return Character.isLetter(caption.charAt(caption.length() - 1)) ? caption + " " + value : caption + value;
    }

    private static String ordinal(String value) {
        return value.matches("[0-9]{1,9}")
                ? new Numeral(Integer.parseInt(value), Numeral.Script.ORDINAL, "", 0, "").text()
                : value;
    }

    /// The levels of a date among these subfields: `1990:Jan.`, `2008/2009:Dec.27/Jan.3`, `2024:week 7`.
    private String chronology(Issue issue, char from, char to) {
        var pieces = Chronologies.of(caption, issue).pieces().subMap(from, (char) (to + 1));
        var parts = new ArrayList<String>();
        String month = "";
        for (var entry : pieces.entrySet()) {
            var value = issue.value(entry.getKey());
            switch (entry.getValue()) {
                case MONTH -> parts.add(month = value);
                case DAY -> {
                    if (month.isEmpty()) parts.add(value);
                    else parts.set(parts.lastIndexOf(month), days(month, value));
                    month = "";
                }
                case SEASON -> parts.add(each(value, names::season));
                case WEEK -> parts.add("week " + value);
                case YEAR -> parts.add(value);
                case QUARTER -> parts.add("quarter " + value);
            }
        }
        if (!month.isEmpty()) parts.set(parts.lastIndexOf(month), each(month, names::month));
        return String.join(":", parts);
    }

    private static String each(String value, java.util.function.Function<String, Optional<String>> name) {
        var words = new ArrayList<String>();
        for (var code : value.split("/")) words.add(name.apply(code).orElse(code));
        return String.join("/", words);
    }

    private String days(String month, String days) {
        var months = month.split("/");
        var numbers = days.split("/");
        var words = new ArrayList<String>();
        for (int i = 0; i < Math.max(months.length, numbers.length); i++) {
            var code = months[Math.min(i, months.length - 1)];
            boolean named = i == 0 || i < months.length;
            var name = names.month(code).orElse(code);
            var day = numbers[Math.min(i, numbers.length - 1)].replaceFirst("^0", "");
            words.add(named ? name + (name.endsWith(".") ? "" : " ") + day : day);
        }
        return String.join("/", words);
    }

    /// Summary (level 3): the first level of enumeration and chronology only: `v.1-5(1990-1994),v.7-(1996-)`.
    public String summary(List<Run> runs) {
        var tops = new ArrayList<Run>();
        for (var run : runs) {
            var top = new Run(top(run.first()), run.last().map(this::top), run.after());
            if (!tops.isEmpty() && isNext(tops.getLast(), top)) {
                var before = tops.removeLast();
                tops.add(new Run(before.first(), top.last(), top.after()));
            } else tops.add(top);
        }
        var text = new StringBuilder();
        for (int i = 0; i < tops.size(); i++) {
            text.append(range(tops.get(i)));
            if (i + 1 < tops.size()) text.append(tops.get(i).after() == Run.Break.NON_GAP ? ';' : ',');
        }
        return text.toString();
    }

    private Issue top(Issue issue) {
        var values = new TreeMap<Character, String>();
        for (char code : new char[] {'a', 'i'}) if (issue.has(code)) values.put(code, issue.value(code));
        return Issue.of(values);
    }

    /// The same volume, or the one behind it.
    private boolean isNext(Run before, Run after) {
        if (before.last().isEmpty()) return false;
        char code = after.first().has('a') ? 'a' : 'i';
        var from = number(before.last().get().value(code), true);
        var to = number(after.first().value(code), false);
        return from.isPresent() && to.isPresent() && to.get() - from.get() >= 0 && to.get() - from.get() <= 1;
    }

    private static Optional<Integer> number(String value, boolean last) {
        var parts = value.split("/");
        return Numeral.read(parts[last ? parts.length - 1 : 0], Level.Numbering.NOT_SAID)
                .map(Numeral::value);
    }

    private String range(Run run) {
        var numbers = ends(run, 'a');
        var dates = ends(run, 'i');
        boolean dated = caption.level('a').flatMap(Level::chronology).isPresent();
        var text = dated || numbers.isEmpty()
                ? numbers
                : captioned(caption.level('a').map(l -> l.caption().strip()).orElse(""), numbers);
        return dates.isEmpty() ? text : text.isEmpty() ? dates : text + "(" + dates + ")";
    }

    private static String ends(Run run, char code) {
        var from = run.first().value(code);
        if (from.isEmpty()
                || run.last().isPresent() && run.last().get().value(code).equals(from)) return from;
        return from + "-" + run.last().map(l -> l.value(code)).orElse("");
    }

    /// Reads a statement back, as far as text allows: captions, month names and order of levels have to be those of
    /// this caption field and language.
    public Answer<List<Run>> read(String text) {
        return new StatementReader(caption, names).read(text);
    }

    /// What a level of this kind looks like, for the reader.
    static boolean isDate(Level level) {
        return level.chronology().filter(c -> c != Chronology.DAY).isPresent();
    }
}
