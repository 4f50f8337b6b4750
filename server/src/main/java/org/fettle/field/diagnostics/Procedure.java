package org.fettle.field.diagnostics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.machines.Purpose;
import org.fettle.field.machines.Words;

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
    /// @param passing of a CHOICE: which answers pass; empty when all do
    /// @param unit of a NUMBER, UCUM
    /// @param low the least that passes, in that unit
    /// @param after asked only after that answer to that earlier step
    public record Step(
            UUID id,
            String code,
            Kind kind,
            Words text,
            List<String> choices,
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

        /// The limits as they are shown, e.g. `0.5 – 1.2 MPa`; empty when there are none.
        public String limits() {
            if (low.isEmpty() && high.isEmpty()) return "";
            return low.map(this::number).orElse("…") + " – "
                    + high.map(this::number).orElse("…") + " " + unitShown();
        }

        /// As people write it: `ppm` for UCUM's `[ppm]`.
        public String unitShown() {
            return unit.replace("[", "").replace("]", "");
        }

        private String number(double value) {
            return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        }
    }

    public record After(String step, String answer) {}

    public Procedure {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) throw new IllegalArgumentException("procedure %s without a step".formatted(code));
    }

    public Optional<Step> step(UUID id) {
        return steps.stream().filter(s -> s.id().equals(id)).findFirst();
    }
}
