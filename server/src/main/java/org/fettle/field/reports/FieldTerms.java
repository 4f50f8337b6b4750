package org.fettle.field.reports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.field.diagnostics.Procedure.Choice;
import org.fettle.field.diagnostics.Procedure.Step;
import org.fettle.field.diagnostics.Procedures;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.orders.Orders;
import org.fettle.field.teaching.Grade;
import org.fettle.platform.shell.Texts;
import org.fettle.platform.values.Words;
import org.fettle.work.TermSource;
import org.fettle.work.Terms;
import org.springframework.stereotype.Component;

/// The words of prerequisites, of the steps of a procedure, and of what was taught.
@Component
class FieldTerms implements TermSource {
    private final Orders orders;
    private final Machines machines;
    private final Procedures procedures;
    private final Texts texts;

    FieldTerms(Orders orders, Machines machines, Procedures procedures, Texts texts) {
        this.orders = orders;
        this.machines = machines;
        this.procedures = procedures;
        this.texts = texts;
    }

    @Override
    public Terms ofTask(UUID task) {
        var labels = new HashMap<String, Words>();
        var answers = new HashMap<String, Map<String, Words>>();
        orders.lineOf(task).flatMap(line -> machines.model(line.model())).ifPresent(model -> {
            for (var p : model.prerequisites()) {
                labels.put(p.text().en(), p.text());
                answers.put("prerequisite-" + p.kind(), yesNo());
            }
            taught(model, labels, answers);
        });
        for (var step : procedures.run(task).stream()
                .flatMap(run -> run.procedure().steps().stream())
                .toList()) {
            labels.put(step.text().en(), step.text());
            labels.put(step.code(), step.text());
            answers.put(step.code(), answers(step));
        }
        return new Terms(labels, answers);
    }

    private void taught(ProductModel model, Map<String, Words> labels, Map<String, Map<String, Words>> answers) {
        var grades = Arrays.stream(Grade.values()).collect(Collectors.toMap(Grade::name, g -> words(g.key())));
        for (int i = 0; i < model.curriculum().size(); i++) {
            var point = model.curriculum().get(i);
            labels.put(point.text().en(), point.text());
            answers.put("point-" + (i + 1), grades);
        }
    }

    private Map<String, Words> answers(Step step) {
        return switch (step.kind()) {
            case CHECK -> yesNo();
            case CHOICE -> step.choices().stream().collect(Collectors.toMap(Choice::code, Choice::words));
            case NUMBER, TEXT -> Map.of();
        };
    }

    private Map<String, Words> yesNo() {
        return Map.of("yes", words("diagnostics.yes"), "no", words("diagnostics.no"));
    }

    private Words words(String key) {
        return new Words(texts.say(Locale.ENGLISH, key), texts.say(Locale.GERMAN, key));
    }
}
