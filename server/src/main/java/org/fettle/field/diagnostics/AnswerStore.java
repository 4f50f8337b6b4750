package org.fettle.field.diagnostics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AnswerStore {
    private final JdbcClient sql;

    AnswerStore(JdbcClient sql) {
        this.sql = sql;
    }

    void begin(UUID task, UUID procedure, Instant now) {
        sql.sql("""
                insert into procedure_run (task_id, procedure_id, begun_at) values (:task, :procedure, :now)
                on conflict (task_id) do nothing
                """)
                .param("task", task)
                .param("procedure", procedure)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<UUID> procedure(UUID task) {
        return sql.sql("select procedure_id from procedure_run where task_id = :task")
                .param("task", task)
                .query(UUID.class)
                .optional();
    }

    void insert(Answer a) {
        sql.sql("""
                insert into procedure_answer (id, task_id, step_id, answer, value, method, instrument, passed,
                                              answered_by, answered_at)
                values (:id, :task, :step, :answer, :value, :method, :instrument, :passed, :by, :at)
                on conflict (id) do nothing
                """)
                .param("id", a.id())
                .param("task", a.task())
                .param("step", a.step())
                .param("answer", a.answer())
                .param("value", a.value().orElse(null))
                .param("method", a.method())
                .param("instrument", a.instrument())
                .param("passed", a.passed())
                .param("by", a.by())
                .param("at", a.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Answer> ofTask(UUID task) {
        return sql.sql("select * from procedure_answer where task_id = :task order by answered_at, id")
                .param("task", task)
                .query((row, _) -> answer(row))
                .list();
    }

    void insert(Diagnosis d, String by, Instant at) {
        sql.sql("""
                insert into diagnosis (id, task_id, asset_id, symptom, fault, cause, remedy, note, concluded_by,
                                       concluded_at)
                values (:id, :task, :asset, nullif(:symptom, ''), nullif(:fault, ''), nullif(:cause, ''),
                        nullif(:remedy, ''), :note, :by, :at)
                on conflict (id) do nothing
                """)
                .param("id", d.id())
                .param("task", d.task())
                .param("asset", d.asset())
                .param("symptom", d.symptom().strip())
                .param("fault", d.fault().strip())
                .param("cause", d.cause().strip())
                .param("remedy", d.remedy().strip())
                .param("note", d.note().strip())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Diagnosis> diagnosis(UUID task) {
        return sql.sql("select * from diagnosis where task_id = :task order by concluded_at desc, id desc limit 1")
                .param("task", task)
                .query((row, _) -> diagnosis(row))
                .optional();
    }

    List<Diagnosis> diagnosesOf(UUID asset) {
        return sql.sql("select * from diagnosis where asset_id = :asset order by concluded_at desc, id desc")
                .param("asset", asset)
                .query((row, _) -> diagnosis(row))
                .list();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        return new Answer(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("step_id", UUID.class),
                row.getString("answer"),
                Optional.ofNullable(row.getObject("value", Double.class)),
                row.getString("method"),
                row.getString("instrument"),
                row.getBoolean("passed"),
                row.getString("answered_by"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }

    private static Diagnosis diagnosis(ResultSet row) throws SQLException {
        return new Diagnosis(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("asset_id", UUID.class),
                text(row, "symptom"),
                text(row, "fault"),
                text(row, "cause"),
                text(row, "remedy"),
                row.getString("note"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
