package org.fettle.work;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/// Tasks, assignments and records of work that is over: three statements for however many.
@Repository
class ChronicleStore {
    /// One piece of work as JSON carries it to the database.
    record Row(
            UUID task,
            String practice,
            String type,
            String title,
            String kind,
            UUID thing,
            String jurisdiction,
            String zone,
            @Nullable String address,
            @Nullable Double latitude,
            @Nullable Double longitude,
            int minutes,
            int priority,
            boolean exclusive,
            UUID assignment,
            UUID technician,
            UUID decision,
            Instant since,
            Instant until,
            UUID record,
            long travel,
            String summary,
            List<Check> checks,
            List<Reading> readings,
            String by) {
        static Row of(DoneBefore d, UUID decision, Actor by) {
            var t = d.task();
            var at = t.spot().flatMap(Spot::at);
            return new Row(
                    t.id(),
                    t.practice().name(),
                    t.taskType(),
                    t.title(),
                    t.thing().kind(),
                    t.thing().id(),
                    t.place().jurisdiction(),
                    t.place().zone().getId(),
                    t.spot().map(Spot::address).orElse(null),
                    at.map(Spot.At::latitude).orElse(null),
                    at.map(Spot.At::longitude).orElse(null),
                    t.minutes(),
                    t.priority(),
                    t.exclusive(),
                    UuidCreator.getTimeOrderedEpoch(),
                    d.technician(),
                    decision,
                    d.worked().from(),
                    d.worked().until(),
                    d.record(),
                    d.travel().toSeconds(),
                    d.summary(),
                    d.checks(),
                    d.readings(),
                    by.name());
        }
    }

    private final JdbcClient sql;
    private final ObjectMapper json;

    ChronicleStore(JdbcClient sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(List<Row> rows) {
        if (rows.isEmpty()) return;
        var all = json.writeValueAsString(rows);
        write(all, """
                insert into task (id, practice, task_type, title, thing_kind, thing_id, jurisdiction, zone, address,
                                  latitude, longitude, during, minutes, seats, priority, exclusive, state)
                select r.task, r.practice, r.type, r.title, r.kind, r.thing, r.jurisdiction, r.zone, r.address,
                       r.latitude, r.longitude, tstzrange(r.since, r.until), r.minutes, 1, r.priority, r.exclusive,
                       'DONE'
                from jsonb_to_recordset(:rows::jsonb) as r(task uuid, practice text, type text, title text, kind text,
                     thing uuid, jurisdiction text, zone text, address text, latitude float8, longitude float8,
                     since timestamptz, until timestamptz, minutes int, priority int, exclusive boolean)
                """);
        write(all, """
                insert into assignment (id, task_id, task_type, technician_id, during, decision_id, exclusive, state)
                select r.assignment, r.task, r.type, r.technician, tstzrange(r.since, r.until), r.decision, r.exclusive,
                       'FINISHED'
                from jsonb_to_recordset(:rows::jsonb) as r(assignment uuid, task uuid, type text, technician uuid,
                     since timestamptz, until timestamptz, decision uuid, exclusive boolean)
                """);
        write(all, """
                insert into task_record (id, task_id, assignment_id, practice, task_type, title, thing_kind, thing_id,
                                         technician_id, decision_id, worked, travel_seconds, outcome, summary, checks,
                                         readings, written_at, written_by)
                select r.record, r.task, r.assignment, r.practice, r.type, r.title, r.kind, r.thing, r.technician,
                       r.decision, tstzrange(r.since, r.until), r.travel, 'DONE', r.summary, r.checks, r.readings,
                       r.until, r.by
                from jsonb_to_recordset(:rows::jsonb) as r(record uuid, task uuid, assignment uuid, practice text,
                     type text, title text, kind text, thing uuid, technician uuid, decision uuid, since timestamptz,
                     until timestamptz, travel int, summary text, checks jsonb, readings jsonb, by text)
                """);
    }

    private void write(String rows, String statement) {
        sql.sql(statement).param("rows", rows).update();
    }
}
