package org.fettle.people;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Makes [Answer]s: the law's answer with every reason in words.
@Component
public class Answers {
    private final Wording words;
    private final Technicians technicians;

    Answers(Wording words, Technicians technicians) {
        this.words = words;
        this.technicians = technicians;
    }

    public Answer of(Locale language, Eligibility eligibility) {
        return switch (eligibility) {
            case Eligibility.Allowed(var basis) ->
                new Answer("allowed", Optional.of(basis), Optional.empty(), 0, List.of(), List.of(), List.of());
            case Eligibility.AllowedUnderSupervision(var basis, var presence, var ratio, var supervisors) ->
                new Answer(
                        "supervised",
                        Optional.of(basis),
                        Optional.of(presence),
                        ratio,
                        supervisors.stream().sorted().map(this::person).toList(),
                        List.of(),
                        List.of());
            case Eligibility.Refused(var reasons, var remedies) ->
                new Answer(
                        "refused",
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        List.of(),
                        reasons(language, reasons),
                        remedies(language, remedies));
        };
    }

    public List<Answer.Why> reasons(Locale language, List<Reason> reasons) {
        return reasons.stream()
                .map(r -> new Answer.Why(r.key(), r.rule(), words.say(language, r)))
                .toList();
    }

    public List<Answer.Way> remedies(Locale language, List<Remedy> remedies) {
        return remedies.stream()
                .map(r -> new Answer.Way(r.key(), words.say(language, r), r.cost()))
                .toList();
    }

    private Answer.Person person(UUID id) {
        return new Answer.Person(
                id, technicians.technician(id).map(Technician::name).orElse("-"));
    }
}
