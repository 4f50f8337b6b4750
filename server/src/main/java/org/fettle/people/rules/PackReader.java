package org.fettle.people.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.fettle.people.Complexity;
import org.fettle.people.QualificationKind;
import org.fettle.people.TaskType;
import org.fettle.platform.settings.Practice;

/// Reads one pack: YAML, then the schema, then what no schema can say. Every fault it finds is in the answer, by file,
/// line and field.
public final class PackReader {
    private final YamlDocument document;
    private final List<PackFault> faults = new ArrayList<>();
    private final NeedReader needs;

    private PackReader(YamlDocument document) {
        this.document = document;
        this.needs = new NeedReader(this::fault);
    }

    /// @param taskTypes whether a kind of work is known already; the pack may add its own
    public static PackReading read(String file, String text, Predicate<String> taskTypes) {
        var document = YamlDocument.of(file, text);
        if (!document.faults().isEmpty()) return new PackReading.Faulty(document.faults());
        var schema = PackSchema.check(document);
        if (!schema.isEmpty()) return new PackReading.Faulty(schema);
        var reader = new PackReader(document);
        var pack = reader.pack(document.root());
        reader.namesOnlyKnown(pack, taskTypes);
        return reader.faults.isEmpty() ? new PackReading.Read(pack) : new PackReading.Faulty(reader.faults);
    }

    private void namesOnlyKnown(RulePack pack, Predicate<String> known) {
        for (int i = 0; i < pack.rules().size(); i++) {
            var asked = pack.rules().get(i).taskTypes();
            for (int j = 0; j < asked.size(); j++) {
                var code = asked.get(j);
                var own = pack.taskTypes().stream().anyMatch(type -> Codes.matches(code, type.code()));
                if (!own && !known.test(code))
                    fault(
                            "rules[%d].taskTypes[%d]".formatted(i, j),
                            "there is no task type '%s'; add it under taskTypes or correct the code".formatted(code));
            }
        }
    }

    private void fault(String path, String message) {
        faults.add(document.fault(path, message));
    }

    private RulePack pack(JsonNode root) {
        var from = date(root, "effectiveFrom", "").orElse(LocalDate.EPOCH);
        var until = date(root, "effectiveUntil", "");
        if (until.isPresent() && until.get().isBefore(from))
            fault("effectiveUntil", "%s is before effectiveFrom (%s); put it later".formatted(until.get(), from));
        var pack = new RulePack(
                root.path("pack").asText(),
                root.path("version").asText(),
                practice(root),
                words(root.path("title")),
                root.path("example").asBoolean(),
                root.path("notice").asText(),
                each(root, "sources", "", this::source),
                from,
                until,
                each(root, "taskTypes", "", this::taskType),
                each(root, "qualifications", "", this::qualification),
                namesByCode(root.path("skills")),
                namesByCode(root.path("registers")),
                each(root, "rules", "", this::rule));
        unique(pack.rules().stream().map(Rule::id).toList(), "rules", "id");
        unique(pack.taskTypes().stream().map(TaskType::code).toList(), "taskTypes", "code");
        unique(pack.qualifications().stream().map(KnownQualification::code).toList(), "qualifications", "code");
        needs.named().forEach((named, path) -> known(pack, named, path));
        return pack;
    }

    private void known(RulePack pack, NeedReader.Named named, String path) {
        var found = pack.qualifications().stream()
                .filter(q -> q.code().equals(named.code()))
                .findFirst();
        if (named.kind().isEmpty()) return;
        if (found.isEmpty())
            fault(path, "qualification '%s' is not described under qualifications".formatted(named.code()));
        else if (found.get().kind() != named.kind().get())
            fault(
                    path,
                    "'%s' is a %s under qualifications"
                            .formatted(named.code(), found.get().kind()));
        else
            for (var scope : named.scopes())
                if (!found.get().scopes().isEmpty() && !found.get().scopes().containsKey(scope))
                    fault(
                            path,
                            "'%s' has no scope '%s'; it has %s"
                                    .formatted(
                                            named.code(),
                                            scope,
                                            found.get().scopes().keySet().stream()
                                                    .sorted()
                                                    .toList()));
    }

