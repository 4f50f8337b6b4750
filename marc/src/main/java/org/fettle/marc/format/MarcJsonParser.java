package org.fettle.marc.format;

import java.util.ArrayList;
import java.util.List;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.charset.Utf8;

/// One JSON object to a record. Two shapes: `fields` as a list of one-member objects, or `controlfield` and
/// `datafield`.
final class MarcJsonParser {
    private final Repairs repairs = new Repairs();
    private final List<Field> fields = new ArrayList<>();

    static Outcome parse(long offset, byte[] bytes) {
        return new MarcJsonParser().read(offset, bytes);
    }

    private Outcome read(long offset, byte[] bytes) {
        var decoded = Utf8.decode(bytes, 0, bytes.length);
        var json = new JsonText(decoded.text());
        String leader;
        try {
            if (!(json.whole() instanceof JsonText.Members m) || !isRecord(m)) return new Outcome.Junk(offset, bytes);
            leader = Leaders.of(text(m.get("leader")), repairs);
            fields(m);
        } catch (JsonText.Fault e) {
            return new Outcome.Quarantined(
                    offset, bytes, Outcome.Reason.JSON_UNREADABLE, String.valueOf(e.getMessage()));
        }
        if (decoded.unknown() > 0)
            repairs.add(Repairs.CODES_UNKNOWN, "record", decoded.unknown() + " bytes that are no UTF-8");
        if (json.forgiven() > 0)
            repairs.add(Repairs.JSON_PUNCTUATION, "record", json.forgiven() + " quotes, commas or control characters");
        return new Outcome.Parsed(offset, bytes, new MarcRecord(leader, fields), repairs.made());
    }

    private static boolean isRecord(JsonText.Members m) {
        return m.has("leader") || m.get("fields") instanceof List<?> || m.has("controlfield") || m.has("datafield");
    }

    private void fields(JsonText.Members record) throws JsonText.Fault {
        for (var field : list(record.get("fields")))
            for (var e : members(field).all()) {
                if (e.getValue() instanceof String value) control(e.getKey(), value);
                else data(e.getKey(), members(e.getValue()));
            }
        for (var field : list(record.get("controlfield"))) {
            var m = members(field);
            control(text(m.get("tag")), text(m.get("data")));
        }
        for (var field : list(record.get("datafield"))) {
            var m = members(field);
            var subfields = new ArrayList<Subfield>();
            for (var s : list(m.get("subfield")))
                subfields.add(subfield(
                        text(m.get("tag")),
                        text(members(s).get("code")),
                        text(members(s).get("data"))));
            var both = text(m.get("ind"));
            var first = m.has("ind1") ? text(m.get("ind1")) : both.substring(0, Math.min(1, both.length()));
            var second = m.has("ind2") ? text(m.get("ind2")) : both.substring(Math.min(1, both.length()));
            add(text(m.get("tag")), first, second, subfields);
        }
    }

    private void control(String tag, String value) {
        var mended = tag(tag);
        if (Field.mayBeBare(mended)) fields.add(new Field.Control(mended, value));
        else {
            repairs.add(Repairs.DELIMITER_MISSING, mended, "text without subfields; all of it became $a");
            fields.add(new Field.Data(mended, ' ', ' ', List.of(new Subfield('a', value))));
        }
    }

    private void data(String tag, JsonText.Members m) throws JsonText.Fault {
        var subfields = new ArrayList<Subfield>();
        for (var s : list(m.get("subfields")))
            for (var e : members(s).all()) subfields.add(subfield(tag, e.getKey(), text(e.getValue())));
        add(tag, text(m.get("ind1")), text(m.get("ind2")), subfields);
    }

    private void add(String tag, String first, String second, List<Subfield> subfields) {
        var mended = tag(tag);
        if (first.length() != 1 || second.length() != 1)
            repairs.add(Repairs.INDICATORS, mended, "'%s' '%s'".formatted(first, second));
        if (Field.isControl(mended)) {
            repairs.add(Repairs.DELIMITER_INSIDE, mended, "a field without subfields");
            var bare = new StringBuilder();
            subfields.forEach(s -> bare.append(s.value()));
            fields.add(new Field.Control(mended, bare.toString()));
        } else fields.add(new Field.Data(mended, indicator(first), indicator(second), subfields));
    }

    private Subfield subfield(String tag, String code, String value) {
        if (code.length() == 1) return new Subfield(code.charAt(0), value);
        repairs.add(Repairs.SUBFIELD_CODE, tag, "code '%s' became a".formatted(code));
        return new Subfield('a', code + value);
    }

    private String tag(String tag) {
        if (tag.length() == 3) return tag;
        var mended = tag.matches("[0-9]{1,2}") ? "0".repeat(3 - tag.length()) + tag : "???";
        repairs.add(Repairs.TAG, mended, "'%s' in the record".formatted(tag));
        return mended;
    }

    private static char indicator(String text) {
        return text.length() == 1 ? text.charAt(0) : ' ';
    }

    private static List<?> list(Object value) throws JsonText.Fault {
        if (value instanceof List<?> list) return list;
        if (value.equals("")) return List.of();
        throw new JsonText.Fault("no list where one must be", 0);
    }

    private static JsonText.Members members(Object value) throws JsonText.Fault {
        if (value instanceof JsonText.Members m) return m;
        throw new JsonText.Fault("no object where one must be", 0);
    }

    private static String text(Object value) throws JsonText.Fault {
        if (value instanceof String text) return text;
        throw new JsonText.Fault("no text where one must be", 0);
    }
}
