package org.fettle.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.people.Place;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.values.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TaskStore {
    private final JdbcClient sql;

    TaskStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if a task of this id is there already.
    boolean insert(NewTask t) {
        return sql.sql("""
                insert into task (id, practice, task_type, title, thing_kind, thing_id, jurisdiction, zone, address,
                                  latitude, longitude, during, minutes, seats, priority, exclusive, origin_id)
                values (:id, :practice, :type, :title, :kind, :thing, :jurisdiction, :zone, :address,
                        :latitude, :longitude,
                        case when :from::timestamptz is not null then tstzrange(:from, :until) end,
                        :minutes, :seats, :priority, :exclusive, :origin)
                on conflict (id) do nothing
                """)
                        .param("id", t.id())
                        .param("practice", t.practice().name())
                        .param("type", t.taskType())
                        .param("title", t.title())
                        .param("kind", t.thing().kind())
                        .param("thing", t.thing().id())
                        .param("jurisdiction", t.place().jurisdiction())
                        .param("zone", t.place().zone().getId())
                        .param("address", t.spot().map(Spot::address).orElse(null))
                        .param(
                                "latitude",
                                t.spot()
                                        .flatMap(Spot::at)
                                        .map(Spot.At::latitude)
                                        .orElse(null))
                        .param(
                                "longitude",
                                t.spot()
                                        .flatMap(Spot::at)
                                        .map(Spot.At::longitude)
                                        .orElse(null))
                        .param("from", Instants.utc(t.window().map(Interval::from)))
                        .param("until", Instants.utc(t.window().map(Interval::until)))
                        .param("minutes", t.minutes())
                        .param("seats", t.seats())
                        .param("priority", t.priority())
                        .param("exclusive", t.exclusive())
                        .param("origin", t.origin().orElse(null))
                        .update()
                == 1;
    }

    Optional<Task> byId(UUID id) {
        return sql.sql("select * from task where id = :id")
                .param("id", id)
                .query(TaskStore::task)
                .optional();
    }

    List<Task> byIds(Collection<UUID> ids) {
        return sql.sql("select * from task where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(TaskStore::task)
                .list();
    }

    /// Holds the row until the transaction ends.
    Optional<Task> lock(UUID id) {
        return sql.sql("select * from task where id = :id for update")
                .param("id", id)
                .query(TaskStore::task)
                .optional();
    }

    /// The open ones, if none is given out or begun; else those, and nothing is cancelled.
    List<Task> cancelWaiting(UUID origin) {
        var taken = lockTaken(origin);
        if (taken.isEmpty()) cancelOpen(origin);
        return taken;
    }

    /// Given out or begun. Holds these, and the open ones too, until the transaction ends.
    private List<Task> lockTaken(UUID origin) {
        return sql.sql("""
                with live as (select * from task where origin_id = :origin and state not in ('DONE', 'CANCELLED')
                              order by id for update)
                select * from live where state <> 'OPEN'
                """).param("origin", origin).query(TaskStore::task).list();
    }

    private void cancelOpen(UUID origin) {
        sql.sql("""
                update task set state = 'CANCELLED', version = version + 1 where origin_id = :origin and state = 'OPEN'
                """).param("origin", origin).update();
    }

    List<Task> list(TaskQuery q) {
        return sql.sql("""
                select * from task t
                where (:practice::text is null or practice = :practice)
                  and (cardinality(:states::text[]) = 0 or state = any(:states))
                  and (cardinality(:types::text[]) = 0 or task_type = any(:types))
                  and (:origin::uuid is null or origin_id = :origin)
                  and (:thing::uuid is null or (thing_id = :thing and thing_kind = :kind))
                  and (:from::timestamptz is null or during && tstzrange(:from, :until))
                  and (:after::uuid is null
                       or (priority, id) > (select a.priority, a.id from task a where a.id = :after))
                order by priority, id limit :limit
                """)
                .param("practice", q.practice().map(Enum::name).orElse(null))
                .param("states", q.states().stream().map(Enum::name).toArray(String[]::new))
                .param("types", q.taskTypes().toArray(String[]::new))
                .param("origin", q.origin().orElse(null))
                .param("thing", q.thing().map(ThingRef::id).orElse(null))
                .param("kind", q.thing().map(ThingRef::kind).orElse(null))
                .param("from", Instants.utc(q.window().map(Interval::from)))
                .param("until", Instants.utc(q.window().map(Interval::until)))
                .param("after", q.after().orElse(null))
                .param("limit", q.limit())
                .query(TaskStore::task)
                .list();
    }

    void state(UUID id, TaskState state) {
        sql.sql("update task set state = :state, version = version + 1 where id = :id and state <> :state")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    /// Open again, with what is left to do.
    void reopen(UUID id, int minutes) {
        sql.sql("""
                update task set state = 'OPEN', minutes = greatest(1, :minutes), version = version + 1 where id = :id
                """).param("id", id).param("minutes", minutes).update();
    }

    /// False if it changed meanwhile or is done or cancelled.
    boolean change(UUID id, int version, Optional<Interval> window, int priority) {
        return sql.sql("""
                update task
                set during = case when :from::timestamptz is not null then tstzrange(:from, :until) end,
                    priority = :priority, version = version + 1
                where id = :id and version = :version and state not in ('DONE', 'CANCELLED')
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("from", Instants.utc(window.map(Interval::from)))
                        .param("until", Instants.utc(window.map(Interval::until)))
                        .param("priority", priority)
                        .update()
                == 1;
    }

    static Task task(ResultSet row, int at) throws SQLException {
        return new Task(
                row.getObject("id", UUID.class),
                row.getString("number"),
                Practice.valueOf(row.getString("practice")),
                row.getString("task_type"),
                row.getString("title"),
                new ThingRef(row.getString("thing_kind"), row.getObject("thing_id", UUID.class)),
                new Place(row.getString("jurisdiction"), ZoneId.of(row.getString("zone"))),
                spot(row),
                Ranges.read(row.getString("during")),
                row.getInt("minutes"),
                row.getInt("seats"),
                row.getInt("priority"),
                row.getBoolean("exclusive"),
                Optional.ofNullable(row.getObject("origin_id", UUID.class)),
                TaskState.valueOf(row.getString("state")),
                row.getInt("version"));
    }

    /// Of what was made for one of these and nobody has begun.
    void move(Collection<UUID> origins, Spot spot) {
        sql.sql("""
                update task set address = :address, latitude = :latitude, longitude = :longitude, version = version + 1
                where origin_id in (:origins) and state in ('OPEN', 'ASSIGNED')
                  and (address, latitude, longitude)
                      is distinct from (:address, :latitude::double precision, :longitude::double precision)
                """)
                .param("address", spot.address())
                .param("latitude", spot.at().map(Spot.At::latitude).orElse(null))
                .param("longitude", spot.at().map(Spot.At::longitude).orElse(null))
                .param("origins", origins)
                .update();
    }

    static Optional<Spot> spot(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        var address = row.getString("address");
        if (address == null) return Optional.empty();
        return Optional.of(
                latitude == null || longitude == null
                        ? new Spot(address, Optional.empty())
                        : Spot.known(address, latitude, longitude));
    }
}
