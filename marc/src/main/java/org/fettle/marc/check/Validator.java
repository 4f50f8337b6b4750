package org.fettle.marc.check;

import static org.fettle.marc.check.Problem.Severity.ERROR;
import static org.fettle.marc.check.Problem.Severity.WARNING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.check.Problem.Place;
import org.fettle.marc.check.Problem.Severity;

/// Checks a record against MARC 21, and against a library's own rules. Finds everything in one go. Which format it is
/// in follows from the leader: authority (06 = `z`), holdings (`u`, `v`, `x`, `y`), else bibliographic. Classification
/// and community records are read and written, but there are no tables for them here.
///
/// Unknown tags with a 9 or a letter in them are the library's own and are not judged. Rules and their sentences are in
/// `rules.properties`.
public final class Validator {
    private final MarcRecord record;
    private final TagTable table;
    private final LocalRules local;
    private final List<Problem> found = new ArrayList<>();

    public static List<Problem> check(MarcRecord record) {
        return check(record, LocalRules.NONE);
    }

    public static List<Problem> check(MarcRecord record, LocalRules local) {
        var table = TagTable.of(record.type());
        return table.isEmpty() ? List.of() : new Validator(record, table.get(), local).run();
    }

    private Validator(MarcRecord record, TagTable table, LocalRules local) {
        this.record = record;
        this.table = table;
        this.local = local;
    }

    private List<Problem> run() {
        if (table == TagTable.bibliographic()) bibliographic();
        else if (table == TagTable.authority()) authority();
        else holdings();
        var seen = new HashMap<String, Integer>();
        for (int i = 0; i < record.fields().size(); i++) field(record.fields().get(i), i, seen);
        if (table == TagTable.bibliographic()) found.addAll(Links.check(record));
        own();
        found.removeIf(local::ignores);
        return List.copyOf(found);
    }

    private void bibliographic() {
        found.addAll(FixedFields.check(record));
        required("245");
        length("008", 40);
        if (record.like("1XX").count() > 1) add("main-entry-repeated", ERROR, Place.RECORD);
        codes();
    }

    private void authority() {
        length("008", 40);
        long headings = record.like("1XX").count();
        if (headings == 0) add("field-required", ERROR, Place.RECORD, "1XX", "Heading");
        if (headings > 1) add("main-entry-repeated", ERROR, Place.RECORD);
    }

    private void holdings() {
        length("008", 32);
    }

    private void required(String tag) {
        if (record.data(tag).findAny().isEmpty()) add("field-required", ERROR, Place.RECORD, tag, label(tag));
    }

    private void length(String tag, int wanted) {
        var value = record.control(tag);
        if (value.isEmpty()) add("field-required", ERROR, Place.RECORD, tag, label(tag));
        else if (value.get().length() != wanted)
            add(
                    "fixed-length",
                    ERROR,
                    place(tag),
                    tag,
                    "" + wanted,
                    String.valueOf(value.get().length()));
    }

    /// Country and language in 008.
    private void codes() {
        var value = record.control("008").orElse("");
        if (value.length() != 40) return;
        var country = value.substring(15, 18).strip();
        if (!country.contains("|") && !country.isEmpty() && !Codes.isCountry(country))
            add("country-unknown", WARNING, place("008"), "008/15-17", country);
        var language = value.substring(35, 38);
        if (!language.contains("|") && !language.isBlank() && !Codes.isLanguage(language))
            add("language-unknown", WARNING, place("008"), "008/35-37", language);
    }

    private Place place(String tag) {
        for (int i = 0; i < record.fields().size(); i++)
            if (record.fields().get(i).tag().equals(tag)) return new Place(tag, i, -1);
        return Place.RECORD;
    }

    private Optional<TagTable.Tag> known(String tag) {
        var own = local.field(tag);
        return own.isPresent() ? own : table.tag(tag);
    }

    private String label(String tag) {
        return known(tag).map(TagTable.Tag::label).orElse("");
    }

    private void field(Field field, int index, Map<String, Integer> seen) {
        var place = new Place(field.tag(), index, -1);
        int times = seen.merge(field.tag(), 1, Integer::sum);
        var known = known(field.tag());
        if (known.isEmpty()) {
            var former = Obsolete.field(field.tag());
            if (former.isPresent())
                add("tag-obsolete", WARNING, place, field.tag(), former.get().when(), instead(former.get()));
            else if (!isLocal(field.tag())) add("tag-unknown", ERROR, place, field.tag());
            return;
        }
        if (times == 2 && !known.get().repeatable())
            add("field-not-repeatable", ERROR, place, field.tag(), known.get().label());
        if (field instanceof Field.Data data) data(data, known.get(), place);
    }

