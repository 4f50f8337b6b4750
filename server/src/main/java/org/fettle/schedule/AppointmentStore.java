package org.fettle.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.platform.values.Instants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AppointmentStore {
    private static final String SELECT = """
            select a.*, lower(during) as since, upper(during) as until,
                   lower(promised) as promised_since, upper(promised) as promised_until,
                   array(select task_id from appointment_task t
                         where t.appointment_id = a.id order by position) as tasks
            from appointment a
            """;

    private final JdbcClient sql;
    private final JsonMapper json;

    AppointmentStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(NewAppointment a) {
        sql.sql("""
                insert into appointment (id, day, zone, during, promised)
                values (:id, :day, :zone, tstzrange(:from, :until),
                        case when :promisedFrom::timestamptz is not null
                             then tstzrange(:promisedFrom, :promisedUntil) end)
                on conflict (id) do nothing
                """)
                .param("id", a.id())
                .param("day", a.day())
                .param("zone", a.zone().getId())
                .param("from", Instants.utc(a.window().from()))
                .param("until", Instants.utc(a.window().until()))
                .param(
                        "promisedFrom",
                        a.promised().map(p -> Instants.utc(p.from())).orElse(null))
                .param(
                        "promisedUntil",
                        a.promised().map(p -> Instants.utc(p.until())).orElse(null))
                .update();
        sql.sql("""
                insert into appointment_task (appointment_id, task_id, position)
                select :id, task, position from unnest(:tasks::uuid[]) with ordinality as t (task, position)
                on conflict (appointment_id, task_id) do nothing
                """)
                .param("id", a.id())
                .param("tasks", a.tasks().toArray(UUID[]::new))
                .update();
    }

    Optional<Appointment> byId(UUID id) {
        return sql.sql(SELECT + " where a.id = :id")
                .param("id", id)
                .query(this::appointment)
                .optional();
    }

    /// Holds the rows until the transaction ends, in the order of their ids.
    List<Appointment> lock(Collection<UUID> ids) {
        return sql.sql(SELECT + " where a.id = any(:ids) order by a.id for update of a")
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::appointment)
                .list();
    }

    List<Appointment> ofDay(LocalDate day, ZoneId zone) {
        return sql.sql(SELECT
                        + " where day = :day and zone = :zone and state <> 'CANCELLED' order by lower(during), a.id")
                .param("day", day)
                .param("zone", zone.getId())
                .query(this::appointment)
                .list();
    }

    Optional<Appointment> ofTask(UUID task) {
        return sql.sql(SELECT + """
                 where a.id = (select appointment_id from appointment_task where task_id = :task
                               order by active desc, appointment_id desc limit 1)
                """)
                .param("task", task)
                .query(this::appointment)
                .optional();
    }

    /// Of these, the tasks that an appointment has already.
    List<UUID> taken(Collection<UUID> tasks) {
        return sql.sql("select task_id from appointment_task where active and task_id = any(:tasks)")
                .param("tasks", tasks.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /// Nobody came, and nobody is on the way.
    List<Appointment> undoneBefore(LocalDate day, ZoneId zone) {
        return sql.sql(SELECT + """
                 where day < :day and zone = :zone and state in ('OPEN', 'LEFT_OUT') order by a.id for update of a
                """)
                .param("day", day)
                .param("zone", zone.getId())
                .query(this::appointment)
                .list();
    }

    void carry(UUID id, LocalDate day, Interval window) {
        sql.sql("""
                update appointment
                set day = :day, during = tstzrange(:from, :until), state = 'OPEN', left_out = '[]', pinned_start = null,
                    version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("day", day)
                .param("from", Instants.utc(window.from()))
                .param("until", Instants.utc(window.until()))
                .update();
    }

    void widen(UUID id, Interval window) {
        sql.sql("update appointment set during = tstzrange(:from, :until), version = version + 1 where id = :id")
                .param("id", id)
                .param("from", Instants.utc(window.from()))
                .param("until", Instants.utc(window.until()))
                .update();
    }

    void planned(UUID id, UUID plan) {
        sql.sql("""
                update appointment
                set state = case when state = 'TOLD' then 'TOLD' else 'PLANNED' end, left_out = '[]', plan_id = :plan,
                    version = version + 1
                where id = :id
                """).param("id", id).param("plan", plan).update();
    }

    void leftOut(UUID id, @Nullable UUID plan, List<Hindrance> why) {
        sql.sql("""
                update appointment
                set state = 'LEFT_OUT', left_out = :why::jsonb, plan_id = :plan::uuid, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("plan", plan)
                .param("why", json.writeValueAsString(why))
                .update();
    }

    void pin(UUID id, @Nullable UUID technician, @Nullable Instant start) {
        sql.sql("""
                update appointment
                set pinned_technician = :technician::uuid, pinned_start = :start, version = version + 1 where id = :id
                """)
                .param("id", id)
                .param("technician", technician)
                .param("start", start == null ? null : Instants.utc(start))
                .update();
    }

    /// False unless it is planned or told already.
    boolean tell(UUID id, Interval promised, Instant now) {
        return sql.sql("""
                update appointment
                set state = 'TOLD', promised = tstzrange(:from, :until), told_at = :now, version = version + 1
                where id = :id and state in ('PLANNED', 'TOLD')
                """)
                        .param("id", id)
                        .param("from", Instants.utc(promised.from()))
                        .param("until", Instants.utc(promised.until()))
                        .param("now", Instants.utc(now))
                        .update()
                == 1;
    }

    void release(UUID id) {
        sql.sql("""
                update appointment
                set promised = null, state = case when state = 'TOLD' then 'PLANNED' else state end,
                    version = version + 1
                where id = :id
                """).param("id", id).update();
    }

    void broken(UUID id, UUID appointment, Interval promised, String why, String by, Instant now) {
        sql.sql("""
                insert into promise_broken (id, appointment_id, promised, why, broken_by, broken_at)
                values (:id, :appointment, tstzrange(:from, :until), :why, :by, :now)
                """)
                .param("id", id)
                .param("appointment", appointment)
                .param("from", Instants.utc(promised.from()))
                .param("until", Instants.utc(promised.until()))
                .param("why", why)
                .param("by", by)
                .param("now", Instants.utc(now))
                .update();
    }

    /// False if it is in none of these states.
    boolean state(UUID id, Appointment.State to, Appointment.State... from) {
        return sql.sql("""
                update appointment set state = :to, left_out = '[]', version = version + 1
                where id = :id and state = any(:from)
                """)
                        .param("id", id)
                        .param("to", to.name())
                        .param("from", Arrays.stream(from).map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    /// Its tasks are free for another appointment.
    void close(UUID id) {
        sql.sql("update appointment_task set active = false where appointment_id = :id and active")
                .param("id", id)
                .update();
    }

    private Appointment appointment(ResultSet row, int at) throws SQLException {
        var pinnedStart = row.getObject("pinned_start", OffsetDateTime.class);
        return new Appointment(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("day", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                interval(row, "since", "until").orElseThrow(),
                interval(row, "promised_since", "promised_until"),
                Appointment.State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("pinned_technician", UUID.class)),
                Optional.ofNullable(pinnedStart).map(OffsetDateTime::toInstant),
                List.of(json.readValue(row.getString("left_out"), Hindrance[].class)),
                Optional.ofNullable(row.getObject("plan_id", UUID.class)),
                row.getInt("version"),
                List.of((UUID[]) row.getArray("tasks").getArray()));
    }

    private static Optional<Interval> interval(ResultSet row, String from, String until) throws SQLException {
        var begin = row.getObject(from, OffsetDateTime.class);
        return begin == null
                ? Optional.empty()
                : Optional.of(new Interval(
                        begin.toInstant(),
                        row.getObject(until, OffsetDateTime.class).toInstant()));
    }
}
