package org.fettle.platform.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The OpenAPI document as a page shows it.
public final class ApiDescription {
    /// What belongs together, by module.
    public record Group(String name, List<Operation> operations) {}

    public record Operation(
            String method,
            String path,
            String description,
            List<Field> parameters,
            List<Field> body,
            Map<String, String> answers) {
        /// For the address of this operation on the page.
        public String anchor() {
            return (method + path).replaceAll("[^A-Za-z0-9]+", "-");
        }
    }

    /// @param where path, query, header, or empty for a field of the body
    public record Field(String name, String where, String type, boolean needed, String description) {}

    static List<Group> of(byte[] document) {
        var root = JsonMapper.shared().readTree(document);
        var groups = new TreeMap<String, List<Operation>>();
        root.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> groups.computeIfAbsent(
                                        operation
                                                .getValue()
                                                .path("tags")
                                                .path(0)
                                                .asString("other"),
                                        _ -> new ArrayList<>())
                                .add(operation(root, operation.getKey(), path.getKey(), operation.getValue()))));
        return groups.entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }

    private static Operation operation(JsonNode root, String method, String path, JsonNode operation) {
        var parameters = new ArrayList<Field>();
        for (var p : operation.path("parameters"))
            parameters.add(new Field(
                    p.path("name").asString(""),
                    p.path("in").asString(""),
                    type(p.path("schema")),
                    p.path("required").asBoolean(false),
                    p.path("description").asString("")));
        var answers = new LinkedHashMap<String, String>();
        operation.path("responses").properties().forEach(answer -> {
            var content = answer.getValue().path("content").properties();
            var schema = content.isEmpty()
                    ? ""
                    : type(content.iterator().next().getValue().path("schema"));
            answers.put(answer.getKey(), schema);
        });
        return new Operation(
                method.toUpperCase(java.util.Locale.ROOT),
                path,
                operation.path("description").asString(""),
                parameters,
                body(root, operation.path("requestBody")),
                answers);
    }

    private static List<Field> body(JsonNode root, JsonNode body) {
        var content = body.path("content").properties();
        if (content.isEmpty()) return List.of();
        var one = content.iterator().next();
        var schema = one.getValue().path("schema");
        var named = schema.path("$ref").asString("");
        var shape = named.isEmpty() ? schema : root.at(named.substring(1));
        if (shape.path("properties").isEmpty())
            return List.of(new Field("", "", one.getKey() + " " + type(schema), true, ""));
        var fields = new ArrayList<Field>();
        shape.path("properties")
                .properties()
                .forEach(field -> fields.add(
                        new Field(field.getKey(), "", type(field.getValue()), false, choices(field.getValue()))));
        return fields;
    }

    private static String type(JsonNode schema) {
        var named = schema.path("$ref").asString("");
        if (!named.isEmpty()) return named.substring(named.lastIndexOf('/') + 1);
        var type = schema.path("type").isArray()
                ? schema.path("type").path(0).asString("")
                : schema.path("type").asString("");
        if (type.equals("array")) return type(schema.path("items")) + "[]";
        var format = schema.path("format").asString("");
        return format.isEmpty() ? type : type + " (" + format + ")";
    }

    private static String choices(JsonNode schema) {
        var values = schema.path("enum").isMissingNode() ? schema.path("items").path("enum") : schema.path("enum");
        var names = new ArrayList<String>();
        values.forEach(v -> names.add(v.asString("")));
        return String.join(", ", names);
    }

    private ApiDescription() {}
}
