package org.fettle.marc.check;

import static org.fettle.marc.check.Problem.Severity.WARNING;

import java.util.ArrayList;
import java.util.List;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.check.Problem.Place;

/// What single subfields hold: standard numbers and codes of the format's lists.
final class Values {
    private final List<Problem> found = new ArrayList<>();

    static List<Problem> check(Field.Data field, int index) {
        var values = new Values();
        for (int i = 0; i < field.subfields().size(); i++)
            values.value(field, field.subfields().get(i), new Place(field.tag(), index, i));
        return values.found;
    }

    private void value(Field.Data field, Subfield s, Place at) {
        switch (field.tag()) {
            case "010" -> {
                if (s.code() == 'a') lccn(s.value(), at);
            }
            case "020" -> {
                if (s.code() == 'a') isbn(s.value(), at);
            }
            case "022" -> {
                if (s.code() == 'a' || s.code() == 'l') issn(s.value(), at);
            }
            case "035" -> oclc(s, at);
            case "041" -> {
                if (field.second() != '7' && "abdefghijkmnpqrt".indexOf(s.code()) >= 0) languages(s.value(), at);
            }
            case "043" -> {
                if (s.code() == 'a' && !Codes.isArea(s.value().strip())) add("area-unknown", at, s.value());
            }
            case "336" -> carrierCode("content", field, s, at);
            case "337" -> carrierCode("media", field, s, at);
            case "338" -> carrierCode("carrier", field, s, at);
            default -> linked(field.tag(), s, at);
        }
    }

    /// Relators of names; ISSN and ISBN where other records are named.
    private void linked(String tag, Subfield s, Place at) {
        boolean name = tag.endsWith("00") || tag.endsWith("10") || tag.endsWith("11") || tag.equals("720");
        if (s.code() == '4'
                && name
                && tag.charAt(0) != '5'
                && !isUri(s.value())
                && s.value().length() == 3
                && !Codes.isRelator(s.value())) add("relator-unknown", at, s.value());
        boolean linking = tag.startsWith("76") || tag.startsWith("77") || tag.startsWith("78");
        if (s.code() == 'x'
                && (linking || tag.equals("490") || tag.matches("8[013][01]"))
                && !s.value().isBlank()) issn(s.value().replaceAll("[ ;:,.=()]+$", ""), at);
        if (s.code() == 'z' && linking && StandardNumbers.isbnIn(s.value()).isPresent()) isbn(s.value(), at);
    }

    private static boolean isUri(String value) {
        return value.startsWith("http://") || value.startsWith("https://");
    }

    private void isbn(String value, Place at) {
        var isbn = StandardNumbers.isbnIn(value);
        if (isbn.isEmpty() || !StandardNumbers.isIsbn(isbn.get())) add("isbn-check", at, value);
    }

    private void issn(String value, Place at) {
        if (!StandardNumbers.isIssn(value.strip())) add("issn-check", at, value);
    }

    private void lccn(String value, Place at) {
        var number = StandardNumbers.lccnIn(value);
        if (number.isEmpty()) add("lccn-form", at, value);
        else if (!StandardNumbers.isLccn(value)) add("lccn-written", at, value, number.get());
    }

    private void oclc(Subfield s, Place at) {
        if (s.code() == 'a'
                && s.value().startsWith("(OCoLC)")
                && !StandardNumbers.isOclc(s.value().substring(7))) add("oclc-form", at, s.value());
    }

    /// Old records have several codes in one subfield.
    private void languages(String value, Place at) {
        for (int i = 0; i + 3 <= value.length(); i += 3)
            if (!Codes.isLanguage(value.substring(i, i + 3)))
                add("language-unknown", at, "041", value.substring(i, i + 3));
    }

    /// Only if `$2` says that the code is from the RDA list, or nothing.
    private void carrierCode(String list, Field.Data field, Subfield s, Place at) {
        if (s.code() != 'b') return;
        var source = field.value('2').orElse("rda").strip();
        if (source.startsWith("rda") && !Codes.has(list, s.value().strip()))
            add("rda-code", at, field.tag(), s.value(), list);
    }

    private void add(String rule, Place place, String... values) {
        found.add(new Problem(rule, WARNING, place, List.of(values)));
    }
}
