package org.fettle.field.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.fettle.field.Field;
import org.fettle.field.diagnostics.Procedure.Step;

class ProcedureRulesProperties {
    private final Procedure procedure = Field.diagnosis("washer");
    private final Step turns = procedure.steps().get(0);
    private final Step volts = procedure.steps().get(1);

    @Property
    void aNumberPassesExactlyWithinItsLimits(@ForAll @DoubleRange(min = 0, max = 500) double value) {
        var judged = ProcedureRules.judge(volts, "%.3f".formatted(value)).orElseThrow();
        var rounded = judged.value().orElseThrow();
        assertThat(judged.passed()).isEqualTo(rounded >= 210 && rounded <= 250);
    }

    @Example
    void aChoiceIsKeptByItsCodeWhateverTheLanguage() {
        var noise = procedure.steps().get(2);
        assertThat(ProcedureRules.judge(noise, "humming").orElseThrow().passed())
                .isTrue();
        assertThat(ProcedureRules.judge(noise, "nothing").orElseThrow().passed())
                .isFalse();
        assertThat(ProcedureRules.judge(noise, "Brummen")).isEmpty();
    }

    @Property
    void pointAndCommaMeanTheSame(@ForAll @DoubleRange(min = -999, max = 999) double value) {
        var point = "%.2f".formatted(value);
        assertThat(ProcedureRules.judge(volts, point.replace('.', ',')).flatMap(ProcedureRules.Judged::value))
                .isEqualTo(ProcedureRules.judge(volts, point).flatMap(ProcedureRules.Judged::value));
    }

    @Property
    void whateverIsTypedIsJudgedOrRefusedButNeverBreaks(@ForAll String typed) {
        for (var step : procedure.steps())
            ProcedureRules.judge(step, typed)
                    .flatMap(ProcedureRules.Judged::value)
                    .ifPresent(value -> assertThat(value).isFinite());
    }

    /// The branch follows the latest answer, however often it was changed before.
    @Property
    void theBranchFollowsTheLatestAnswer(@ForAll @Size(min = 1, max = 8) List<Boolean> said) {
        var answers = new ArrayList<Answer>();
        for (var yes : said) answers.add(answer(turns, yes ? "yes" : "no", yes));
        var asked = ProcedureRules.asked(procedure, answers);
        assertThat(asked.contains(volts)).isEqualTo(!said.getLast());
    }

    private static Answer answer(Step step, String text, boolean passed) {
        return new Answer(
                UUID.randomUUID(),
                UUID.randomUUID(),
                step.id(),
                text,
                Optional.empty(),
                "",
                "",
                passed,
                "test",
                Instant.EPOCH);
    }
}
