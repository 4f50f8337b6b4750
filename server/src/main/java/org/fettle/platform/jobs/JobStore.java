package org.fettle.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JobStore {
    private static final String COLUMNS = """
            select j.id, j.kind, j.state, p.done, p.total, coalesce(j.said, p.said) as said,
                   case when j.said is null then p.said_args else j.said_args end as said_args, j.link,
                   j.started_by, j.started_by_name, j.created_at, j.ended_at, j.cancel_requested
            from job j join job_progress p on p.job_id = j.id
            """;

    private final JdbcClient sql;

    JobStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Actor by, UUID id, String kind, String data, Instant now) {
        sql.sql("""
                insert into job (id, kind, data, state, started_by, started_by_name, roles, created_at)
                values (:id, :kind, :data::jsonb, 'WAITING', :by, :name, :roles, :now)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("data", data)
                .param("by", by.account())
                .param("name", by.name())
                .param("roles", by.roles().stream().map(Role::name).sorted().toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("insert into job_progress (job_id) values (:id)")
                .param("id", id)
                .update();
    }

    Optional<Job> find(UUID id) {
        return sql.sql(COLUMNS + "where j.id = :id")
                .param("id", id)
                .query((row, _) -> job(row))
                .optional();
    }

    /// Ids are in order of time (UUIDv7), so they page too.
    List<Job> list(@Nullable UUID startedBy, @Nullable UUID before, int limit) {
        return sql.sql(COLUMNS + """
                where (:by::uuid is null or j.started_by = :by) and (:before::uuid is null or j.id < :before)
                order by j.id desc limit :limit
                """)
                .param("by", startedBy)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> job(row))
                .list();
    }

    /// One that still waits is over at once; one that runs ends at its next step.
    boolean requestCancel(UUID id, Instant now) {
        return sql.sql("""
                update job set cancel_requested = true,
                               state = case when state = 'WAITING' then 'CANCELLED' else state end,
                               said = case when state = 'WAITING' then 'jobs.cancelled' else said end,
                               ended_at = case when state = 'WAITING' then :now else ended_at end
                where id = :id and state in ('WAITING', 'RUNNING') and not cancel_requested
                """)
                        .param("id", id)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Job job(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Job(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                Job.State.valueOf(row.getString("state")),
                row.getLong("done"),
                row.getObject("total", Long.class),
                row.getString("said"),
                List.of((String[]) row.getArray("said_args").getArray()),
                row.getString("link"),
                row.getObject("started_by", UUID.class),
                row.getString("started_by_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getBoolean("cancel_requested"));
    }
}
