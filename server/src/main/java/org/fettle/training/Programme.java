package org.fettle.training;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.QualificationKind;

/// What is to be learnt on the job, and what it grants in the end.
///
/// @param tasks each to be signed off so many times
/// @param hours to be worked under supervision, by kind
public record Programme(UUID id, String title, Grants grants, List<TaskToLearn> tasks, List<HoursToEarn> hours) {
    /// @param validMonths empty: for ever
    public record Grants(
            QualificationKind kind,
            String code,
            Set<String> scopes,
            String jurisdiction,
            String issuer,
            Optional<Integer> validMonths) {
        public Grants {
            scopes = Set.copyOf(scopes);
        }
    }

    /// @param times how often an assessor must have seen it done well
    public record TaskToLearn(UUID id, String title, int times) {}

    /// @param kind code of a kind of work; `cat.*` for all that begin so
    public record HoursToEarn(String kind, double hours) {
        boolean isOf(String taskType) {
            return kind.endsWith("*")
                    ? taskType.startsWith(kind.substring(0, kind.length() - 1))
                    : taskType.equals(kind);
        }
    }

    public Programme {
        tasks = List.copyOf(tasks);
        hours = List.copyOf(hours);
    }

    /// True if hours of this kind of work count.
    boolean counts(String taskType) {
        return hours.stream().anyMatch(h -> h.isOf(taskType));
    }
}
