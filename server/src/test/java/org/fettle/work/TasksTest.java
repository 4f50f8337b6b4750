package org.fettle.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.people.Interval;
import org.fettle.people.NewTechnician;
import org.fettle.people.Place;
import org.fettle.people.Qualification;
import org.fettle.people.QualificationKind;
import org.fettle.people.Qualifications;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FettleTest
class TasksTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Place BAYREUTH = new Place("DE-BY", BERLIN);
    private static final Actor MANAGER =
            new Actor(UUID.randomUUID(), "Test manager", Set.of(Role.SERVICE_MANAGER), Door.API, "t-1");

    private final Tasks tasks;
    private final Records records;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final JdbcClient sql;
    private final Instant now;

    TasksTest(
            Tasks tasks,
            Records records,
            Technicians technicians,
            Qualifications qualifications,
            JdbcClient sql,
            Clock clock) {
        this.tasks = tasks;
        this.records = records;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.sql = sql;
        this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aVisitFromTheTaskToTheSignedRecord() {
        var task = task(1);
        var assigned = tasks.assign(MANAGER, wish(task, qualified(), now));
        assertThat(assigned).isInstanceOf(Assigning.Assigned.class);
        var assignment = ((Assigning.Assigned) assigned).assignment();
        assertThat(tasks.task(task.id()).orElseThrow().state()).isEqualTo(TaskState.ASSIGNED);

        assertThat(tasks.start(MANAGER, assignment.id())).isInstanceOf(Starting.Started.class);
        var report = report(assignment, Outcome.DONE);
        var finished = tasks.finish(MANAGER, report);
        assertThat(finished).isInstanceOf(Finishing.Finished.class);
        assertThat(tasks.finish(MANAGER, report)).as("sent twice, written once").isEqualTo(finished);

        var history = records.ofThing(task.thing(), Optional.empty(), 10);
        assertThat(history).hasSize(1);
        var record = history.getFirst();
        assertThat(record.readings().getFirst().verdict()).contains(true);
        assertThat(record.travel()).isEqualTo(Duration.ofMinutes(12));
        assertThat(tasks.task(task.id()).orElseThrow().state()).isEqualTo(TaskState.DONE);

        var document = "what was signed".getBytes(StandardCharsets.UTF_8);
        var signature = records.sign(MANAGER, record.id(), "Customer", "report", "text/plain", document, new byte[0]);
        assertThat(records.document(signature.documentHash())).contains(document);
    }

    @Test
    void whatIsDoneInPartIsOpenAgainWithTheRest() {
        var task = task(1);
        var assignment = assign(task, qualified(), now);
        tasks.start(MANAGER, assignment.id());
        tasks.finish(MANAGER, report(assignment, Outcome.PARTLY));
        var after = tasks.task(task.id()).orElseThrow();
        assertThat(after.state()).isEqualTo(TaskState.OPEN);
        assertThat(after.minutes()).isEqualTo(25);
    }

    @Test
    void nobodyIsAtTwoDoorsAtOnce() {
        var technician = qualified();
        assign(task(1), technician, now);
        assertThat(tasks.assign(MANAGER, wish(task(1), technician, now.plusSeconds(600))))
                .isInstanceOf(Assigning.Taken.class);
    }

    @Test
    void aFullTaskTakesNobodyElse() {
        var task = task(1);
        assign(task, qualified(), now);
        assertThat(tasks.assign(MANAGER, wish(task, qualified(), now))).isInstanceOf(Assigning.Closed.class);
    }

    @Test
    void aRecordIsNeverChangedACorrectionIsANewOne() {
        var task = task(1);
        var assignment = assign(task, qualified(), now);
        tasks.start(MANAGER, assignment.id());
        var report = report(assignment, Outcome.DONE);
        tasks.finish(MANAGER, report);
        var correction =
                records.correct(MANAGER, report.record(), UUID.randomUUID(), Outcome.PARTLY, "the valve still drips");
        assertThat(correction.orElseThrow().corrects()).contains(report.record());
        assertThat(records.ofTask(task.id())).hasSize(2);
        assertThatThrownBy(() -> sql.sql("update task_record set summary = 'nothing happened'")
                        .update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void theDatabaseRefusesWorkWithoutADecision() {
        var task = task(1);
        var technician = qualified();
        var other = assign(task(1), qualified(), now);
        assertThatThrownBy(() -> bypass(task, technician, other.decision()))
                .as("somebody else's decision")
                .hasStackTraceContaining("assignment_rests_on_a_decision");
    }

    /// Writes past the service, with a name so that the audit lets it through.
    private void bypass(Task task, UUID technician, UUID decision) {
        sql.sql("""
                with named as materialized (select set_config('fettle.actor', :actor, true))
                insert into assignment (id, task_id, task_type, technician_id, during, decision_id, exclusive)
                select gen_random_uuid(), :task, :type, :technician, d.during, d.id, true
                from named, decision d where d.id = :decision
                """)
                .param("actor", UUID.randomUUID().toString())
                .param("task", task.id())
                .param("type", task.taskType())
                .param("technician", technician)
                .param("decision", decision)
                .update();
    }

    private Assignment assign(Task task, UUID technician, Instant from) {
        return ((Assigning.Assigned) tasks.assign(MANAGER, wish(task, technician, from))).assignment();
    }

    private static AssignTask wish(Task task, UUID technician, Instant from) {
        var during = new Interval(from, from.plus(Duration.ofMinutes(task.minutes())));
        return new AssignTask(UuidCreator.getTimeOrderedEpoch(), task.id(), technician, during, Optional.empty());
    }

    private Task task(int seats) {
        return tasks.create(
                MANAGER,
                new NewTask(
                        UuidCreator.getTimeOrderedEpoch(),
                        Practice.FIELD,
                        "white.plugin.repair",
                        "Washing machine leaks",
                        new ThingRef("asset", UUID.randomUUID()),
                        BAYREUTH,
                        Optional.of(Spot.known("Goldkronacher Straße 1", 49.98, 11.6)),
                        Optional.empty(),
                        60,
                        seats,
                        2,
                        true,
                        Optional.empty()));
    }

    private UUID qualified() {
        var id = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                MANAGER,
                new NewTechnician(
                        id,
                        "Test technician",
                        "Test",
                        Set.of(Practice.FIELD),
                        BERLIN,
                        Optional.empty(),
                        Optional.empty()));
        var since = LocalDate.of(2020, 1, 1);
        qualifications.grant(
                MANAGER,
                new Qualification(
                        UuidCreator.getTimeOrderedEpoch(),
                        id,
                        QualificationKind.VOCATIONAL_DIPLOMA,
                        "elektrofachkraft",
                        Set.of(),
                        "IHK",
                        "",
                        "DE",
                        since,
                        since,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        return id;
    }

    private Finish report(Assignment assignment, Outcome outcome) {
        var reading = new Reading(
                "insulation-resistance",
                2.1,
                "MOhm",
                "DIN VDE 0701-0702",
                "INS-7",
                Optional.of(1.0),
                Optional.empty(),
                now);
        return new Finish(
                UuidCreator.getTimeOrderedEpoch(),
                assignment.id(),
                now.plusSeconds(3000),
                Duration.ofMinutes(12),
                outcome,
                "door seal renewed",
                List.of(new Check("seal", "Door seal tight", "yes", true)),
                List.of(reading),
                List.of(),
                List.of(),
                25);
    }
}
