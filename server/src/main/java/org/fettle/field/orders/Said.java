package org.fettle.field.orders;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.Eligibility;
import org.fettle.people.Eligibility.Allowed;
import org.fettle.people.Eligibility.AllowedUnderSupervision;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;
import org.fettle.platform.shell.Texts;

/// What the law says, in words.
///
/// @param answer `allowed`, `supervised` or `refused`
/// @param rule on which it rests, e.g. `eu-fgas 2025/2 category-i`; empty for a refusal
/// @param supervisors who of the others may supervise
public record Said(String answer, String rule, Set<UUID> supervisors, List<String> reasons, List<String> remedies) {
    public static Said of(Eligibility eligibility, Texts texts, Locale language) {
        return switch (eligibility) {
            case Allowed(var basis) ->
                new Said("allowed", basis.pack() + "/" + basis.rule(), Set.of(), List.of(), List.of());
            case AllowedUnderSupervision supervised ->
                new Said(
                        "supervised",
                        supervised.basis().pack() + "/" + supervised.basis().rule(),
                        supervised.supervisors(),
                        List.of(),
                        List.of());
            case Eligibility.Refused(var reasons, var remedies) -> refused(reasons, remedies, texts, language);
        };
    }

    public static Said refused(List<Reason> reasons, List<Remedy> remedies, Texts texts, Locale language) {
        var spoken = Texts.nearest(language);
        return new Said(
                "refused",
                "",
                Set.of(),
                reasons.stream()
                        .map(r -> texts.say(spoken, r.key(), r.arguments().toArray()))
                        .toList(),
                remedies.stream()
                        .map(r -> texts.say(spoken, r.key(), r.arguments().toArray()))
                        .toList());
    }
}
