package org.fettle.people.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fettle.people.TaskType;

/// All packs together, ready to be asked. Immutable; a new pack makes a new book.
public final class RuleBook {
    /// @param until the last day on which this version is in force
    private record InForce(Binding binding, LocalDate from, LocalDate until) {}

    private final List<RulePack> packs;
    private final Map<String, TaskType> taskTypes = new LinkedHashMap<>();
    private final Map<String, KnownQualification> qualifications = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> skills = new HashMap<>();
    private final Map<String, Map<String, String>> registers = new HashMap<>();
    private final Map<String, InForce[]> byTaskType = new HashMap<>();

    /// Of a name that several versions or packs give, the latest version's counts.
    public RuleBook(Collection<RulePack> packs) {
        this.packs = packs.stream()
                .sorted(Comparator.comparing(RulePack::code)
                        .thenComparing(RulePack::effectiveFrom)
                        .thenComparing(RulePack::version))
                .toList();
        for (var pack : this.packs) {
            pack.taskTypes().forEach(type -> taskTypes.put(type.code(), type));
            pack.qualifications().forEach(this::learn);
            skills.putAll(pack.skills());
            registers.putAll(pack.registers());
        }
        var inForce = inForce();
        for (var type : taskTypes.values())
            byTaskType.put(
                    type.code(),
                    inForce.stream()
                            .filter(f -> f.binding().rule().speaksOf(type))
                            .toArray(InForce[]::new));
    }

    /// A pack that only names a qualification does not make forget how one comes by it.
    private void learn(KnownQualification known) {
        var before = qualifications.get(known.code());
        if (before == null || !known.ways().isEmpty() || before.ways().isEmpty())
            qualifications.put(known.code(), known);
    }

    private List<InForce> inForce() {
        var all = new ArrayList<InForce>();
        var versions = packs.stream().collect(Collectors.groupingBy(RulePack::code));
        versions.values().forEach(ofOne -> {
            for (int i = 0; i < ofOne.size(); i++) {
                var next =
                        i + 1 < ofOne.size() ? ofOne.get(i + 1).effectiveFrom().minusDays(1) : LocalDate.MAX;
                add(ofOne.get(i), next, all);
            }
        });
        all.sort(Comparator.comparing(f -> f.binding().name()));
        return all;
    }

    private static void add(RulePack pack, LocalDate next, List<InForce> all) {
        var end = earlier(next, pack.effectiveUntil().orElse(LocalDate.MAX));
        for (var rule : pack.rules()) {
            var from = rule.from().isAfter(pack.effectiveFrom()) ? rule.from() : pack.effectiveFrom();
            var until = earlier(end, rule.until().orElse(LocalDate.MAX));
            if (!until.isBefore(from)) all.add(new InForce(new Binding(pack, rule), from, until));
        }
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /// Every rule that holds for this work on any of these days, both ends included. Work across a change of the law
    /// must satisfy both.
    public List<Binding> binding(String taskType, String place, LocalDate first, LocalDate last) {
        var candidates = byTaskType.get(taskType);
        if (candidates == null) return List.of();
        var found = new ArrayList<Binding>(candidates.length);
        for (var f : candidates)
            if (!f.from().isAfter(last)
                    && !f.until().isBefore(first)
                    && Codes.holdsIn(f.binding().rule().jurisdiction(), place)) found.add(f.binding());
        return found;
    }

    public List<RulePack> packs() {
        return packs;
    }

    public Collection<TaskType> taskTypes() {
        return taskTypes.values();
    }

    public Optional<TaskType> taskType(String code) {
        return Optional.ofNullable(taskTypes.get(code));
    }

    public Collection<KnownQualification> qualifications() {
        return qualifications.values();
    }

    public Optional<KnownQualification> qualification(String code) {
        return Optional.ofNullable(qualifications.get(code));
    }

    /// Names of skills, by code and language.
    public Map<String, Map<String, String>> skills() {
        return Map.copyOf(skills);
    }

    /// Names of registers, by code and language.
    public Map<String, Map<String, String>> registers() {
        return Map.copyOf(registers);
    }
}
