package org.fettle.people.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// YAML as a JSON tree that still knows the line of every field. Paths look like `rules[2].alone`.
///
/// Of YAML only what JSON has: no anchors (a small file could unfold without end), no tags of one's own.
final class YamlDocument {
    private static final int LARGEST = 1_000_000; // characters

    private final String file;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<PackFault> faults = new ArrayList<>();
    private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final JsonNode root;

    private YamlDocument(String file, String text) {
        this.file = file;
        this.root = parse(text);
    }

    static YamlDocument of(String file, String text) {
        return new YamlDocument(file, text);
    }

    JsonNode root() {
        return root;
    }

    List<PackFault> faults() {
        return faults;
    }

    /// The line of the field, or of the nearest one around it.
    PackFault fault(String path, String message) {
        var at = path;
        while (!at.isEmpty() && !lines.containsKey(at)) at = around(at);
        return new PackFault(file, lines.getOrDefault(at, 1), path, message);
    }

    private static String around(String path) {
        var cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
        return cut < 0 ? "" : path.substring(0, cut);
    }

    private JsonNode parse(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(40);
        try {
            var node = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (node != null) return json(node, "");
            faults.add(new PackFault(file, 1, "", "the file is empty; begin with 'pack: <code>'"));
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            faults.add(new PackFault(file, mark == null ? 1 : mark.getLine() + 1, "", "no YAML: " + e.getProblem()));
        } catch (YAMLException e) {
            faults.add(new PackFault(file, 1, "", "no YAML: " + e.getMessage()));
        }
        return JsonNodeFactory.instance.missingNode();
    }

    private JsonNode json(Node node, String path) {
        lines.putIfAbsent(path, node.getStartMark().getLine() + 1);
        if (!seen.add(node)) {
            faults.add(fault(path, "anchors and aliases are not allowed; write it out"));
            return JsonNodeFactory.instance.nullNode();
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, path);
            case SequenceNode sequence -> {
                var array = JsonNodeFactory.instance.arrayNode();
                for (var item : sequence.getValue()) array.add(json(item, path + "[" + array.size() + "]"));
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar, path);
            default -> JsonNodeFactory.instance.nullNode();
        };
    }

    private JsonNode object(MappingNode mapping, String path) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var entry : mapping.getValue()) {
            var key = entry.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            var below = path.isEmpty() ? key : path + "." + key;
            var line = entry.getKeyNode().getStartMark().getLine() + 1;
            if (object.has(key)) faults.add(new PackFault(file, line, below, "stands here twice; keep one"));
            lines.put(below, line);
            object.set(key, json(entry.getValueNode(), below));
        }
        return object;
    }

    private JsonNode scalar(ScalarNode scalar, String path) {
        var text = scalar.getValue();
        var make = JsonNodeFactory.instance;
        var tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) return make.nullNode();
        if (tag.equals(Tag.BOOL)) return make.booleanNode(text.matches("(?i)true|yes|on"));
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) return number(text, path);
        return make.textNode(text); // dates too: the schema looks at them
    }

    private JsonNode number(String text, String path) {
        try {
            var number = new BigDecimal(text.replace("_", ""));
            var whole = number.stripTrailingZeros().scale() <= 0 && number.abs().compareTo(new BigDecimal("1e9")) < 0;
            return whole
                    ? JsonNodeFactory.instance.numberNode(number.intValueExact())
                    : JsonNodeFactory.instance.numberNode(number);
        } catch (NumberFormatException e) {
            faults.add(fault(path, "'%s' is not a plain number; write it in decimal digits".formatted(text)));
            return JsonNodeFactory.instance.nullNode();
        }
    }
}
