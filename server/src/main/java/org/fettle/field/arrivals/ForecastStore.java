package org.fettle.field.arrivals;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.fettle.people.Interval;
import org.fettle.platform.values.Instants;
import org.fettle.schedule.Likely;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ForecastStore {
    private final JdbcClient sql;

    ForecastStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The same plan twice is foreseen once. In the order of the appointments' ids, as everybody holds their rows: each
    /// line holds the row of its appointment until the transaction ends.
    void insert(UUID plan, Map<UUID, Likely> likely, Instant now) {
        var appointments = likely.keySet().toArray(UUID[]::new);
        var ends = Arrays.stream(appointments)
                .map(id -> Objects.requireNonNull(likely.get(id)))
                .toList();
        sql.sql("""
                insert into arrival_forecast (plan_id, appointment_id, likely, records, made_at)
                select :plan, id, tstzrange(to_timestamp(since), to_timestamp(until)), records, :now
                from unnest(:appointments::uuid[], :from::bigint[], :until::bigint[], :records::int[])
                     as l (id, since, until, records)
                order by id
                on conflict (plan_id, appointment_id) do nothing
                """)
                .param("plan", plan)
                .param("appointments", appointments)
                .param("from", seconds(ends, Interval::from))
                .param("until", seconds(ends, Interval::until))
                .param("records", ends.stream().map(Likely::records).toArray(Integer[]::new))
                .param("now", Instants.utc(now))
                .update();
    }

    private static Long[] seconds(List<Likely> likely, Function<Interval, Instant> end) {
        return likely.stream().map(l -> end.apply(l.when()).getEpochSecond()).toArray(Long[]::new);
    }

    /// By appointment, what the last plan said.
    Map<UUID, Interval> latest(Collection<UUID> appointments) {
        var found = new HashMap<UUID, Interval>();
        sql.sql("""
                select distinct on (appointment_id) appointment_id, lower(likely) as since, upper(likely) as until
                from arrival_forecast where appointment_id = any(:appointments)
                order by appointment_id, made_at desc
                """)
                .param("appointments", appointments.toArray(UUID[]::new))
                .query((row, _) -> found.put(
                        row.getObject("appointment_id", UUID.class),
                        new Interval(Instants.of(row, "since"), Instants.of(row, "until"))))
                .list();
        return found;
    }
}