    private void unique(List<String> codes, String list, String field) {
        var seen = new HashSet<String>();
        for (int i = 0; i < codes.size(); i++)
            if (!seen.add(codes.get(i)))
                fault(
                        "%s[%d].%s".formatted(list, i, field),
                        "'%s' stands here twice; rename one".formatted(codes.get(i)));
    }

    private Optional<Practice> practice(JsonNode root) {
        var text = root.path("practice").asText("");
        return text.isEmpty() ? Optional.empty() : Optional.of(Practice.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private RulePack.Source source(JsonNode node, String path) {
        return new RulePack.Source(node.path("text").asText(), date(node, "checked", path));
    }

    private TaskType taskType(JsonNode node, String path) {
        return new TaskType(
                node.path("code").asText(),
                node.path("trade").asText(),
                Complexity.valueOf(node.path("complexity").asText().toUpperCase(Locale.ROOT)),
                words(node.path("names")));
    }

    private KnownQualification qualification(JsonNode node, String path) {
        return new KnownQualification(
                node.path("code").asText(),
                QualificationKind.valueOf(
                        node.path("kind").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
                words(node.path("names")),
                namesByCode(node.path("scopes")),
                node.path("renewHours").asDouble(8),
                each(node, "ways", path, this::way));
    }

    private KnownQualification.Way way(JsonNode node, String path) {
        var before = node.has("needs")
                ? Optional.of(needs.need(node.path("needs"), path + ".needs"))
                : Optional.<Need>empty();
        return new KnownQualification.Way(before, node.path("hours").asDouble(), words(node.path("names")));
    }

    private Rule rule(JsonNode node, String path) {
        var from = date(node, "from", path).orElse(LocalDate.MIN);
        var until = date(node, "until", path);
        if (until.isPresent() && until.get().isBefore(from))
            fault(path + ".until", "%s is before from (%s)".formatted(until.get(), from));
        if (!node.has("alone") && !node.has("supervised"))
            fault(path, "neither 'alone' nor 'supervised': nobody could ever do it; say who may");
        var alone = node.has("alone")
                ? Optional.of(needs.need(node.path("alone"), path + ".alone"))
                : Optional.<Need>empty();
        return new Rule(
                node.path("id").asText(),
                strings(node.path("taskTypes")),
                Set.copyOf(strings(node.path("complexity")).stream()
                        .map(c -> Complexity.valueOf(c.toUpperCase(Locale.ROOT)))
                        .toList()),
                node.path("jurisdiction").asText(),
                from,
                until,
                alone,
                each(node, "supervised", path, this::branch),
                node.path("source").asText(""));
    }

    private Branch branch(JsonNode node, String path) {
        return new Branch(
                needs.need(node.path("who"), path + ".who"),
                org.fettle.people.Presence.valueOf(
                        node.path("presence").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
                node.path("ratio").asInt(),
                needs.need(node.path("supervisor"), path + ".supervisor"));
    }

    private Optional<LocalDate> date(JsonNode node, String field, String path) {
        if (!node.has(field)) return Optional.empty();
        var text = node.path(field).asText();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            fault(path.isEmpty() ? field : path + "." + field, "'%s' is no day of the calendar".formatted(text));
            return Optional.empty();
        }
    }

    private static <T> List<T> each(JsonNode node, String field, String path, BiFunction<JsonNode, String, T> make) {
        var all = new ArrayList<T>();
        for (var item : node.path(field))
            all.add(make.apply(item, (path.isEmpty() ? field : path + "." + field) + "[" + all.size() + "]"));
        return all;
    }

    static List<String> strings(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static Map<String, String> words(JsonNode node) {
        var words = new LinkedHashMap<String, String>();
        node.properties().forEach(e -> words.put(e.getKey(), e.getValue().asText()));
        return words;
    }

    private static Map<String, Map<String, String>> namesByCode(JsonNode node) {
        var names = new HashMap<String, Map<String, String>>();
        node.properties().forEach(e -> names.put(e.getKey(), Map.copyOf(words(e.getValue()))));
        return names;
    }
}
