package org.fettle.people.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The JSON Schema of packs (`rules/rule-pack.schema.json`), and its findings as faults.
final class PackSchema {
    private static final Schema SCHEMA = load();

    static List<PackFault> check(YamlDocument document) {
        return SCHEMA.validate(document.root()).stream()
                .map(error -> document.fault(path(error), message(error)))
                .distinct()
                .toList();
    }

    /// From a JSON pointer to the way people write it.
    private static String path(Error error) {
        var path = new StringBuilder();
        var pointer = error.getInstanceLocation();
        for (int i = 0; i < pointer.getNameCount(); i++) {
            var part = pointer.getElement(i);
            if (part instanceof Integer) path.append('[').append(part).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(part);
        }
        return path.toString();
    }

    private static String message(Error error) {
        var text = error.getMessage();
        JsonNode found = error.getInstanceNode();
        return found == null || found.isContainerNode() ? text : text + "; found '" + found.asText() + "'";
    }

    private static Schema load() {
        try (var file = Objects.requireNonNull(
                PackSchema.class.getResourceAsStream("/rules/rule-pack.schema.json"), "rule-pack.schema.json")) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PackSchema() {}
}
