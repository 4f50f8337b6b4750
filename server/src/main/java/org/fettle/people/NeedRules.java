package org.fettle.people;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.fettle.people.rules.Codes;
import org.fettle.people.rules.Need;
import org.jspecify.annotations.Nullable;

/// Whether one person meets one need. Every answer is the same whatever the order of the facts.
final class NeedRules {
    /// Of several that would do, the one that lasts longest; then by id.
    private static final Comparator<Qualification> LASTING = Comparator.<Qualification, LocalDate>comparing(
                    q -> q.validUntil().orElse(LocalDate.MAX))
            .thenComparing(Qualification::id);

    /// @param used gets the facts that were needed; unchanged when the answer is no
    static boolean meets(Need need, TechnicianFacts who, Occasion at, Used used) {
        return switch (need) {
            case Need.Anyone _ -> true;
            case Need.AllOf(var all) -> {
                var mark = used.mark();
                for (var one : all)
                    if (!meets(one, who, at, used)) {
                        used.back(mark);
                        yield false;
                    }
                yield true;
            }
            case Need.AnyOf(var any) -> {
                for (var one : any) if (meets(one, who, at, used)) yield true;
                yield false;
            }
            case Need.Granted granted -> noted(granting(granted, who, at), used);
            case Need.SkillAtLeast asked -> noted(skill(asked, who, at), used);
            case Need.HoursOf asked -> noted(hours(asked, who, at), used);
            case Need.CompanyEntry(var code) -> noted(entry(code, at), used);
        };
    }

    static boolean meets(Need need, TechnicianFacts who, Occasion at) {
        return meets(need, who, at, new Used());
    }

    private static boolean noted(@Nullable Object found, Used used) {
        switch (found) {
            case null -> {
                return false;
            }
            case Qualification q -> used.fact(q.id());
            case Skill s -> used.fact(s.id());
            case CompanyEntry c -> used.fact(c.id());
            case HoursUsed h -> used.hours(h);
            default -> throw new IllegalStateException("a fact of no known kind: " + found);
        }
        return true;
    }

    private static @Nullable Qualification granting(Need.Granted asked, TechnicianFacts who, Occasion at) {
        Qualification best = null;
        for (var q : who.qualifications())
            if (isOne(asked, q)
                    && q.scopes().containsAll(asked.scopes())
                    && q.counts(at.first(), at.last())
                    && recent(asked, q, at)
                    && (best == null || LASTING.compare(q, best) > 0)) best = q;
        return best;
    }

    /// Of that name, and granted where the rule wants it; whether it counts is another question.
    static boolean isOne(Need.Granted asked, Qualification q) {
        return q.code().equals(asked.code())
                && q.kind() == asked.kind()
                && (asked.grantedIn().isEmpty()
                        || asked.grantedIn().stream().anyMatch(where -> Codes.holdsIn(where, q.jurisdiction())));
    }

    static boolean recent(Need.Granted asked, Qualification q, Occasion at) {
        return asked.within().isEmpty()
                || !at.last().isAfter(q.validFrom().plus(asked.within().get()));
    }

    private static @Nullable Skill skill(Need.SkillAtLeast asked, TechnicianFacts who, Occasion at) {
        var now = present(asked.code(), who, at).orElse(null);
        return now == null || now.level() < asked.level() ? null : now;
    }

    /// The latest assessment that counts already.
    static Optional<Skill> present(String code, TechnicianFacts who, Occasion at) {
        Skill latest = null;
        for (var s : who.skills())
            if (s.code().equals(code)
                    && !s.assessedOn().isAfter(at.first())
                    && (latest == null || s.assessedOn().isAfter(latest.assessedOn()))) latest = s;
        return Optional.ofNullable(latest);
    }

    private static @Nullable HoursUsed hours(Need.HoursOf asked, TechnicianFacts who, Occasion at) {
        return earned(asked, who, at) < asked.hours() || !longEnough(asked, who, at)
                ? null
                : new HoursUsed(who.technician(), asked.kinds(), asked.supervised(), asked.hours(), at.first());
    }

    static double earned(Need.HoursOf asked, TechnicianFacts who, Occasion at) {
        long hundredths = 0; // whole numbers: the sum is the same in any order
        for (var h : who.hours()) if (counts(asked, h, at)) hundredths += Math.round(h.hours() * 100);
        return hundredths / 100.0;
    }

    private static boolean longEnough(Need.HoursOf asked, TechnicianFacts who, Occasion at) {
        if (asked.over().isEmpty()) return true;
        var latestStart = at.first().minus(asked.over().get());
        for (var h : who.hours()) if (counts(asked, h, at) && !h.on().isAfter(latestStart)) return true;
        return false;
    }

    private static boolean counts(Need.HoursOf asked, Hours h, Occasion at) {
        return (h.supervised() || !asked.supervised()) && !h.on().isAfter(at.first()) && asked.isOf(h.kind());
    }

    private static @Nullable CompanyEntry entry(String code, Occasion at) {
        CompanyEntry best = null;
        for (var e : at.company())
            if (e.code().equals(code)
                    && Codes.holdsIn(e.jurisdiction(), at.place())
                    && !at.first().isBefore(e.validFrom())
                    && e.validUntil().map(until -> !at.last().isAfter(until)).orElse(true)
                    && (best == null || e.id().compareTo(best.id()) < 0)) best = e;
        return best;
    }

    private NeedRules() {}
}
