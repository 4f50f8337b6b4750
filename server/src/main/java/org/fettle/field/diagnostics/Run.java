package org.fettle.field.diagnostics;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.diagnostics.Procedure.Step;

/// A procedure as it goes on one task.
///
/// @param answers oldest first, repeats included
public record Run(UUID task, Procedure procedure, List<Answer> answers) {
    public Run {
        answers = List.copyOf(answers);
    }

    /// The steps that are asked, given the answers so far.
    public List<Step> steps() {
        return ProcedureRules.asked(procedure, answers);
    }

    public List<Answer> of(Step step) {
        return answers.stream().filter(a -> a.step().equals(step.id())).toList();
    }

    public Optional<Answer> latest(Step step) {
        return ProcedureRules.latest(step, answers);
    }

    public Optional<Step> next() {
        return steps().stream().filter(step -> latest(step).isEmpty()).findFirst();
    }

    public boolean complete() {
        return next().isEmpty();
    }

    /// The steps whose latest answer does not pass.
    public List<Step> failed() {
        return steps().stream()
                .filter(step -> latest(step).filter(a -> !a.passed()).isPresent())
                .toList();
    }
}
