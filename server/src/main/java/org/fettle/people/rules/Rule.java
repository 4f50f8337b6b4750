package org.fettle.people.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fettle.people.Complexity;
import org.fettle.people.TaskType;

/// What one law asks of those who do certain kinds of work. Rules add up: all that hold at a place must be met.
///
/// @param id unique within its pack
/// @param taskTypes codes; `cat.*` for all that begin with `cat.`
/// @param complexities only these; empty for all
/// @param jurisdiction ISO 3166, `EU`, or `*`
/// @param alone what it takes to work without supervision; empty when nobody may
public record Rule(
        String id,
        List<String> taskTypes,
        Set<Complexity> complexities,
        String jurisdiction,
        LocalDate from,
        Optional<LocalDate> until,
        Optional<Need> alone,
        List<Branch> supervised,
        String source) {
    public Rule {
        taskTypes = List.copyOf(taskTypes);
        complexities = Set.copyOf(complexities);
        supervised = List.copyOf(supervised);
    }

    public boolean speaksOf(TaskType type) {
        return (complexities.isEmpty() || complexities.contains(type.complexity()))
                && taskTypes.stream().anyMatch(pattern -> Codes.matches(pattern, type.code()));
    }
}
