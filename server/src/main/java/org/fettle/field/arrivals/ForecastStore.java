package org.fettle.field.arrivals;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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

    /// The same plan twice is foreseen once.
    void insert(UUID plan, UUID appointment, Likely likely, Instant now) {
        sql.sql("""
                insert into arrival_forecast (plan_id, appointment_id, likely, records, made_at)
                values (:plan, :appointment, tstzrange(:from, :until), :records, :now)
                on conflict (plan_id, appointment_id) do nothing
                """)
                .param("plan", plan)
                .param("appointment", appointment)
                .param("from", Instants.utc(likely.when().from()))
                .param("until", Instants.utc(likely.when().until()))
                .param("records", likely.records())
                .param("now", Instants.utc(now))
                .update();
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
