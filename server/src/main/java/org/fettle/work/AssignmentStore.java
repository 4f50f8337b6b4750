package org.fettle.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssignmentStore {
    private final JdbcClient sql;

    AssignmentStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if it is planned and the technician has another task planned then: the exclusion constraint of
    /// V20261124_20
    /// decides, even between two dispatchers at once.
    boolean insert(Assignment a, String taskType, boolean exclusive) {
        return sql.sql("""
                insert into assignment (id, task_id, task_type, technician_id, during, supervisor_id, decision_id,
                                        exclusive, state)
                values (:id, :task, :type, :technician, tstzrange(:from, :until), :supervisor, :decision, :exclusive,
                        :state)
                on conflict on constraint one_door_at_a_time do nothing
                """)
                        .param("id", a.id())
                        .param("task", a.task())
                        .param("type", taskType)
                        .param("technician", a.technician())
                        .param("from", a.during().from().atOffset(ZoneOffset.UTC))
                        .param("until", a.during().until().atOffset(ZoneOffset.UTC))
                        .param("supervisor", a.supervisor().orElse(null))
                        .param("decision", a.decision())
                        .param("exclusive", exclusive)
                        .param("state", a.state().name())
                        .update()
                == 1;
    }

    Optional<Assignment> byId(UUID id) {
        return sql.sql("select * from assignment where id = :id")
                .param("id", id)
                .query(AssignmentStore::assignment)
                .optional();
    }

    /// Holds the row until the transaction ends.
    Optional<Assignment> lock(UUID id) {
        return sql.sql("select * from assignment where id = :id for update")
                .param("id", id)
                .query(AssignmentStore::assignment)
                .optional();
    }

    /// Planned, begun and finished; not the withdrawn.
    List<Assignment> ofTasks(Collection<UUID> tasks) {
        return sql.sql("""
                select * from assignment where task_id = any(:tasks) and state <> 'WITHDRAWN'
                order by task_id, during, id
                """)
                .param("tasks", tasks.toArray(UUID[]::new))
                .query(AssignmentStore::assignment)
                .list();
    }

    List<Assignment> ofTechnician(UUID technician, Interval when) {
        return sql.sql("""
                select * from assignment
                where technician_id = :technician and during && tstzrange(:from, :until) and state <> 'WITHDRAWN'
                order by during, id
                """)
                .param("technician", technician)
                .param("from", when.from().atOffset(ZoneOffset.UTC))
                .param("until", when.until().atOffset(ZoneOffset.UTC))
                .query(AssignmentStore::assignment)
                .list();
    }

    /// All of one time, for a board.
    List<Assignment> during(Interval when) {
        return sql.sql("""
                select * from assignment
                where during && tstzrange(:from, :until) and state <> 'WITHDRAWN' order by technician_id, during
                """)
                .param("from", when.from().atOffset(ZoneOffset.UTC))
                .param("until", when.until().atOffset(ZoneOffset.UTC))
                .query(AssignmentStore::assignment)
                .list();
    }

    /// Two visits begun at once are refused by the index `one_visit_begun`.
    boolean busy(UUID technician) {
        return sql.sql("""
                select exists (select from assignment
                               where technician_id = :technician and exclusive and state = 'STARTED')
                """).param("technician", technician).query(Boolean.class).single();
    }

    void start(UUID id, Interval during, UUID decision, Optional<UUID> supervisor) {
        sql.sql("""
                update assignment set state = 'STARTED', during = tstzrange(:from, :until), decision_id = :decision,
                                      supervisor_id = :supervisor, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("from", during.from().atOffset(ZoneOffset.UTC))
                .param("until", during.until().atOffset(ZoneOffset.UTC))
                .param("decision", decision)
                .param("supervisor", supervisor.orElse(null))
                .update();
    }

    void finish(UUID id) {
        sql.sql("update assignment set state = 'FINISHED', version = version + 1 where id = :id")
                .param("id", id)
                .update();
    }

    void withdraw(UUID id, String why) {
        sql.sql("""
                update assignment set state = 'WITHDRAWN', withdrawn_why = :why, version = version + 1 where id = :id
                """).param("id", id).param("why", why).update();
    }

    private static Assignment assignment(ResultSet row, int at) throws SQLException {
        return new Assignment(
                row.getObject("id", UUID.class),
                row.getObject("task_id", UUID.class),
                row.getObject("technician_id", UUID.class),
                Ranges.read(row.getString("during")).orElseThrow(),
                Optional.ofNullable(row.getObject("supervisor_id", UUID.class)),
                row.getObject("decision_id", UUID.class),
                Assignment.State.valueOf(row.getString("state")));
    }
}
