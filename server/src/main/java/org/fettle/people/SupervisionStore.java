package org.fettle.people;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is bound to supervise whom when, by decisions that work still rests on.
@Repository
class SupervisionStore {
    private final JdbcClient sql;

    SupervisionStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID decision, Supervision s) {
        sql.sql("""
                insert into supervision (decision_id, supervisor_id, trainee_id, during, ratio)
                values (:decision, :supervisor, :trainee, tstzrange(:from, :until), :ratio)
                """)
                .param("decision", decision)
                .param("supervisor", s.supervisor())
                .param("trainee", s.trainee())
                .param("from", s.when().from().atOffset(ZoneOffset.UTC))
                .param("until", s.when().until().atOffset(ZoneOffset.UTC))
                .param("ratio", s.ratio())
                .update();
    }

    void delete(Collection<UUID> decisions) {
        sql.sql("delete from supervision where decision_id = any(:decisions)")
                .param("decisions", decisions.toArray(UUID[]::new))
                .update();
    }

    List<Supervision> during(Interval when) {
        return sql.sql("""
                select supervisor_id, trainee_id, lower(during) as begins, upper(during) as ends, ratio
                from supervision where during && tstzrange(:from, :until)
                """)
                .param("from", when.from().atOffset(ZoneOffset.UTC))
                .param("until", when.until().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Supervision(
                        row.getObject("supervisor_id", UUID.class),
                        row.getObject("trainee_id", UUID.class),
                        new Interval(
                                row.getObject("begins", OffsetDateTime.class).toInstant(),
                                row.getObject("ends", OffsetDateTime.class).toInstant()),
                        row.getInt("ratio")))
                .list();
    }

    /// Until the transaction ends nobody else binds these people: two clerks cannot give one supervisor away twice.
    void lock(Collection<UUID> people) {
        sql.sql("select id from technician where id = any(:ids) order by id for no key update")
                .param("ids", people.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }
}
