package org.fettle.field.teaching;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TeachingStore {
    private final JdbcClient sql;

    TeachingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// One lesson for one task: said again, its attendees are what was said last.
    UUID keep(Session s, String by, Instant now) {
        return sql.sql("""
                insert into teaching (id, task_id, asset_id, attendees, manuals, taught_by, taught_at)
                values (:id, :task, :asset, :attendees, :manuals, :by, :now)
                on conflict on constraint teaching_once do update
                    set attendees = excluded.attendees, manuals = teaching.manuals or excluded.manuals
                returning id
                """)
                .param("id", UuidCreator.getTimeOrderedEpoch())
                .param("task", s.task())
                .param("asset", s.asset())
                .param("attendees", s.attendees().toArray(String[]::new))
                .param("manuals", s.manuals())
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .single();
    }

    void insert(UUID teaching, Session.Try one, Instant now) {
        sql.sql("""
                insert into teaching_result (id, teaching_id, point_id, result, noted_at)
                values (:id, :teaching, :point, :result, :now) on conflict (id) do nothing
                """)
                .param("id", one.id())
                .param("teaching", teaching)
                .param("point", one.point())
                .param("result", one.grade().name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Taught> ofTask(UUID task) {
        return sql.sql("select * from teaching where task_id = :task")
                .param("task", task)
                .query((row, _) -> taught(row))
                .optional();
    }

    List<Taught> ofAsset(UUID asset) {
        return sql.sql("select * from teaching where asset_id = :asset order by taught_at desc")
                .param("asset", asset)
                .query((row, _) -> taught(row))
                .list();
    }

    List<Counted> counts(List<UUID> points) {
        return sql.sql("""
                select point_id,
                       count(*) filter (where result = 'ALONE') as alone,
                       count(*) filter (where result = 'WITH_HELP') as with_help,
                       count(*) filter (where result = 'NOT_YET') as not_yet
                  from teaching_result where point_id in (:points) group by point_id
                """)
                .param("points", points)
                .query((row, _) -> new Counted(
                        row.getObject("point_id", UUID.class),
                        row.getInt("alone"),
                        row.getInt("with_help"),
                        row.getInt("not_yet")))
                .list();
    }

    private Taught taught(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Taught(
                id,
                row.getObject("task_id", UUID.class),
                row.getObject("asset_id", UUID.class),
                Arrays.asList((String[]) row.getArray("attendees").getArray()),
                row.getBoolean("manuals"),
                row.getString("taught_by"),
                row.getObject("taught_at", OffsetDateTime.class).toInstant(),
                results(id));
    }

    private List<Taught.Result> results(UUID teaching) {
        return sql.sql("select * from teaching_result where teaching_id = :teaching order by noted_at, id")
                .param("teaching", teaching)
                .query((row, _) -> new Taught.Result(
                        row.getObject("point_id", UUID.class),
                        Grade.valueOf(row.getString("result")),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
