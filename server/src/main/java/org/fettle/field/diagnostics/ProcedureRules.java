package org.fettle.field.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fettle.field.customers.Fault;
import org.fettle.field.diagnostics.Procedure.Step;
import org.fettle.work.Check;
import org.fettle.work.Reading;

/// Which steps are asked, and whether an answer passes.
final class ProcedureRules {
    static final String YES = "yes";
    static final String NO = "no";

    /// A judged answer.
    record Judged(String answer, Optional<Double> value, boolean passed) {}

    /// A step is asked if it has no condition, or the latest answer to the earlier step is the one it waits for. A step
    /// that waits for one that is not asked itself is not asked either.
    static List<Step> asked(Procedure procedure, List<Answer> answers) {
        var asked = new ArrayList<Step>();
        for (var step : procedure.steps()) {
            var after = step.after();
            var opens = after.isEmpty()
                    || asked.stream()
                            .filter(s -> s.code().equals(after.get().step()))
                            .findFirst()
                            .flatMap(s -> latest(s, answers))
                            .filter(a -> a.answer().equals(after.get().answer()))
                            .isPresent();
            if (opens) asked.add(step);
        }
        return asked;
    }

    static Optional<Answer> latest(Step step, List<Answer> answers) {
        return answers.stream().filter(a -> a.step().equals(step.id())).reduce((_, later) -> later);
    }

    static Optional<Judged> judge(Step step, String raw) {
        var text = raw.strip();
        return switch (step.kind()) {
            case CHECK ->
                text.equals(YES) || text.equals(NO)
                        ? Optional.of(new Judged(text, Optional.empty(), text.equals(YES)))
                        : Optional.empty();
            case CHOICE ->
                step.choice(text).isPresent()
                        ? Optional.of(new Judged(
                                text,
                                Optional.empty(),
                                step.passing().isEmpty() || step.passing().contains(text)))
                        : Optional.empty();
            case NUMBER -> number(text).map(value -> new Judged(text, Optional.of(value), within(step, value)));
            case TEXT -> text.isEmpty() ? Optional.empty() : Optional.of(new Judged(text, Optional.empty(), true));
        };
    }

    static Fault unfit(Step step, String raw) {
        return new Fault(
                "answer", raw, "diagnostics.fault." + step.kind().name().toLowerCase(Locale.ROOT));
    }

    static boolean within(Step step, double value) {
        return step.low().map(low -> value >= low).orElse(true)
                && step.high().map(high -> value <= high).orElse(true);
    }

    /// With a point or a comma, as people write; nothing else.
    private static Optional<Double> number(String text) {
        if (!text.matches("[-+]?[0-9]{1,9}([.,][0-9]{1,6})?")) return Optional.empty();
        return Optional.of(Double.valueOf(text.replace(',', '.')));
    }

    /// Each answer as the record of work keeps it.
    static List<Check> checks(Run run) {
        return run.answers().stream()
                .flatMap(a -> run.procedure().step(a.step()).stream()
                        .map(s -> new Check(s.code(), s.text().en(), a.answer() + unit(s), a.passed())))
                .toList();
    }

    static List<Reading> readings(Run run) {
        return run.answers().stream()
                .filter(a -> a.value().isPresent())
                .flatMap(a -> run.procedure().step(a.step()).stream()
                        .map(s -> new Reading(
                                s.code(),
                                a.value().orElseThrow(),
                                s.unit(),
                                a.method(),
                                a.instrument(),
                                s.low(),
                                s.high(),
                                a.at())))
                .toList();
    }

    private static String unit(Step step) {
        return step.unit().isEmpty() ? "" : " " + step.unit();
    }

    private ProcedureRules() {}
}