    private static String instead(Obsolete.Former former) {
        return former.instead().isEmpty() ? "-" : former.instead();
    }

    /// X9X, 9XX, and tags with letters, which systems use for their own data (`CAT`, `FMT`).
    private static boolean isLocal(String tag) {
        return tag.indexOf('9') >= 0 || tag.chars().anyMatch(Character::isLetter);
    }

    private void data(Field.Data field, TagTable.Tag known, Place place) {
        indicator(field.tag(), 1, known.first(), field.first(), place);
        indicator(field.tag(), 2, known.second(), field.second(), place);
        if (field.subfields().isEmpty()) add("field-empty", ERROR, place, field.tag());
        var seen = new HashSet<Character>();
        for (int i = 0; i < field.subfields().size(); i++) {
            var s = field.subfields().get(i);
            var at = new Place(field.tag(), place.field(), i);
            var code = known.subfield(s.code());
            if (code.isEmpty()) unknown(field.tag(), s.code(), known, at);
            else if (!seen.add(s.code()) && !code.get().repeatable())
                add("subfield-not-repeatable", ERROR, at, field.tag(), "" + s.code());
            if (s.value().isBlank()) add("subfield-empty", WARNING, at, field.tag(), "" + s.code());
        }
        if (table != TagTable.holdings()) found.addAll(Values.check(field, place.field()));
    }

    /// `$9` is nobody's; `$7` says where data comes from, in nearly every field since 2022.
    private void unknown(String tag, char code, TagTable.Tag known, Place at) {
        if (known.subfields().isEmpty() || code == '9' || code == '7' || tag.equals("880")) return;
        var former = Obsolete.subfield(tag, code);
        if (former.isPresent())
            add("subfield-obsolete", WARNING, at, tag, "" + code, former.get().when(), instead(former.get()));
        else add("subfield-unknown", ERROR, at, tag, "" + code);
    }

    private void indicator(String tag, int which, String allowed, char is, Place place) {
        if (TagTable.allows(allowed, is)) return;
        var shown = is == ' ' ? "\\" : "" + is;
        var values = String.join(" ", allowed.replace('b', '\\').split(""));
        var former = Obsolete.indicator(tag, which, is);
        if (former.isPresent())
            add(
                    "indicator-obsolete",
                    WARNING,
                    place,
                    tag,
                    "" + which,
                    shown,
                    values,
                    former.get().when());
        else add("indicator-value", ERROR, place, tag, "" + which, shown, values);
    }

    private void own() {
        for (var need : local.needs()) {
            var fields = record.fields().stream()
                    .filter(f -> f.tag().equals(need.tag()))
                    .toList();
            if (fields.isEmpty()) add("local-required", ERROR, Place.RECORD, need.tag());
            for (var field : fields)
                if (need.code() != 0
                        && field instanceof Field.Data data
                        && data.value(need.code()).isEmpty())
                    add(
                            "local-required",
                            ERROR,
                            new Place(need.tag(), record.fields().indexOf(field), -1),
                            need.tag() + " $" + need.code());
        }
        for (int i = 0; i < record.fields().size(); i++) own(record.fields().get(i), i);
    }

    private void own(Field field, int index) {
        for (var pattern : local.forbidden())
            if (MarcRecord.matches(field.tag(), pattern))
                add("local-forbidden", ERROR, new Place(field.tag(), index, -1), field.tag());
        if (!(field instanceof Field.Data data)) return;
        for (var form : local.forms())
            for (int s = 0; s < data.subfields().size(); s++) {
                var subfield = data.subfields().get(s);
                if (form.tag().equals(field.tag())
                        && form.code() == subfield.code()
                        && !form.pattern().matcher(subfield.value()).matches())
                    add(
                            "local-pattern",
                            ERROR,
                            new Place(field.tag(), index, s),
                            field.tag() + " $" + form.code(),
                            subfield.value(),
                            form.pattern().pattern());
            }
    }

    private void add(String rule, Severity severity, Place place, String... values) {
        found.add(new Problem(rule, severity, place, List.of(values)));
    }
}
