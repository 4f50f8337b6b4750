package org.fettle.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.jobs.MarkEach.Steps;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FettleTest
class JobsTest {
    private final Jobs jobs;
    private final JobRunner runner;
    private final MarkEach kind;
    private final Task<Void> task;
    private final DataSource database;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    private final Actor ada = person("Ada", Role.LIBRARIAN);
    private final UUID evidence = UUID.randomUUID();

    JobsTest(
            Jobs jobs,
            JobRunner runner,
            MarkEach kind,
            Task<Void> runsJobs,
            DataSource database,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.jobs = jobs;
        this.runner = runner;
        this.kind = kind;
        this.task = runsJobs;
        this.database = database;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Test
    void runsToItsEndInTheNameOfWhoStartedIt() {
        var id = jobs.start(ada, kind, new Steps(evidence, 3, 0, 0));
        assertThat(job(id).state()).isEqualTo(Job.State.WAITING);
        runner.run(id);
        var job = job(id);
        assertThat(job.state()).isEqualTo(Job.State.DONE);
        assertThat(job.done()).isEqualTo(3);
        assertThat(job.said()).isEqualTo("jobs.of");
        assertThat(job.arguments()).containsExactly("3", "3");
        assertThat(marks()).containsExactly("step-1", "step-2", "step-3");
        assertThat(sql.sql("select distinct actor_name || ' ' || door from audit_entry where request_id = :id")
                        .param("id", "job-" + id)
                        .query(String.class)
                        .list())
                .containsExactly("Ada JOB");
    }

    @Test
    void aRolledBackStartStartsNothing() {
        var id = transaction.execute(status -> {
            status.setRollbackOnly();
            return jobs.start(ada, kind, new Steps(evidence, 1, 0, 0));
        });
        assertThat(jobs.find(ada, id)).isEmpty();
        assertThat(sql.sql("select count(*) from scheduled_tasks where task_instance = :id")
                        .param("id", id.toString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aFaultEndsItAndKeepsWhatWasCommitted() {
        var id = jobs.start(ada, kind, new Steps(evidence, 5, 0, 3));
        runner.run(id);
        assertThat(job(id).state()).isEqualTo(Job.State.FAILED);
        assertThat(job(id).arguments()).containsExactly(id.toString());
        assertThat(marks()).containsExactly("step-1", "step-2");
        assertThat(committed(id)).isEqualTo(2);
    }

    @Test
    void stopsWhenAskedTo() throws InterruptedException {
        var id = jobs.start(ada, kind, new Steps(evidence, 1000, 20, 0));
        var running = Thread.ofVirtual().start(() -> runner.run(id));
        until(() -> job(id).done() > 0);
        assertThat(jobs.cancel(ada, id)).isTrue();
        running.join(Duration.ofSeconds(10));
        assertThat(job(id).state()).isEqualTo(Job.State.CANCELLED);
        assertThat((long) marks().size()).isEqualTo(committed(id)).isBetween(1L, 999L);
        assertThat(jobs.cancel(ada, id)).as("stopped twice").isFalse();
    }

    @Test
    void oneThatWaitsIsStoppedAtOnce() {
        var id = jobs.start(ada, kind, new Steps(evidence, 3, 0, 0));
        jobs.cancel(ada, id);
        runner.run(id);
        assertThat(job(id).state()).isEqualTo(Job.State.CANCELLED);
        assertThat(marks()).isEmpty();
    }

    @Test
    void goesOnAfterAStopOfTheServerWithoutDoingAnythingTwice() {
        var id = jobs.start(ada, kind, new Steps(evidence, 60, 25, 0));
        var first = scheduler("first");
        first.start();
        until(() -> committed(id) >= 3);
        first.stop();
        assertThat(job(id).state()).isEqualTo(Job.State.RUNNING);
        var kept = marks().size();
        assertThat(kept).isBetween(3, 59);
        var second = scheduler("second");
        second.start();
        until(() -> job(id).state().ended());
        second.stop();
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
        assertThat(marks()).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void aDeadServersJobIsTakenOver() {
        var id = jobs.start(ada, kind, new Steps(evidence, 5, 0, 0));
        sql.sql("""
                update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 hour'
                where task_instance = :id
                """).param("id", id.toString()).update();
        var heir = scheduler("heir");
        heir.start();
        until(() -> job(id).state().ended());
        heir.stop();
        assertThat(job(id).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void isSeenByItsStarterAndAdministratorsOnly() {
        var id = jobs.start(ada, kind, new Steps(evidence, 1, 0, 0));
        var bob = person("Bob", Role.LIBRARIAN);
        assertThat(jobs.find(bob, id)).isEmpty();
        assertThat(jobs.cancel(bob, id)).isFalse();
        assertThat(jobs.list(bob, null, 10)).isEmpty();
        var root = person("Root", Role.ADMINISTRATOR);
        assertThat(jobs.find(root, id)).isPresent();
        assertThat(jobs.list(root, null, 100)).extracting(Job::id).contains(id);
    }

    private Job job(UUID id) {
        return jobs.find(ada, id).orElseThrow();
    }

    private long committed(UUID id) {
        return sql.sql("select committed from job_progress where job_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private List<String> marks() {
        return sql.sql("select purpose from link where subject = :id order by created_at, id")
                .param("id", evidence)
                .query(String.class)
                .list();
    }

    private Scheduler scheduler(String name) {
        return Scheduler.create(database, task)
                .schedulerName(new SchedulerName.Fixed(name))
                .pollingInterval(Duration.ofMillis(50))
                .heartbeatInterval(Duration.ofSeconds(1))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build();
    }

    private static void until(BooleanSupplier there) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!there.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("it did not happen within 20 s");
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static Actor person(String name, Role role) {
        return new Actor(UUID.randomUUID(), name, Set.of(role), Door.PAGE, "r");
    }
}
