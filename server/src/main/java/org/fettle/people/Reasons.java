package org.fettle.people;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fettle.people.rules.Need;

/// Why a person does not meet a need: names the rule, the fact and the date.
final class Reasons {
    private final TechnicianFacts who;
    private final Occasion at;

    Reasons(TechnicianFacts who, Occasion at) {
        this.who = who;
        this.at = at;
    }

    List<Reason> of(String rule, Need need) {
        if (NeedRules.meets(need, who, at)) return List.of();
        return switch (need) {
            case Need.Anyone _ -> List.of();
            case Need.AllOf(var all) ->
                all.stream().flatMap(one -> of(rule, one).stream()).distinct().toList();
            case Need.AnyOf(var any) -> noneOf(rule, any);
            case Need.Granted asked -> List.of(granted(rule, asked));
            case Need.SkillAtLeast(var code, var level) -> {
                var have = NeedRules.present(code, who, at).map(Skill::level).orElse(0);
                var arguments = List.of(code, String.valueOf(level), String.valueOf(have));
                yield List.of(
                        new Reason(have == 0 ? "people.reason.skill-missing" : "people.reason.skill", rule, arguments));
            }
            case Need.HoursOf asked -> List.of(hours(rule, asked));
            case Need.CompanyEntry(var code) ->
                List.of(new Reason(
                        "people.reason.company", rule, List.of(code, at.first().toString())));
        };
    }

    private static final Set<String> OF_TIME = Set.of(
            "people.reason.expired",
            "people.reason.expired-one",
            "people.reason.too-old",
            "people.reason.not-yet",
            "people.reason.revoked");
    private static final Set<String> OF_NOTHING = Set.of(
            "people.reason.missing", "people.reason.none-of", "people.reason.skill-missing", "people.reason.company");

    /// What is there and does not count says more than what is there and is another thing, and that more than a list
    /// of what never was.
    private List<Reason> noneOf(String rule, List<Need> any) {
        var each = any.stream().map(one -> of(rule, one)).toList();
        var all = each.stream().flatMap(List::stream).distinct().toList();
        var ofTime = all.stream().filter(r -> OF_TIME.contains(r.key())).toList();
        if (!ofTime.isEmpty()) return ofTime;
        var ofAnother = all.stream().filter(Reasons::isOfSomethingThere).toList();
        if (!ofAnother.isEmpty()) return ofAnother;
        if (each.size() == 1) return each.getFirst();
        var names = any.stream().map(Reasons::name).distinct().toList();
        return List.of(new Reason("people.reason.none-of", rule, List.of(String.join("; ", names))));
    }

    private static boolean isOfSomethingThere(Reason reason) {
        var noHours = reason.key().equals("people.reason.hours")
                && reason.arguments().get(2).equals("0");
        return !OF_NOTHING.contains(reason.key()) && !noHours;
    }

    private Reason hours(String rule, Need.HoursOf asked) {
        var have = NeedRules.earned(asked, who, at);
        var kinds = String.join(", ", asked.kinds());
        if (have >= asked.hours())
            return new Reason(
                    "people.reason.hours-too-quick",
                    rule,
                    List.of(kinds, String.valueOf(asked.over().orElseThrow().toTotalMonths())));
        return new Reason("people.reason.hours", rule, List.of(kinds, number(asked.hours()), number(have)));
    }

    /// Of several of that name the one that comes nearest.
    private Reason granted(String rule, Need.Granted asked) {
        return who.qualifications().stream()
                .filter(q -> q.code().equals(asked.code()) && q.kind() == asked.kind())
                .map(q -> new Near(q, fault(asked, q)))
                .min(Comparator.comparing(Near::fault)
                        .thenComparing(n -> end(n.qualification()), Comparator.reverseOrder())
                        .thenComparing(n -> n.qualification().id()))
                .map(near -> reason(rule, asked, near))
                .orElseGet(
                        () -> new Reason("people.reason.missing", rule, List.of(name(asked.code(), asked.scopes()))));
    }

    /// From near to far.
    private enum Fault {
        TOO_OLD,
        EXPIRED,
        NOT_YET,
        REVOKED,
        SCOPE,
        ELSEWHERE
    }

    private record Near(Qualification qualification, Fault fault) {}

    private Fault fault(Need.Granted asked, Qualification q) {
        if (!NeedRules.isOne(asked, q)) return Fault.ELSEWHERE;
        if (!q.scopes().containsAll(asked.scopes())) return Fault.SCOPE;
        if (q.revoked().filter(r -> !at.last().isBefore(r.on())).isPresent()) return Fault.REVOKED;
        if (at.first().isBefore(q.validFrom())) return Fault.NOT_YET;
        if (q.validUntil().filter(until -> at.last().isAfter(until)).isPresent()) return Fault.EXPIRED;
        return Fault.TOO_OLD;
    }

    private Reason reason(String rule, Need.Granted asked, Near near) {
        var q = near.qualification();
        var name = name(asked.code(), asked.scopes());
        return switch (near.fault()) {
            case EXPIRED -> expired(rule, name, q.validUntil().orElseThrow());
            case TOO_OLD -> {
                var since = q.validFrom().plus(asked.within().orElseThrow());
                yield new Reason(
                        "people.reason.too-old",
                        rule,
                        List.of(name, q.validFrom().toString(), since.toString()));
            }
            case NOT_YET ->
                new Reason(
                        "people.reason.not-yet",
                        rule,
                        List.of(name, q.validFrom().toString()));
            case REVOKED ->
                new Reason(
                        "people.reason.revoked",
                        rule,
                        List.of(name, q.revoked().orElseThrow().on().toString()));
            case SCOPE -> {
                var missing = asked.scopes().stream()
                        .filter(s -> !q.scopes().contains(s))
                        .collect(Collectors.toSet());
                yield new Reason("people.reason.scope", rule, List.of(asked.code(), name(asked.code(), missing)));
            }
            case ELSEWHERE ->
                new Reason(
                        "people.reason.elsewhere",
                        rule,
                        List.of(
                                name,
                                q.jurisdiction(),
                                asked.grantedIn().stream().sorted().collect(Collectors.joining(", "))));
        };
    }

    private Reason expired(String rule, String name, LocalDate until) {
        var days = ChronoUnit.DAYS.between(until, at.last());
        return new Reason(
                days == 1 ? "people.reason.expired-one" : "people.reason.expired",
                rule,
                List.of(name, until.toString(), String.valueOf(days)));
    }

    private static LocalDate end(Qualification q) {
        return q.validUntil().orElse(LocalDate.MAX);
    }

    /// `code` or `code/scope+scope`; [Wording] turns it into names.
    static String name(String code, Set<String> scopes) {
        return scopes.isEmpty() ? code : code + "/" + scopes.stream().sorted().collect(Collectors.joining("+"));
    }

    /// A need in one line: names joined by ` + ` and ` / `.
    static String name(Need need) {
        return switch (need) {
            case Need.Anyone _ -> "*";
            case Need.AllOf(var all) -> all.stream().map(Reasons::name).collect(Collectors.joining(" + "));
            case Need.AnyOf(var any) -> any.stream().map(Reasons::name).collect(Collectors.joining("; "));
            case Need.Granted g -> name(g.code(), g.scopes());
            case Need.SkillAtLeast(var code, var level) -> code + " ≥ " + level;
            case Need.HoursOf h -> number(h.hours()) + " h " + String.join(", ", h.kinds());
            case Need.CompanyEntry(var code) -> code;
        };
    }

    /// E.g. `120`, `7.5`.
    static String number(double hours) {
        return BigDecimal.valueOf(hours)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
