package org.fettle.field.diagnostics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fettle.field.machines.Purpose;
import org.fettle.platform.values.Words;

/// One edition of a way of doing something to a kind of machine. A later edition is a new one; this one stays.
public record Procedure(
        UUID id,
        String code,
        int edition,
        String machineKind,
        Purpose purpose,
        Words title,
        LocalDate publishedOn,
        List<Step> steps) {

    public enum Kind {
        CHECK,
        CHOICE,
        NUMBER,
        TEXT
    }

    /// @param choices of a CHOICE: what may be answered
    /// @param passing of a CHOICE: the codes of the answers that pass; empty when all do
    /// @param unit of a NUMBER, UCUM
    /// @param low the least that passes, in that unit
    /// @param after asked only after that answer to that earlier step
    public record Step(
            UUID id,
            String code,
            Kind kind,
            Words text,
            List<Choice> choices,
            List<String> passing,
            String unit,
            Optional<Double> low,
            Optional<Double> high,
            Optional<After> after) {
        public Step {
            choices = List.copyOf(choices);
            passing = List.copyOf(passing);
            if (low.isPresent() && high.isPresent() && !(low.get() < high.get()))
                throw new IllegalArgumentException("step %s: limits %s to %s".formatted(code, low.get(), high.get()));
        }

        public Optional<Choice> choice(String code) {
            return choices.stream().filter(c -> c.code().equals(code)).findFirst();
        }

        /// The key of the words for the limits, e.g. "at least 1 MOhm"; empty when there are none.
        public Optional<String> limitsKey() {
            if (low.isPresent() && high.isPresent()) return Optional.of("diagnostics.limits.between");
            if (low.isPresent()) return Optional.of("diagnostics.limits.least");
            return high.isPresent() ? Optional.of("diagnostics.limits.most") : Optional.empty();
        }

        /// What those words are filled with: the limits that there are, then the unit.
        public Object[] limits() {
            return Stream.concat(Stream.of(low, high).flatMap(Optional::stream), Stream.of(unitShown()))
                    .toArray();
        }

        /// As people write it: `ppm` for UCUM's `[ppm]`.
        public String unitShown() {
            return unit.replace("[", "").replace("]", "");
        }
    }

    /// One of the answers to a CHOICE.
    ///
    /// @param code kept as the answer, whatever the language it was given in
    public record Choice(String code, Words words) {}

    /// @param answer a yes or no, or a choice's code
    public record After(String step, String answer) {}

    public Procedure {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("procedure %s without a step".formatted(code));
    }

    public Optional<Step> step(UUID id) {
        return steps.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
