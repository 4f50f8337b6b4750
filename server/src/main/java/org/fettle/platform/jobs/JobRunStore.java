package org.fettle.platform.jobs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The rows as the running work sees them.
@Repository
class JobRunStore {
    /// What a run begins with.
    record Order(
            UUID id,
            String kind,
            String data,
            Actor by,
            long committed,
            @Nullable Long total,
            int attempts) {}

    private final JdbcClient sql;

    JobRunStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The order, if it has not ended.
    Optional<Order> order(UUID id) {
        return sql.sql("""
                select j.kind, j.data::text as data, j.started_by, j.started_by_name, j.roles, j.attempts,
                       p.committed, p.total
                from job j join job_progress p on p.job_id = j.id
                where j.id = :id and j.state in ('WAITING', 'RUNNING')
                """)
                .param("id", id)
                .query((row, _) -> new Order(
                        id,
                        row.getString("kind"),
                        row.getString("data"),
                        new Actor(
                                row.getObject("started_by", UUID.class),
                                row.getString("started_by_name"),
                                Arrays.stream((String[]) row.getArray("roles").getArray())
                                        .map(Role::valueOf)
                                        .collect(Collectors.toSet()),
                                Door.JOB,
                                "job-" + id),
                        row.getLong("committed"),
                        row.getObject("total", Long.class),
                        row.getInt("attempts")))
                .optional();
    }

    void begin(UUID id, Instant now) {
        sql.sql("""
                update job set state = 'RUNNING', started_at = coalesce(started_at, :now), attempts = attempts + 1
                where id = :id and state in ('WAITING', 'RUNNING')
                """).param("id", id).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    void end(UUID id, Job.State state, String said, List<String> arguments, @Nullable String link, Instant now) {
        sql.sql("""
                update job set state = :state, said = :said, said_args = :args, link = :link, ended_at = :now
                where id = :id and state in ('WAITING', 'RUNNING')
                """)
                .param("id", id)
                .param("state", state.name())
                .param("said", said)
                .param("args", arguments.toArray(String[]::new))
                .param("link", link)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void progress(UUID id, long done, @Nullable Long total, @Nullable String said, List<String> arguments) {
        sql.sql("""
                update job_progress set done = :done, total = :total, said = :said, said_args = :args where job_id = :id
                """)
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .param("said", said)
                .param("args", arguments.toArray(String[]::new))
                .update();
    }

    void commit(UUID id, long done) {
        sql.sql("update job_progress set committed = :done where job_id = :id")
                .param("id", id)
                .param("done", done)
                .update();
    }

    boolean cancelRequested(UUID id) {
        return sql.sql("select cancel_requested from job where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }
}
