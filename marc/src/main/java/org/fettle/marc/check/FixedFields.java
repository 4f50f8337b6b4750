package org.fettle.marc.check;

import static org.fettle.marc.check.Problem.Severity.ERROR;
import static org.fettle.marc.check.Problem.Severity.WARNING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.check.Problem.Place;
import org.fettle.marc.check.Problem.Severity;

/// The coded positions of leader, 006, 007 and 008, by material: `fixed.tsv`.
final class FixedFields {
    /// @param values one character each, `#` for a blank; with a blank between them: codes of the whole length
    /// @param former values of earlier editions, good in records made then
    private record Element(int from, int length, String name, String values, String former) {
        boolean has(String list, String value) {
            if (list.indexOf(' ') >= 0) return Arrays.asList(list.split(" ")).contains(value.replace(' ', '#'));
            return value.chars().allMatch(c -> list.indexOf(c == ' ' ? '#' : c) >= 0);
        }

        /// For people: blanks between the values.
        String shown() {
            return values.indexOf(' ') >= 0 ? values : String.join(" ", values.split(""));
        }
    }

    private static final Map<String, List<Element>> ELEMENTS = load();

    private final List<Problem> found = new ArrayList<>();

    static List<Problem> check(MarcRecord record) {
        var check = new FixedFields();
        check.elements("LDR *", record.leader(), 0, Place.leader(), "leader");
        for (int i = 0; i < record.fields().size(); i++)
            if (record.fields().get(i) instanceof Field.Control field)
                check.field(field, record, new Place(field.tag(), i, -1));
        return check.found;
    }

    private void field(Field.Control field, MarcRecord record, Place place) {
        var value = field.value();
        switch (field.tag()) {
            case "006" -> additional(value, place);
            case "007" -> physical(value, place);
            case "008" -> {
                if (value.length() != 40) return; // said by the validator
                elements("008 *", value, 0, place, "008");
                material(record.type(), record.level()).ifPresent(m -> elements("008 " + m, value, 0, place, "008"));
                dates(value, place);
            }
            default -> {}
        }
    }

    /// 006/01-17 are 008/18-34 of the material that 006/00 names.
    private void additional(String value, Place place) {
        if (value.length() != 18) {
            add("fixed-length", ERROR, place, "006", "18", String.valueOf(value.length()));
            return;
        }
        var material = value.charAt(0) == 's' ? java.util.Optional.of("SER") : material(value.charAt(0), 'm');
        if (material.isEmpty())
            add(
                    "fixed-value",
                    ERROR,
                    place,
                    "006/00",
                    "",
                    shown(value.substring(0, 1)),
                    "a c d e f g i j k m o p r s t");
        else elements("008 " + material.get(), value, 17, place, "006");
    }

    private void physical(String value, Place place) {
        var elements = value.isEmpty() ? null : ELEMENTS.get("007 " + value.charAt(0));
        if (elements == null) {
            add(
                    "fixed-value",
                    ERROR,
                    place,
                    "007/00",
                    "",
                    value.isEmpty() ? "" : shown(value.substring(0, 1)),
                    "a c d f g h k m o q r s t v z");
            return;
        }
        var lengths = Arrays.asList(elements.getFirst().values().split(" "));
        if (!lengths.contains(String.valueOf(value.length())))
            add("fixed-length", WARNING, place, "007", String.join(" / ", lengths), String.valueOf(value.length()));
        elements.stream().skip(1).forEach(e -> element(e, value, 0, place, "007"));
    }

    private void dates(String value, Place place) {
        if (!value.substring(0, 6).matches("[0-9]{6}"))
            add("fixed-value", WARNING, place, "008/00-05", "date entered", shown(value.substring(0, 6)), "yymmdd");
        for (int from : new int[] {7, 11}) {
            var date = value.substring(from, from + 4);
            if (!date.matches("[0-9u]{4}| {4}|\\|{4}"))
                add(
                        "fixed-value",
                        WARNING,
                        place,
                        "008/%02d-%02d".formatted(from, from + 3),
                        "date",
                        shown(date),
                        "yyyy, u for an unknown digit, ####, ||||");
        }
    }

    private void elements(String key, String value, int before, Place place, String field) {
        for (var e : ELEMENTS.getOrDefault(key, List.of())) element(e, value, before, place, field);
    }

    private void element(Element e, String value, int before, Place place, String field) {
        int from = e.from - before, to = from + e.length;
        if (to > value.length()) return;
        var is = value.substring(from, to);
        if (!field.equals("leader") && is.indexOf('|') >= 0 || e.has(e.values, is)) return;
        var where = field + (e.length == 1 ? "/%02d".formatted(from) : "/%02d-%02d".formatted(from, to - 1));
        if (e.values.indexOf(' ') < 0 && e.has(e.values + e.former, is))
            add("fixed-obsolete", WARNING, place, where, e.name, shown(is), e.shown());
        else if (field.equals("leader") && e.from < 10)
            add(
                    "leader-position",
                    ERROR,
                    place,
                    "%02d".formatted(e.from),
                    is,
                    e.shown().replace('#', ' '));
        else add("fixed-value", ERROR, place, where, e.name, shown(is), e.shown());
    }

    private static String shown(String value) {
        return value.replace(' ', '#');
    }

    /// By leader positions 06 and 07.
    static java.util.Optional<String> material(char type, char level) {
        return java.util.Optional.ofNullable(
                switch (type) {
                    case 'a' -> level == 'b' || level == 'i' || level == 's' ? "SER" : "BKS";
                    case 't' -> "BKS";
                    case 'c', 'd', 'i', 'j' -> "MUS";
                    case 'e', 'f' -> "MAP";
                    case 'g', 'k', 'o', 'r' -> "VIS";
                    case 'm' -> "COM";
                    case 'p', 'b' -> "MIX";
                    default -> null;
                });
    }

    private void add(String rule, Severity severity, Place place, String... values) {
        found.add(new Problem(rule, severity, place, List.of(values)));
    }

    private static Map<String, List<Element>> load() {
        var elements = new HashMap<String, List<Element>>();
        for (var cells : Tables.rows("fixed.tsv"))
            elements.computeIfAbsent(cells[0] + " " + cells[1], _ -> new ArrayList<>())
                    .add(new Element(
                            Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), cells[4], cells[5], cells[6]));
        return elements;
    }
}
