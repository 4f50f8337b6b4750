package org.fettle.marc.serials;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One $y: what is published, omitted or combined, by days, months, seasons, weeks and years, or by numbers.
///
/// @param text as coded
/// @param definition `d m s w y`, or `e` for numbers
/// @param level for `e`: 1 to 6, the level whose numbers are meant; else 0
/// @param dates for chronology: each group is one issue; more than one code in it: combined from first to last
/// @param numbers the same for numbers
public record Regularity(
        String text,
        Publication publication,
        char definition,
        int level,
        List<List<DateCode>> dates,
        List<List<Integer>> numbers) {
    public enum Publication {
        PUBLISHED,
        OMITTED,
        COMBINED
    }

    public Regularity {
        dates = dates.stream().map(List::copyOf).toList();
        numbers = numbers.stream().map(List::copyOf).toList();
    }

    private static final String REMEDY =
            "give c, o or p, then d, m, s, w, y or e, then codes: om07,08 or cm01/02 or pw02we";
    private static final int LONGEST = 2000;

    /// Empty places between commas say nothing and are passed over.
    static Answer<Regularity> read(String tag, String text) {
        var code = text.strip().toLowerCase(Locale.ROOT);
        if (code.length() < 2 || code.length() > LONGEST) return Answer.refused(tag, 'y', text, REMEDY);
        var publication = publication(code.charAt(0));
        char definition = code.charAt(1);
        if (publication.isEmpty()) return Answer.refused(tag, 'y', text, REMEDY);
        return definition == 'e'
                ? numbers(tag, text, publication.get(), code.substring(2))
                : dates(tag, text, publication.get(), definition, code.substring(2));
    }

    private static Optional<Publication> publication(char code) {
        return switch (code) {
            case 'p' -> Optional.of(Publication.PUBLISHED);
            case 'o' -> Optional.of(Publication.OMITTED);
            case 'c' -> Optional.of(Publication.COMBINED);
            default -> Optional.empty();
        };
    }

    private static Answer<Regularity> dates(String tag, String text, Publication p, char definition, String codes) {
        if ("dmswy".indexOf(definition) < 0) return Answer.refused(tag, 'y', text, REMEDY);
        var groups = new ArrayList<List<DateCode>>();
        for (var coded : codes.split(",")) {
            if (coded.isBlank()) continue;
            var group = group(definition, coded);
            if (group.isEmpty() || !mayBe(p, group.size()))
                return Answer.refused(tag, 'y', text, wrong(p, definition, coded));
            if (coded.contains("-") && p != Publication.COMBINED)
                each(group, definition).forEach(g -> groups.add(List.of(g)));
            else groups.add(group);
        }
        return Answer.given(new Regularity(text, p, definition, 0, groups, List.of()));
    }

    private static boolean mayBe(Publication p, int size) {
        return switch (p) {
            case PUBLISHED -> true;
            case OMITTED -> true;
            case COMBINED -> size > 1;
        };
    }

    private static String wrong(Publication p, char definition, String coded) {
        if (p == Publication.COMBINED && coded.indexOf('/') < 0)
            return "'%s' combines nothing: join two codes by a slash".formatted(coded.strip());
        return "'%s' is none of: %s"
                .formatted(
                        coded.strip(),
                        switch (definition) {
                            case 'd' -> "mo tu we th fr sa su, a day 01-31, month and day MMDD";
                            case 'm' -> "a month 01-12";
                            case 's' -> "21 spring, 22 summer, 23 autumn, 24 winter";
                            case 'w' ->
                                "WWdd, MMWWdd, WW, MMWW with weeks 00-05 and 97-99 of a month or 01-53 of the year";
                            default -> "a year of four digits";
                        });
    }

    /// All parts of one code, empty if one cannot be read.
    private static List<DateCode> group(char definition, String coded) {
        var group = new ArrayList<DateCode>();
        var before = DateCode.ANY;
        for (var part : coded.split("[/-]", -1)) {
            var code = DateCode.read(definition, part, before);
            if (code.isEmpty()) return List.of();
            group.add(code.get());
            before = code.get();
        }
        return group;
    }

    /// A range, one by one: 06-08 is 06, 07, 08. Of codes that cannot be counted through, the two ends.
    private static List<DateCode> each(List<DateCode> ends, char definition) {
        var from = ends.getFirst();
        var to = ends.getLast();
        var all = new ArrayList<DateCode>();
        if (definition == 'm')
            for (int m = from.month(); all.size() < 12; m = m % 12 + 1) {
                all.add(from.inMonth(m));
                if (m == to.month()) break;
            }
        if (definition == 's')
            for (int s = from.season(); s <= to.season(); s++) all.add(new DateCode(0, s, 0, 0, 0, 0, null));
        if (definition == 'w' && from.weekOfYear() > 0)
            for (int w = from.weekOfYear(); w <= to.weekOfYear(); w++)
                all.add(new DateCode(0, 0, 0, 0, 0, w, from.weekday()));
        if (definition == 'd' && from.weekday() == null)
            for (int d = from.day(); d <= to.day() && from.month() == to.month(); d++) all.add(from.onDay(d));
        if (definition == 'd' && from.weekday() != null && to.weekday() != null)
            for (var w = from.weekday(); all.size() < 7; w = w.plus(1)) {
                all.add(new DateCode(0, 0, 0, 0, 0, 0, w));
                if (w == to.weekday()) break;
            }
        return all.isEmpty() ? ends : all;
    }

    private static Answer<Regularity> numbers(String tag, String text, Publication p, String codes) {
        if (!codes.matches("[1-6].*"))
            return Answer.refused(tag, 'y', text, "give the level 1-6 behind e: ce21/2 combines 1 and 2 of $b");
        var groups = new ArrayList<List<Integer>>();
        for (var coded : codes.substring(1).split(",")) {
            if (coded.isBlank()) continue;
            var group = new ArrayList<Integer>();
            for (var part : coded.strip().split("[/-]", -1)) {
                if (!part.strip().matches("[0-9]{1,6}"))
                    return Answer.refused(tag, 'y', text, "'%s' is no number".formatted(coded.strip()));
                group.add(Integer.parseInt(part.strip()));
            }
            if (p == Publication.COMBINED && group.size() < 2)
                return Answer.refused(tag, 'y', text, wrong(p, 'e', coded));
            if (coded.contains("-") && p != Publication.COMBINED)
                for (int n = group.getFirst(); n <= group.getLast() && groups.size() < LONGEST; n++)
                    groups.add(List.of(n));
            else groups.add(group);
        }
        return Answer.given(new Regularity(text, p, 'e', codes.charAt(0) - '0', List.of(), groups));
    }
}
