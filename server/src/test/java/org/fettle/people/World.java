package org.fettle.people;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.rules.Branch;
import org.fettle.people.rules.KnownQualification;
import org.fettle.people.rules.Need;
import org.fettle.people.rules.Rule;
import org.fettle.people.rules.RuleBook;
import org.fettle.people.rules.RulePack;

/// A small random world of rules and people: few codes, so that they meet often.
final class World {
    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    static final Place PLACE = new Place("DE-BY", BERLIN);
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    final Random random;
    final List<RulePack> packs = new ArrayList<>();
    final List<TechnicianFacts> people = new ArrayList<>();
    final List<CompanyEntry> company = new ArrayList<>();

    World(long seed) {
        this.random = new Random(seed);
        for (int i = 0; i < 1 + random.nextInt(2); i++) packs.add(pack(i));
        for (int i = 0; i < 4; i++) people.add(person(i));
        if (random.nextBoolean()) company.add(entry());
    }

    RuleBook book() {
        return new RuleBook(packs);
    }

    Interval someTime() {
        var from = DAY.atTime(7, 0).atZone(BERLIN).toInstant().plusSeconds(1800L * random.nextInt(16));
        return new Interval(from, from.plusSeconds(1800L * (1 + random.nextInt(8))));
    }

    Question question(int who, Interval when) {
        var others = new HashSet<UUID>();
        for (var p : people) if (p != people.get(who) && random.nextInt(3) > 0) others.add(p.technician());
        return new Question(people.get(who).technician(), "t.one", PLACE, when, others);
    }

    Facts facts(Question q, List<TechnicianFacts> of, List<Supervision> bound) {
        var who = of.stream()
                .filter(p -> p.technician().equals(q.technician()))
                .findFirst()
                .orElseThrow();
        var others = new HashMap<UUID, TechnicianFacts>();
        var colleagues = new HashMap<UUID, TechnicianFacts>();
        for (var p : of)
            if (q.others().contains(p.technician())) others.put(p.technician(), p);
            else if (p != who) colleagues.put(p.technician(), p);
        return new Facts(who, others, colleagues, company, bound);
    }

    TechnicianFacts person(int i) {
        var id = new UUID(7, i);
        var qualifications = new ArrayList<Qualification>();
        for (int n = random.nextInt(5); n > 0; n--) qualifications.add(qualification(id));
        var skills = new ArrayList<Skill>();
        for (int n = random.nextInt(3); n > 0; n--)
            skills.add(new Skill(
                    new UUID(random.nextLong(), n),
                    id,
                    "s" + n,
                    1 + random.nextInt(4),
                    "x",
                    DAY.minusDays(random.nextInt(40) - 5)));
        var hours = new ArrayList<Hours>();
        for (int n = random.nextInt(6); n > 0; n--)
            hours.add(new Hours(
                    new UUID(random.nextLong(), n),
                    id,
                    "h." + random.nextInt(2),
                    DAY.minusDays(random.nextInt(900) - 5),
                    1 + random.nextInt(40) / 4.0,
                    random.nextBoolean()));
        return new TechnicianFacts(id, "P" + i, qualifications, skills, hours);
    }

    Qualification qualification(UUID technician) {
        var from = DAY.minusDays(random.nextInt(1200) - 10);
        Optional<LocalDate> until =
                random.nextInt(3) == 0 ? Optional.empty() : Optional.of(from.plusDays(random.nextInt(1500)));
        Optional<Qualification.Revoked> revoked = random.nextInt(8) > 0
                ? Optional.empty()
                : Optional.of(new Qualification.Revoked(DAY.minusDays(random.nextInt(20) - 10), "test"));
        var code = random.nextInt(4);
        return new Qualification(
                new UUID(random.nextLong(), random.nextLong()),
                technician,
                kind(code),
                "q" + code,
                scopes(),
                "x",
                "",
                random.nextBoolean() ? "DE" : "US",
                from,
                from,
                until,
                Optional.empty(),
                Optional.empty(),
                revoked);
    }

    Set<String> scopes() {
        return Set.copyOf(List.of("a", "b", "c").subList(0, random.nextInt(4)));
    }

    private static QualificationKind kind(int code) {
        return QualificationKind.values()[code % 4];
    }

    private CompanyEntry entry() {
        return new CompanyEntry(
                new UUID(3, random.nextInt()),
                "c0",
                "x",
                "1",
                "DE",
                DAY.minusDays(random.nextInt(30) - 3),
                Optional.empty());
    }

    private RulePack pack(int i) {
        var rules = new ArrayList<Rule>();
        for (int n = 0; n < 1 + random.nextInt(2); n++) rules.add(rule("r" + n));
        var known = new ArrayList<KnownQualification>();
        for (int code = 0; code < 4; code++)
            known.add(new KnownQualification(
                    "q" + code, kind(code), Map.of("en", "Q" + code), Map.of(), 8, List.of(way(code))));
        return new RulePack(
                "p" + i,
                "1",
                Optional.empty(),
                Map.of("en", "P"),
                true,
                "-",
                List.of(),
                LocalDate.EPOCH,
                Optional.empty(),
                List.of(new TaskType("t.one", "t", Complexity.BASIC, Map.of("en", "One"))),
                known,
                Map.of(),
                Map.of(),
                rules);
    }

    private KnownQualification.Way way(int code) {
        Optional<Need> needs = code == 0
                ? Optional.empty()
                : Optional.of(new Need.Granted(kind(code - 1), "q" + (code - 1), Set.of(), Optional.empty(), Set.of()));
        return new KnownQualification.Way(needs, 10 + code, Map.of("en", "course"));
    }

    private Rule rule(String id) {
        var branches = new ArrayList<Branch>();
        for (int n = random.nextInt(3); n > 0; n--)
            branches.add(new Branch(need(1), Presence.values()[random.nextInt(3)], 1 + random.nextInt(3), need(1)));
        Optional<Need> alone = branches.isEmpty() || random.nextInt(4) > 0 ? Optional.of(need(2)) : Optional.empty();
        return new Rule(
                id,
                List.of("t.*"),
                Set.of(),
                random.nextBoolean() ? "DE" : "*",
                LocalDate.MIN,
                Optional.empty(),
                alone,
                branches,
                "");
    }

    Need need(int depth) {
        var code = random.nextInt(4);
        return switch (random.nextInt(depth > 0 ? 9 : 6)) {
            case 0, 1, 2 ->
                new Need.Granted(
                        kind(code),
                        "q" + code,
                        random.nextInt(3) == 0 ? Set.of("a") : Set.of(),
                        random.nextInt(5) == 0 ? Optional.of(Period.ofYears(2)) : Optional.empty(),
                        random.nextInt(5) == 0 ? Set.of("DE") : Set.of());
            case 3 -> new Need.SkillAtLeast("s" + (1 + random.nextInt(2)), 1 + random.nextInt(4));
            case 4 ->
                new Need.HoursOf(
                        List.of(random.nextBoolean() ? "h.*" : "h.1"),
                        1 + random.nextInt(20),
                        random.nextBoolean(),
                        random.nextInt(4) == 0 ? Optional.of(Period.ofMonths(12)) : Optional.empty());
            case 5 -> random.nextInt(4) == 0 ? new Need.Anyone() : new Need.CompanyEntry("c0");
            case 6 -> new Need.AllOf(List.of(need(depth - 1), need(depth - 1)));
            default -> new Need.AnyOf(List.of(need(depth - 1), need(depth - 1)));
        };
    }

    static Instant at(int hour, int minute) {
        return DAY.atTime(hour, minute).atZone(BERLIN).toInstant();
    }
}
