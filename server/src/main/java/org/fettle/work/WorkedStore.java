package org.fettle.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.values.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WorkedStore {
    private final JdbcClient sql;

    WorkedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Records that nobody put right later, newest first; of a task that several people did, one row.
    List<Worked> recent(Practice practice, int most) {
        return sql.sql("""
                select r.task_id, r.task_type, r.began, r.ended, t.minutes, t.address, t.latitude, t.longitude,
                       r.technician_id, r.travel_seconds
                from (select task_id, task_type, min(lower(worked)) as began, max(upper(worked)) as ended,
                             (array_agg(technician_id order by lower(worked), id))[1] as technician_id,
                             (array_agg(travel_seconds order by lower(worked), id))[1] as travel_seconds,
                             bool_and(outcome = 'DONE') as complete
                      from (select * from task_record
                            where practice = :practice order by written_at desc limit :most) latest
                      where not exists (select from task_record c where c.corrects = latest.id)
                      group by task_id, task_type) r
                join task t on t.id = r.task_id
                where r.complete
                order by r.began desc
                """)
                .param("practice", practice.name())
                .param("most", most)
                .query(WorkedStore::worked)
                .list();
    }

    private static Worked worked(ResultSet row, int at) throws SQLException {
        return new Worked(
                row.getObject("task_id", UUID.class),
                row.getString("task_type"),
                row.getObject("technician_id", UUID.class),
                new Interval(Instants.of(row, "began"), Instants.of(row, "ended")),
                Duration.ofMinutes(row.getInt("minutes")),
                Duration.ofSeconds(row.getInt("travel_seconds")),
                TaskStore.spot(row));
    }

    /// From the records where there are any, else from who is at it now.
    Map<UUID, Instant> begun(Collection<UUID> tasks) {
        var begun = new HashMap<UUID, Instant>();
        sql.sql("""
                select task_id, min(began) as began
                from (select task_id, lower(worked) as began from task_record r
                      where task_id = any(:tasks)
                        and not exists (select from task_record c where c.corrects = r.id)
                      union all
                      select task_id, lower(during) from assignment
                      where task_id = any(:tasks) and state = 'STARTED') b
                group by task_id
                """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .query((row, _) -> begun.put(row.getObject("task_id", UUID.class), Instants.of(row, "began")))
                .list();
        return begun;
    }
}
