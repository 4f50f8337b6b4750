package org.fettle.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.platform.settings.Practice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Repository
class RecordStore {
    private static final String SELECT = """
            select r.*, t.name as technician_name, s.name as supervisor_name,
                   lower(r.worked) as began, upper(r.worked) as ended
            from task_record r
            join technician t on t.id = r.technician_id
            left join technician s on s.id = r.supervisor_id
            """;

    private final JdbcClient sql;
    private final ObjectMapper json;

    RecordStore(JdbcClient sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// The same id twice is one record, so that a phone may send again what it does not know to have arrived.
    boolean insert(TaskRecord r, Optional<UUID> assignment) {
        return sql.sql("""
                insert into task_record (id, task_id, assignment_id, practice, task_type, title, thing_kind, thing_id,
                                         technician_id, supervisor_id, decision_id, worked, travel_seconds, outcome,
                                         summary, checks, readings, materials, photos, corrects, written_at, written_by)
                values (:id, :task, :assignment, :practice, :type, :title, :kind, :thing,
                        :technician, :supervisor, :decision, tstzrange(:began, :ended), :travel, :outcome,
                        :summary, :checks::jsonb, :readings::jsonb, :materials::jsonb, :photos, :corrects, :at, :by)
                on conflict (id) do nothing
                """)
                        .param("id", r.id())
                        .param("task", r.task())
                        .param("assignment", assignment.orElse(null))
                        .param("practice", r.practice().name())
                        .param("type", r.taskType())
                        .param("title", r.title())
                        .param("kind", r.thing().kind())
                        .param("thing", r.thing().id())
                        .param("technician", r.technician())
                        .param("supervisor", r.supervisor().orElse(null))
                        .param("decision", r.decision().orElse(null))
                        .param("began", r.worked().from().atOffset(ZoneOffset.UTC))
                        .param("ended", r.worked().until().atOffset(ZoneOffset.UTC))
                        .param("travel", (int) r.travel().toSeconds())
                        .param("outcome", r.outcome().name())
                        .param("summary", r.summary())
                        .param("checks", json.writeValueAsString(r.checks()))
                        .param("readings", json.writeValueAsString(r.readings()))
                        .param("materials", json.writeValueAsString(r.materials()))
                        .param("photos", r.photos().toArray(UUID[]::new))
                        .param("corrects", r.corrects().orElse(null))
                        .param("at", r.writtenAt().atOffset(ZoneOffset.UTC))
                        .param("by", r.writtenBy())
                        .update()
                == 1;
    }

    Optional<TaskRecord> byId(UUID id) {
        return sql.sql(SELECT + " where r.id = :id")
                .param("id", id)
                .query(this::record)
                .optional();
    }

    List<TaskRecord> ofTask(UUID task) {
        return sql.sql(SELECT + " where r.task_id = :task order by r.written_at, r.id")
                .param("task", task)
                .query(this::record)
                .list();
    }

    /// The records that put this one right, oldest first.
    List<TaskRecord> corrections(UUID record) {
        return sql.sql(SELECT + " where r.corrects = :record order by r.written_at, r.id")
                .param("record", record)
                .query(this::record)
                .list();
    }

    /// Newest first.
    List<TaskRecord> ofThing(ThingRef thing, Optional<UUID> before, int limit) {
        return sql.sql(SELECT + """
                 where r.thing_kind = :kind and r.thing_id = :thing
                   and (:before::uuid is null or (r.written_at, r.id)
                        < (select b.written_at, b.id from task_record b where b.id = :before))
                 order by r.written_at desc, r.id desc limit :limit
                """)
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(this::record)
                .list();
    }

    /// Newest first.
    List<TaskRecord> ofTechnician(UUID technician, Optional<UUID> before, int limit) {
        return sql.sql(SELECT + """
                 where r.technician_id = :technician
                   and (:before::uuid is null or (r.written_at, r.id)
                        < (select b.written_at, b.id from task_record b where b.id = :before))
                 order by r.written_at desc, r.id desc limit :limit
                """)
                .param("technician", technician)
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query(this::record)
                .list();
    }

    private TaskRecord record(ResultSet row, int at) throws SQLException {
        return new TaskRecord(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("task_id", UUID.class),
                Practice.valueOf(row.getString("practice")),
                row.getString("task_type"),
                row.getString("title"),
                new ThingRef(row.getString("thing_kind"), row.getObject("thing_id", UUID.class)),
                row.getObject("technician_id", UUID.class),
                row.getString("technician_name"),
                Optional.ofNullable(row.getObject("supervisor_id", UUID.class)),
                Optional.ofNullable(row.getString("supervisor_name")),
                Optional.ofNullable(row.getObject("decision_id", UUID.class)),
                new Interval(
                        row.getObject("began", OffsetDateTime.class).toInstant(),
                        row.getObject("ended", OffsetDateTime.class).toInstant()),
                Duration.ofSeconds(row.getInt("travel_seconds")),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("summary"),
                json.readValue(row.getString("checks"), new TypeReference<List<Check>>() {}),
                json.readValue(row.getString("readings"), new TypeReference<List<Reading>>() {}),
                json.readValue(row.getString("materials"), new TypeReference<List<Material>>() {}),
                Arrays.asList((UUID[]) row.getArray("photos").getArray()),
                Optional.ofNullable(row.getObject("corrects", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("written_by"));
    }
}
