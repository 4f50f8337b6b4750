package org.fettle.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.fettle.people.rules.RuleBook;
import org.fettle.platform.settings.Practice;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// One decision of the law over all shipped packs: a technician with twelve qualifications, eight skills and 500 days
/// of hours installs an air conditioner in Bavaria, where a German and two European rules add up. Facts are loaded
/// already; eleven colleagues are known, since a refusal looks for who could do it instead.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EligibilityBench {
    private static final Place BAYREUTH = new Place("DE-BY", ZoneId.of("Europe/Berlin"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate SINCE = LocalDate.of(2025, 1, 1);
    private static final UUID ME = new UUID(1, 1);
    private static final String TASK = "refrig.ac.install";

    @Param({"Allowed", "AllowedUnderSupervision", "Refused"})
    public String outcome = "";

    private RuleBook book = new RuleBook(List.of());
    private Question question = Question.alone(ME, TASK, BAYREUTH, Interval.day(DAY, BAYREUTH.zone()));
    private Facts facts = Facts.of(new TechnicianFacts(ME, "", List.of(), List.of(), List.of()));

    /// Fails when the case is not what its name says.
    @Setup
    public void prepare() {
        book = new RuleBook(ShippedPacks.load(EnumSet.allOf(Practice.class)));
        var colleagues = new HashMap<UUID, TechnicianFacts>();
        for (int n = 2; n < 13; n++) {
            var id = new UUID(1, n);
            colleagues.put(id, n < 4 ? full(id) : person(id, List.of()));
        }
        var beside = outcome.equals("AllowedUnderSupervision") ? colleagues : Map.<UUID, TechnicianFacts>of();
        var me = switch (outcome) {
            case "Allowed" -> full(ME);
            case "AllowedUnderSupervision" ->
                person(
                        ME,
                        List.of(
                                granted(ME, QualificationKind.ON_THE_JOB, "azubi-kaelte", Set.of()),
                                granted(ME, QualificationKind.ON_THE_JOB, "eu-f-gas-trainee", Set.of())));
            default -> person(ME, List.of());
        };
        var company = new CompanyEntry(
                new UUID(3, 1), "de-refrigerant-company", "bench", "1", "DE-BY", SINCE, Optional.empty());
        question = new Question(ME, TASK, BAYREUTH, question.when(), beside.keySet());
        facts = new Facts(me, beside, beside.isEmpty() ? colleagues : Map.of(), List.of(company), List.of());
        var answer = decide();
        if (!answer.getClass().getSimpleName().equals(outcome))
            throw new IllegalStateException(outcome + ": " + answer);
    }

    @Benchmark
    public Eligibility decide() {
        return EligibilityRules.decide(question, facts, book);
    }

    private static TechnicianFacts full(UUID id) {
        return person(
                id,
                List.of(
                        granted(id, QualificationKind.VOCATIONAL_DIPLOMA, "mechatroniker-kaelte", Set.of()),
                        granted(id, QualificationKind.CERTIFICATE, "eu-f-gas", Set.of("category-i", "a1"))));
    }

    private static TechnicianFacts person(UUID id, List<Qualification> needed) {
        var all = new ArrayList<Qualification>();
        for (int n = needed.size(); n < 12; n++)
            all.add(granted(id, QualificationKind.CERTIFICATE, "other-" + n, Set.of()));
        all.addAll(needed);
        var skills = new ArrayList<Skill>();
        for (int n = 0; n < 8; n++) skills.add(new Skill(new UUID(5, n), id, "skill-" + n, 2, "bench", SINCE));
        var hours = new ArrayList<Hours>();
        for (int n = 1; n <= 500; n++) hours.add(new Hours(new UUID(6, n), id, TASK, DAY.minusDays(n), 8, n % 2 == 0));
        return new TechnicianFacts(id, "P" + id.getLeastSignificantBits(), all, skills, hours);
    }

    private static Qualification granted(UUID id, QualificationKind kind, String code, Set<String> scopes) {
        return new Qualification(
                new UUID(code.hashCode(), id.getLeastSignificantBits()),
                id,
                kind,
                code,
                scopes,
                "bench",
                "",
                "DE",
                SINCE,
                SINCE,
                Optional.of(LocalDate.of(2030, 1, 1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
