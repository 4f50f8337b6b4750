package org.fettle.library.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.format.MarcJsonWriter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// MARC-in-JSON as the database keeps it.
final class MarcJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Characters that no JSON document of the database can hold (NUL, halves of pairs) become U+FFFD.
    static String write(MarcRecord record) {
        return MarcJsonWriter.write(record.map(MarcJson::clean));
    }

    static MarcRecord read(String text) {
        var root = JSON.readTree(text);
        var fields = new ArrayList<Field>();
        for (var entry : root.get("fields"))
            entry.properties().forEach(named -> fields.add(field(named.getKey(), named.getValue())));
        return new MarcRecord(root.get("leader").asString(), fields);
    }

    private static Field field(String tag, JsonNode value) {
        if (value.isString()) return new Field.Control(tag, value.asString());
        var subfields = new ArrayList<Subfield>();
        for (var entry : value.get("subfields"))
            entry.properties()
                    .forEach(named -> subfields.add(new Subfield(
                            named.getKey().charAt(0), named.getValue().asString())));
        return new Field.Data(
                tag,
                value.get("ind1").asString().charAt(0),
                value.get("ind2").asString().charAt(0),
                List.copyOf(subfields));
    }

    private static Field clean(Field field) {
        return switch (field) {
            case Field.Control control -> new Field.Control(control.tag(), clean(control.value()));
            case Field.Data data ->
                new Field.Data(
                        data.tag(),
                        data.first(),
                        data.second(),
                        data.subfields().stream()
                                .map(s -> new Subfield(s.code() == 0 ? '\uFFFD' : s.code(), clean(s.value())))
                                .toList());
        };
    }

    static String clean(String text) {
        if (text.chars().noneMatch(c -> c == 0 || Character.isSurrogate((char) c))) return text;
        var clean = new StringBuilder();
        text.codePoints().forEach(c -> clean.appendCodePoint(c == 0 || (c >= 0xD800 && c <= 0xDFFF) ? 0xFFFD : c));
        return clean.toString();
    }

    private MarcJson() {}
}
