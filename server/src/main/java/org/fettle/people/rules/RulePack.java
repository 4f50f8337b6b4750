package org.fettle.people.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fettle.people.TaskType;
import org.fettle.platform.settings.Practice;

/// One version of one pack.
///
/// @param practice empty when it serves both
/// @param title by language
/// @param notice shown wherever the pack is, e.g. that it is an example
/// @param effectiveFrom until the next version of the same pack begins, or `effectiveUntil`
/// @param skills names of skills that its rules speak of, by code and language
/// @param registers names of registers of companies, by code and language
public record RulePack(
        String code,
        String version,
        Optional<Practice> practice,
        Map<String, String> title,
        boolean example,
        String notice,
        List<Source> sources,
        LocalDate effectiveFrom,
        Optional<LocalDate> effectiveUntil,
        List<TaskType> taskTypes,
        List<KnownQualification> qualifications,
        Map<String, Map<String, String>> skills,
        Map<String, Map<String, String>> registers,
        List<Rule> rules) {

    /// @param text the law's own name and paragraph
    /// @param checked when somebody last compared; empty when nobody did
    public record Source(String text, Optional<LocalDate> checked) {}

    public RulePack {
        title = Map.copyOf(title);
        sources = List.copyOf(sources);
        taskTypes = List.copyOf(taskTypes);
        qualifications = List.copyOf(qualifications);
        skills = Map.copyOf(skills);
        registers = Map.copyOf(registers);
        rules = List.copyOf(rules);
    }
}
