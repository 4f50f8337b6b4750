package org.fettle.work;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers of the API to what came of an action: the thing as it is now, or a problem with reasons and remedies in
/// words.
@Component
public class WorkAnswers {
    /// @param text the reason in a sentence
    public record SaidReason(String key, String rule, List<String> arguments, String text) {}

    public record SaidRemedy(String key, List<String> arguments, double cost, String text) {}

    private final Texts texts;

    WorkAnswers(Texts texts) {
        this.texts = texts;
    }

    public ResponseEntity<Object> answer(Acting acted, Locale language, Supplier<Object> now) {
        return switch (acted) {
            case Acting.Done _ -> ResponseEntity.ok(now.get());
            case Acting.Refused(var reasons, var remedies) -> refused(reasons, remedies, language);
            case Acting.NotNow(var said) ->
                Problems.told(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        said.substring(said.lastIndexOf('.') + 1),
                        texts.say(Texts.nearest(language), said));
            case Acting.Unknown _ -> unknown(language);
        };
    }

    /// 422, with every reason and the cheapest remedies first.
    public ResponseEntity<Object> refused(List<Reason> reasons, List<Remedy> remedies, Locale language) {
        var asked = Texts.nearest(language);
        return Problems.told(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "not-eligible",
                texts.say(asked, "work.refused"),
                Map.of(
                        "reasons",
                        reasons.stream()
                                .map(r -> new SaidReason(
                                        r.key(), r.rule(), r.arguments(), say(asked, r.key(), r.arguments())))
                                .toList(),
                        "remedies",
                        remedies.stream()
                                .map(r -> new SaidRemedy(
                                        r.key(), r.arguments(), r.cost(), say(asked, r.key(), r.arguments())))
                                .toList()));
    }

    public ResponseEntity<Object> unknown(Locale language) {
        return Problems.told(HttpStatus.NOT_FOUND, "not-found", texts.say(Texts.nearest(language), "error.not-found"));
    }

    private String say(Locale language, String key, List<String> arguments) {
        return texts.say(language, key, arguments.toArray());
    }
}
