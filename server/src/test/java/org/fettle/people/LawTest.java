package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.people.StoredDecision.Outcome;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@FettleTest
class LawTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Place BAYREUTH = new Place("DE-BY", BERLIN);
    private static final Instant NINE = Instant.parse("2027-03-10T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2027, 3, 10);
    private static final Actor MANAGER =
            new Actor(UUID.randomUUID(), "Test manager", Set.of(Role.SERVICE_MANAGER), Door.API, "l-1");

    private final Law law;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final RulePacks packs;
    private final JdbcClient sql;
    private final DecisionStore decisions;
    private final TransactionTemplate transaction;

    LawTest(
            Law law,
            Technicians technicians,
            Qualifications qualifications,
            RulePacks packs,
            JdbcClient sql,
            DecisionStore decisions,
            PlatformTransactionManager transactions) {
        this.law = law;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.packs = packs;
        this.decisions = decisions;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aRevokedFactBreaksTheDecisionThatUsedIt() {
        var who = technician("Revoked");
        var diploma = grant(who, QualificationKind.VOCATIONAL_DIPLOMA, "elektrofachkraft", Optional.empty());
        var decision = decided(ask(who, "white.plugin.repair", 0, 60), Optional.empty());
        assertThat(law.broken(List.of(decision.id()))).isEmpty();
        qualifications.revoke(MANAGER, diploma, DAY, "forged");
        assertThat(law.broken(List.of(decision.id())))
                .extracting(BrokenDecision::what, BrokenDecision::why)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("elektrofachkraft", "revoked"));
    }

    /// Its work was cancelled or given to somebody else: the decision stays on record, and is nobody's to mend.
    @Test
    void aReleasedDecisionIsNotAmongTheBrokenOfWorkToCome() {
        var who = technician("Released");
        var diploma = grant(who, QualificationKind.VOCATIONAL_DIPLOMA, "elektrofachkraft", Optional.empty());
        var decision = decided(ask(who, "white.plugin.repair", 0, 60), Optional.empty());
        qualifications.revoke(MANAGER, diploma, DAY, "forged");
        assertThat(law.broken(NINE)).extracting(BrokenDecision::decision).contains(decision.id());
        assertThat(decisions.restingOn(List.of(diploma), NINE)).isNotEmpty();
        law.release(MANAGER, List.of(decision.id()));
        assertThat(law.broken(NINE)).extracting(BrokenDecision::decision).doesNotContain(decision.id());
        assertThat(decisions.restingOn(List.of(diploma), NINE))
                .as("no work that its end would break")
                .isEmpty();
        assertThat(law.broken(List.of(decision.id())))
                .as("still broken, for who asks")
                .isNotEmpty();
    }

    /// Nothing but SQL, past every service: the broken decision shows all the same.
    @Test
    void aFactChangedPastTheServiceShowsToo() {
        var who = technician("Bypassed");
        var diploma =
                grant(who, QualificationKind.VOCATIONAL_DIPLOMA, "elektrofachkraft", Optional.of(DAY.plusDays(9)));
        var decision = decided(ask(who, "white.plugin.repair", 0, 60), Optional.empty());
        bypass("update qualification set valid_until = date '2027-03-09' where id = :id", diploma);
        assertThat(law.broken(List.of(decision.id())))
                .extracting(BrokenDecision::why)
                .containsExactly("expired");
        bypass("delete from qualification where id = :id", diploma);
        assertThat(law.broken(List.of(decision.id())))
                .extracting(BrokenDecision::why)
                .containsExactly("gone");
        assertThat(law.broken(NINE)).extracting(BrokenDecision::decision).contains(decision.id());
    }

    @Test
    void hoursThatAreTakenBackBreakTheDecisionThatCountedThem() {
        var who = technician("Hourly");
        qualifications.assess(MANAGER, new Skill(UUID.randomUUID(), who, "white-goods", 2, "x", DAY.minusDays(90)));
        var record = UUID.randomUUID();
        qualifications.enter(
                MANAGER, new Hours(UUID.randomUUID(), who, "white.plugin.repair", DAY.minusDays(9), 300, true), record);
        var austin = new Place("US-TX", ZoneId.of("America/Chicago"));
        var question = Question.alone(who, "white.diagnose", austin, new Interval(NINE, NINE.plusSeconds(3600)));
        var decision = decided(question, Optional.empty());
        assertThat(law.broken(List.of(decision.id()))).isEmpty();
        bypass("update hours_earned set hours = 250 where record_id = :id", record);
        assertThat(law.broken(List.of(decision.id())))
                .extracting(BrokenDecision::factKind)
                .containsExactly("hours");
    }

    /// The ratio of white goods in Germany is 1:2; a third apprentice at the same time is refused, later he is not.
    @Test
    void aSupervisorIsBoundOnlyAsOftenAsTheRatioAllows() {
        var boss = technician("Boss");
        grant(boss, QualificationKind.VOCATIONAL_DIPLOMA, "elektrofachkraft", Optional.empty());
        var one = apprentice("One");
        var two = apprentice("Two");
        var three = apprentice("Three");
        var first = decided(with(one, boss, 0, 60), Optional.of(boss));
        assertThat(first.outcome()).isEqualTo(Outcome.SUPERVISED);
        assertThat(factsOf(first.id()))
                .as("the apprentice's and the supervisor's")
                .isEqualTo(2);
        decided(with(two, boss, 30, 90), Optional.of(boss));
        var refused = law.decide(MANAGER, with(three, boss, 50, 70), Optional.of(boss));
        assertThat(((Deciding.Refused) refused).reasons())
                .extracting(Reason::key)
                .contains("people.reason.ratio");
        assertThat(law.decide(MANAGER, with(three, boss, 60, 80), Optional.of(boss)))
                .as("the first has ended")
                .isInstanceOf(Deciding.Decided.class);
        law.release(MANAGER, List.of(first.id()));
        assertThat(law.decide(MANAGER, with(three, boss, 0, 30), Optional.of(boss)))
                .as("given back")
                .isInstanceOf(Deciding.Decided.class);
    }

    @Test
    void anOverrideNeedsTheRightAndAReasonAndStaysForEver() {
        var who = technician("Overridden");
        var question = ask(who, "white.plugin.repair", 0, 60);
        var nobody = new Actor(UUID.randomUUID(), "Dispatcher", Set.of(Role.DISPATCHER), Door.API, "l-2");
        assertThat(law.override(nobody, question, "in a hurry")).isInstanceOf(Deciding.Refused.class);
        assertThat(law.override(MANAGER, question, " ")).isInstanceOf(Deciding.Refused.class);
        var decided = (Deciding.Decided) law.override(MANAGER, question, "emergency: water runs");
        assertThatThrownBy(() -> bypass(
                        "update decision set override_reason = 'nothing' where id = :id",
                        decided.decision().id()))
                .hasStackTraceContaining("append-only");
    }

    @Test
    void everybodysAnswerNamesWhoCouldSupervise() {
        var boss = technician("Standing boss");
        grant(boss, QualificationKind.VOCATIONAL_DIPLOMA, "elektrofachkraft", Optional.empty());
        var apprentice = apprentice("Standing apprentice");
        var standings = law.whoMay("white.plugin.repair", BAYREUTH, new Interval(NINE, NINE.plusSeconds(3600)));
        assertThat(standings)
                .filteredOn(s -> s.technician().id().equals(boss))
                .extracting(Standing::answer)
                .allMatch(Eligibility.Allowed.class::isInstance);
        assertThat(standings)
                .filteredOn(s -> s.technician().id().equals(apprentice))
                .extracting(Standing::answer)
                .allSatisfy(a -> assertThat(((Eligibility.AllowedUnderSupervision) a).supervisors())
                        .contains(boss));
    }

    @Test
    void anUploadedVersionIsInForceFromItsDayOn() {
        var text = """
                pack: test-upload
                version: "%s"
                title: { en: "Test" }
                notice: "a test"
                sources: [{ text: "a test" }]
                effectiveFrom: %s
                taskTypes:
                  - { code: test.upload, trade: test, complexity: basic, names: { en: "Uploaded work" } }
                rules:
                  - { id: one, taskTypes: [test.upload], jurisdiction: "*", alone: %s }
                """;
        var who = technician("Uploaded");
        var free = packs.upload(MANAGER, "a.yaml", text.formatted("1", "2026-01-01", "{ anyone: true }"));
        assertThat(free).isInstanceOf(PackUpload.Stored.class);
        packs.upload(MANAGER, "b.yaml", text.formatted("2", "2027-03-11", "{ skill: never-had, level: 4 }"));
        assertThat(law.ask(ask(who, "test.upload", 0, 60))).isInstanceOf(Eligibility.Allowed.class);
        assertThat(law.ask(ask(who, "test.upload", 24 * 60, 25 * 60))).isInstanceOf(Eligibility.Refused.class);
        assertThat(packs.upload(MANAGER, "b.yaml", text.formatted("2", "2028-01-01", "{ anyone: true }")))
                .as("a version is never replaced")
                .isInstanceOf(PackUpload.Faulty.class);
    }

    private StoredDecision decided(Question question, Optional<UUID> supervisor) {
        var deciding = law.decide(MANAGER, question, supervisor);
        assertThat(deciding).isInstanceOf(Deciding.Decided.class);
        return ((Deciding.Decided) deciding).decision();
    }

    private int factsOf(UUID decision) {
        return sql.sql("select count(*) from decision_fact where decision_id = :id")
                .param("id", decision)
                .query(Integer.class)
                .single();
    }

    private static Question ask(UUID who, String taskType, int fromMinute, int untilMinute) {
        return Question.alone(who, taskType, BAYREUTH, minutes(fromMinute, untilMinute));
    }

    private static Question with(UUID who, UUID supervisor, int fromMinute, int untilMinute) {
        return new Question(who, "white.plugin.repair", BAYREUTH, minutes(fromMinute, untilMinute), Set.of(supervisor));
    }

    private static Interval minutes(int from, int until) {
        return new Interval(NINE.plus(Duration.ofMinutes(from)), NINE.plus(Duration.ofMinutes(until)));
    }

    private UUID apprentice(String name) {
        var who = technician(name);
        grant(who, QualificationKind.ON_THE_JOB, "azubi-elektro", Optional.of(DAY.plusYears(1)));
        return who;
    }

    private UUID technician(String name) {
        var id = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                MANAGER,
                new NewTechnician(
                        id, name, "Law test", Set.of(Practice.FIELD), BERLIN, Optional.empty(), Optional.empty()));
        return id;
    }

    private UUID grant(UUID who, QualificationKind kind, String code, Optional<LocalDate> until) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var since = LocalDate.of(2024, 1, 1);
        qualifications.grant(
                MANAGER,
                new Qualification(
                        id,
                        who,
                        kind,
                        code,
                        Set.of(),
                        "IHK",
                        "",
                        "DE",
                        since,
                        since,
                        until,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        return id;
    }

    /// Writes past the service, with a name so that the audit lets it through.
    private void bypass(String statement, UUID id) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("select set_config('fettle.actor', :actor, true)")
                    .param("actor", UUID.randomUUID().toString())
                    .query((row, _) -> row.getString(1))
                    .single();
            sql.sql(statement).param("id", id).update();
        });
    }
}
