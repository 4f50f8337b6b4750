package org.fettle.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.platform.values.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PromiseStore {
    private final JdbcClient sql;

    PromiseStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Latest first: those that stand, and those that were taken back.
    List<Promise> within(Interval time, ZoneId zone, int most) {
        return sql.sql("""
                select a.id, a.number, lower(p.promised) as since, upper(p.promised) as until, p.why,
                       array(select task_id from appointment_task t
                             where t.appointment_id = a.id order by position) as tasks
                from (select id as appointment_id, promised, null as why from appointment
                      where promised is not null and state <> 'CANCELLED'
                      union all
                      select appointment_id, promised, why from promise_broken) p
                join appointment a on a.id = p.appointment_id
                where a.zone = :zone and lower(p.promised) >= :from and lower(p.promised) < :until
                order by lower(p.promised) desc, a.id limit :most
                """)
                .param("zone", zone.getId())
                .param("from", Instants.utc(time.from()))
                .param("until", Instants.utc(time.until()))
                .param("most", most)
                .query(PromiseStore::promise)
                .list();
    }

    private static Promise promise(ResultSet row, int at) throws SQLException {
        return new Promise(
                row.getObject("id", UUID.class),
                row.getString("number"),
                new Interval(Instants.of(row, "since"), Instants.of(row, "until")),
                List.of((UUID[]) row.getArray("tasks").getArray()),
                Optional.ofNullable(row.getString("why")));
    }
}
