package org.fettle.marc.check;

import static org.fettle.marc.check.Problem.Severity.ERROR;
import static org.fettle.marc.check.Problem.Severity.WARNING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.check.Problem.Place;
import org.fettle.marc.check.Problem.Severity;

/// Checks a bibliographic record against MARC 21. Finds everything in one go.
///
/// Unknown tags with a 9 or a letter in them are the library's own and are not judged. Rules and their sentences are in
/// `rules.properties`.
public final class Validator {
    private static final String TYPES = "acdefgijkmoprt";
    private static final String LEVELS = "abcdims";
    private static final String STATUSES = "acdnp";

    /// Once fields of the format, and good in records made then.
    private static final Set<String> OBSOLETE = Set.of(
            "211", "212", "214", "241", "262", "265", "301", "302", "303", "304", "305", "308", "315", "350", "359",
            "440", "503", "512", "517", "523", "527", "537", "543", "570", "582", "652", "681", "705", "715", "755",
            "840", "851", "870", "871", "872", "873");

    private final MarcRecord record;
    private final TagTable table;
    private final List<Problem> found = new ArrayList<>();

    public static List<Problem> check(MarcRecord record) {
        return new Validator(record, TagTable.bibliographic()).run();
    }

    private Validator(MarcRecord record, TagTable table) {
        this.record = record;
        this.table = table;
    }

    private List<Problem> run() {
        leader();
        required();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < record.fields().size(); i++) field(record.fields().get(i), i, seen);
        found.addAll(Links.check(record));
        return List.copyOf(found);
    }

    private void leader() {
        position(5, STATUSES);
        position(6, TYPES);
        position(7, LEVELS);
        position(9, " a");
    }

    private void position(int at, String allowed) {
        char is = record.leader().charAt(at);
        if (allowed.indexOf(is) < 0)
            add(
                    "leader-position",
                    ERROR,
                    Place.leader(),
                    "%02d".formatted(at),
                    "" + is,
                    String.join(" ", allowed.split("")));
    }

    private void required() {
        if (record.data("245").findAny().isEmpty()) add("field-required", ERROR, Place.RECORD, "245", label("245"));
        if (record.control("008").isEmpty()) add("field-required", ERROR, Place.RECORD, "008", label("008"));
        if (record.like("1XX").count() > 1) add("main-entry-repeated", ERROR, Place.RECORD);
    }

    private String label(String tag) {
        return table.tag(tag).map(TagTable.Tag::label).orElse("");
    }

    private void field(Field field, int index, Map<String, Integer> seen) {
        var place = new Place(field.tag(), index, -1);
        int times = seen.merge(field.tag(), 1, Integer::sum);
        var known = table.tag(field.tag());
        if (known.isEmpty()) {
            if (OBSOLETE.contains(field.tag())) add("tag-obsolete", WARNING, place, field.tag());
            else if (!isLocal(field.tag())) add("tag-unknown", ERROR, place, field.tag());
            return;
        }
        if (times == 2 && !known.get().repeatable())
            add("field-not-repeatable", ERROR, place, field.tag(), known.get().label());
        switch (field) {
            case Field.Control control -> control(control, place);
            case Field.Data data -> data(data, known.get(), place);
        }
    }

    /// X9X, 9XX, and tags with letters, which systems use for their own data (`CAT`, `FMT`).
    private static boolean isLocal(String tag) {
        return tag.indexOf('9') >= 0 || tag.chars().anyMatch(Character::isLetter);
    }

    private void control(Field.Control field, Place place) {
        if (!field.tag().equals("008")) return;
        var value = field.value();
        if (value.length() != 40) {
            add("fixed-length", ERROR, place, "008", "40", String.valueOf(value.length()));
            return;
        }
        var country = value.substring(15, 18).strip();
        if (!country.contains("|") && !country.isEmpty() && !Codes.isCountry(country))
            add("country-unknown", WARNING, place, "008/15-17", country);
        var language = value.substring(35, 38);
        if (!language.contains("|") && !language.isBlank() && !Codes.isLanguage(language))
            add("language-unknown", WARNING, place, "008/35-37", language);
    }

    private void data(Field.Data field, TagTable.Tag known, Place place) {
        indicator(field.tag(), "1", known.first(), field.first(), place);
        indicator(field.tag(), "2", known.second(), field.second(), place);
        if (field.subfields().isEmpty()) add("field-empty", ERROR, place, field.tag());
        var seen = new HashSet<Character>();
        for (int i = 0; i < field.subfields().size(); i++) {
            var s = field.subfields().get(i);
            var at = new Place(field.tag(), place.field(), i);
            var code = known.subfield(s.code());
            if (code.isEmpty()) {
                if (!known.subfields().isEmpty()
                        && s.code() != '9'
                        && !field.tag().equals("880")) add("subfield-unknown", ERROR, at, field.tag(), "" + s.code());
            } else if (!seen.add(s.code()) && !code.get().repeatable())
                add("subfield-not-repeatable", ERROR, at, field.tag(), "" + s.code());
            if (s.value().isBlank()) add("subfield-empty", WARNING, at, field.tag(), "" + s.code());
            number(field.tag(), s, at);
        }
    }

    private void indicator(String tag, String which, String allowed, char is, Place place) {
        if (!TagTable.allows(allowed, is))
            add(
                    "indicator-value",
                    ERROR,
                    place,
                    tag,
                    which,
                    is == ' ' ? "\\" : "" + is,
                    String.join(" ", allowed.replace('b', '\\').split("")));
    }

    private void number(String tag, Field.Subfield s, Place place) {
        if (tag.equals("020") && s.code() == 'a') {
            var isbn = StandardNumbers.isbnIn(s.value());
            if (isbn.isEmpty() || !StandardNumbers.isIsbn(isbn.get())) add("isbn-check", WARNING, place, s.value());
        }
        if (tag.equals("022")
                && s.code() == 'a'
                && !StandardNumbers.isIssn(s.value().strip())) add("issn-check", WARNING, place, s.value());
        if (tag.equals("010") && s.code() == 'a') lccn(s.value(), place);
        if (tag.equals("035")
                && s.code() == 'a'
                && s.value().startsWith("(OCoLC)")
                && !StandardNumbers.isOclc(s.value().substring(7))) add("oclc-form", WARNING, place, s.value());
        if (tag.equals("041") && "abdefghj".indexOf(s.code()) >= 0)
            for (int i = 0; i + 3 <= s.value().length(); i += 3)
                if (!Codes.isLanguage(s.value().substring(i, i + 3)))
                    add("language-unknown", WARNING, place, "041", s.value().substring(i, i + 3));
    }

    private void lccn(String value, Place place) {
        var number = StandardNumbers.lccnIn(value);
        if (number.isEmpty()) add("lccn-form", WARNING, place, value);
        else if (!StandardNumbers.isLccn(value)) add("lccn-written", WARNING, place, value, number.get());
    }

    private void add(String rule, Severity severity, Place place, String... values) {
        found.add(new Problem(rule, severity, place, List.of(values)));
    }
}
