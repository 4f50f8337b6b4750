package org.fettle.people.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.fettle.people.QualificationKind;
import org.jspecify.annotations.Nullable;

/// Reads needs, and remembers which qualifications they name and where.
final class NeedReader {
    /// @param kind empty for what is no qualification
    record Named(Optional<QualificationKind> kind, String code, Set<String> scopes) {}

    private static final Map<String, QualificationKind> KINDS = Map.of(
            "licence", QualificationKind.LICENCE,
            "certificate", QualificationKind.CERTIFICATE,
            "diploma", QualificationKind.VOCATIONAL_DIPLOMA,
            "degree", QualificationKind.COLLEGE_DEGREE,
            "onTheJob", QualificationKind.ON_THE_JOB);
    private static final List<String> OTHERS = List.of("anyone", "allOf", "anyOf", "skill", "hoursOf", "company");

    private final BiConsumer<String, String> fault;
    private final Map<Named, String> named = new LinkedHashMap<>();

    NeedReader(BiConsumer<String, String> fault) {
        this.fault = fault;
    }

    Map<Named, String> named() {
        return named;
    }

    Need need(JsonNode node, String path) {
        var heads = Stream.concat(KINDS.keySet().stream(), OTHERS.stream())
                .filter(node::has)
                .sorted()
                .toList();
        if (heads.size() != 1) {
            fault.accept(
                    path,
                    "a need has exactly one of %s; found %s"
                            .formatted(
                                    Stream.concat(KINDS.keySet().stream(), OTHERS.stream())
                                            .sorted()
                                            .toList(),
                                    heads));
            return new Need.Anyone();
        }
        var head = heads.getFirst();
        only(node, head, path);
        var kind = KINDS.get(head);
        if (kind != null) return granted(kind, node, head, path);
        return switch (head) {
            case "allOf" -> new Need.AllOf(several(node.path(head), path + "." + head));
            case "anyOf" -> new Need.AnyOf(several(node.path(head), path + "." + head));
            case "skill" -> new Need.SkillAtLeast(node.path(head).asText(), level(node, path));
            case "hoursOf" -> hours(node, path);
            case "company" -> new Need.CompanyEntry(node.path(head).asText());
            default -> new Need.Anyone();
        };
    }

    /// The further fields belong to one head each.
    private void only(JsonNode node, String head, String path) {
        var allowed = KINDS.containsKey(head)
                ? Set.of("scope", "within", "grantedIn")
                : switch (head) {
                    case "skill" -> Set.of("level");
                    case "hoursOf" -> Set.of("atLeast", "underSupervision", "over");
                    default -> Set.<String>of();
                };
        node.fieldNames().forEachRemaining(field -> {
            if (!field.equals(head) && !allowed.contains(field))
                fault.accept(path + "." + field, "'%s' does not go with '%s'; take it out".formatted(field, head));
        });
    }

    private Need granted(QualificationKind kind, JsonNode node, String head, String path) {
        var code = node.path(head).asText();
        var scopes = Set.copyOf(PackReader.strings(node.path("scope")));
        named.putIfAbsent(new Named(Optional.of(kind), code, scopes), path + "." + head);
        return new Need.Granted(
                kind, code, scopes, years(node.get("within")), Set.copyOf(PackReader.strings(node.path("grantedIn"))));
    }

    private Need hours(JsonNode node, String path) {
        if (!node.has("atLeast")) fault.accept(path, "'hoursOf' needs 'atLeast: <hours>'");
        return new Need.HoursOf(
                PackReader.strings(node.path("hoursOf")),
                node.path("atLeast").asDouble(),
                node.path("underSupervision").asBoolean(false),
                years(node.get("over")));
    }

    private int level(JsonNode node, String path) {
        if (!node.has("level")) fault.accept(path, "'skill' needs 'level: 1' to 'level: 4'");
        return node.path("level").asInt(1);
    }

    private List<Need> several(JsonNode nodes, String path) {
        var all = new ArrayList<Need>();
        for (var node : nodes) all.add(need(node, path + "[" + all.size() + "]"));
        return all;
    }

    /// `7y`, `18m`; the schema has looked at the form.
    private static Optional<Period> years(@Nullable JsonNode node) {
        if (node == null) return Optional.empty();
        var text = node.asText();
        var number = Integer.parseInt(text.substring(0, text.length() - 1));
        return Optional.of(text.endsWith("y") ? Period.ofYears(number) : Period.ofMonths(number));
    }
}
