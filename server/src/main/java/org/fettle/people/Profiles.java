package org.fettle.people;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.lists.Listing;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What is seen of people: one of them, a team, what runs out. Changes nothing.
@Service
public class Profiles {
    private static final Role[] SEE_EVERYBODY = {
        Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.DISPATCHER, Role.ASSESSOR, Role.LIBRARIAN, Role.AUDITOR
    };

    private final TechnicianStore technicians;
    private final QualificationStore qualifications;
    private final Qualifications facts;
    private final DecisionStore decisions;
    private final CompanyStore company;
    private final RulePacks packs;
    private final Law law;
    private final Accounts accounts;
    private final Clock clock;

    Profiles(
            TechnicianStore technicians,
            QualificationStore qualifications,
            Qualifications facts,
            DecisionStore decisions,
            CompanyStore company,
            RulePacks packs,
            Law law,
            Accounts accounts,
            Clock clock) {
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.facts = facts;
        this.decisions = decisions;
        this.company = company;
        this.packs = packs;
        this.law = law;
        this.accounts = accounts;
        this.clock = clock;
    }

    /// Empty when there is no such technician, or this person may see only himself.
    @Transactional(readOnly = true)
    public Optional<Profile> profile(Actor by, UUID id) {
        return technicians.byId(id).filter(t -> maySee(by, t)).map(this::profile);
    }

    private static boolean maySee(Actor by, Technician t) {
        return by.isAny(SEE_EVERYBODY)
                || t.account().filter(by.account()::equals).isPresent();
    }

    private Profile profile(Technician t) {
        var today = LocalDate.ofInstant(clock.instant(), t.zone());
        var has = java.util.Objects.requireNonNull(facts.facts(List.of(t.id())).get(t.id()));
        var held = has.qualifications().stream()
                .map(q -> new Profile.Held(q, Profile.Status.of(q, today)))
                .sorted(Comparator.comparing(Profile.Held::status)
                        .thenComparing(h -> h.qualification().code()))
                .toList();
        var skills = new LinkedHashMap<String, Skill>();
        has.skills().forEach(s -> skills.put(s.code(), s)); // the latest of each comes last
        var hours = new TreeMap<String, Profile.HoursOfKind>();
        for (var h : has.hours()) {
            var before = hours.getOrDefault(h.kind(), new Profile.HoursOfKind(0, 0));
            hours.put(h.kind(), before.plus(h));
        }
        return new Profile(t, today, held, List.copyOf(skills.values()), hours);
    }

    /// Everybody of a list, with what each holds and can do.
    @Transactional(readOnly = true)
    List<Sheet> sheets(Listing listing) {
        var found = technicians.all(listing);
        var known = facts.facts(found.stream().map(Technician::id).toList());
        var logins = accounts.logins(
                found.stream().flatMap(t -> t.account().stream()).toList());
        return found.stream()
                .map(t -> new Sheet(
                        t,
                        t.account().map(a -> logins.getOrDefault(a, "")).orElse(""),
                        java.util.Objects.requireNonNull(known.get(t.id()))))
                .toList();
    }

    /// What is missing for a kind of work, and the shortest ways to it, alone first.
    @Transactional(readOnly = true)
    public List<Pathway> pathways(UUID technician, String taskType, Place place) {
        var has = facts.facts(List.of(technician)).get(technician);
        if (has == null) return List.of();
        var today = LocalDate.ofInstant(clock.instant(), place.zone());
        var at = new Occasion(place.jurisdiction(), today, today, company.all());
        var book = packs.book();
        var rules = book.binding(taskType, place.jurisdiction(), today, today);
        if (rules.isEmpty()) return List.of();
        var ways = new java.util.ArrayList<>(PathwayRules.alone(rules, has, at, book));
        ways.addAll(PathwayRules.supervised(rules, has, at, book));
        return ways;
    }

    /// What the rules ask for a kind of work at a place today: for alone, and for under supervision.
    @Transactional(readOnly = true)
    public List<Asked> asked(String taskType, Place place) {
        var today = LocalDate.ofInstant(clock.instant(), place.zone());
        return packs.book().binding(taskType, place.jurisdiction(), today, today).stream()
                .map(b -> new Asked(
                        b.name(),
                        b.rule().source(),
                        b.rule().alone().map(Reasons::name),
                        b.rule().supervised().stream()
                                .map(s -> new Asked.Under(
                                        Reasons.name(s.who()), s.presence(), s.ratio(), Reasons.name(s.supervisor())))
                                .toList()))
                .toList();
    }

    /// @param team empty for everybody
    /// @param trade empty for all
    @Transactional(readOnly = true)
    public Matrix matrix(String team, String trade, Place place, LocalDate day) {
        var members = technicians.active().stream()
                .filter(t -> team.isEmpty() || t.team().equals(team))
                .toList();
        var types = law.taskTypes().stream()
                .filter(type -> trade.isEmpty() || type.trade().equals(trade))
                .toList();
        var questions = new HashMap<String, Question>();
        var all = members.stream().map(Technician::id).collect(Collectors.toSet());
        for (var type : types)
            for (var t : members) {
                var others = all.stream().filter(id -> !id.equals(t.id())).collect(Collectors.toSet());
                questions.put(
                        type.code() + t.id(),
                        new Question(t.id(), type.code(), place, Interval.day(day, place.zone()), others));
            }
        var answers = law.ask(questions.values());
        var cells = new HashMap<String, Map<UUID, Matrix.Cell>>();
        for (var type : types)
            for (var t : members)
                cells.computeIfAbsent(type.code(), _ -> new HashMap<>())
                        .put(t.id(), cell(answers.get(questions.get(type.code() + t.id()))));
        return new Matrix(members, types, cells);
    }

    private static Matrix.Cell cell(@org.jspecify.annotations.Nullable Eligibility answer) {
        return switch (answer) {
            case Eligibility.Allowed _ -> Matrix.Cell.ALONE;
            case Eligibility.AllowedUnderSupervision _ -> Matrix.Cell.SUPERVISED;
            case Eligibility.Refused _ -> Matrix.Cell.NO;
            case null -> Matrix.Cell.NO;
        };
    }

    /// What runs out up to `days` from today, the soonest first; also what ran out in the last 30 days.
    @Transactional(readOnly = true)
    public List<Expiring> expiring(int days) {
        var now = clock.instant();
        var everybody = technicians.active().stream().collect(Collectors.toMap(Technician::id, Function.identity()));
        var soon = qualifications.endingBetween(day(now).minusDays(30), day(now).plusDays(days));
        var resting = decisions.restingOn(soon.stream().map(Qualification::id).toList(), now);
        return soon.stream()
                .filter(q -> everybody.containsKey(q.technician()))
                .map(q -> expiring(q, java.util.Objects.requireNonNull(everybody.get(q.technician())), now, resting))
                .toList();
    }

    private static Expiring expiring(Qualification q, Technician t, Instant now, Map<UUID, List<UUID>> resting) {
        var today = LocalDate.ofInstant(now, t.zone());
        var days =
                java.time.temporal.ChronoUnit.DAYS.between(today, q.validUntil().orElseThrow());
        return new Expiring(t, q, days, resting.getOrDefault(q.id(), List.of()));
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
    }

    /// Every override there ever was, the newest first. Nobody can change or delete one.
    @Transactional(readOnly = true)
    public List<Overridden> overrides(int limit) {
        return decisions.overrides(limit);
    }
}
