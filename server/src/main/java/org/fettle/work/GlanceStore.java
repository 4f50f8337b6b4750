package org.fettle.work;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.values.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The counts of the start page, each from an index.
@Repository
class GlanceStore {
    private final JdbcClient sql;

    GlanceStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// What is still to do today, in the technician's own zone, of what this account's technician was given.
    long ownToday(UUID account, Instant now) {
        return sql.sql("""
                        select count(*) from technician t join assignment a on a.technician_id = t.id
                        where t.account_id = :account and a.state in ('PLANNED', 'STARTED')
                          and a.during && tstzrange(
                              date_trunc('day', cast(:now as timestamptz), t.zone),
                              date_trunc('day', cast(:now as timestamptz), t.zone) + interval '1 day')
                        """)
                .param("account", account)
                .param("now", Instants.utc(now))
                .query(Long.class)
                .single();
    }

    /// Begun and not finished.
    long ownBegun(UUID account) {
        return sql.sql("""
                        select count(*) from technician t join assignment a on a.technician_id = t.id
                        where t.account_id = :account and a.state = 'STARTED'
                        """).param("account", account).query(Long.class).single();
    }

    /// Tasks with a window that begins within the next day, in the task's own zone counted from midnight, and nobody
    /// to do them.
    long unassignedToday(Practice practice, Instant now) {
        return sql.sql("""
                        select count(*) from task
                        where practice = :practice and state = 'OPEN'
                          and during && tstzrange(cast(:now as timestamptz), cast(:tomorrow as timestamptz))
                          and lower(during) < date_trunc('day', cast(:now as timestamptz), zone) + interval '1 day'
                        """)
                .param("practice", practice.name())
                .param("now", Instants.utc(now))
                .param("tomorrow", Instants.utc(now.plus(Duration.ofDays(1))))
                .query(Long.class)
                .single();
    }

    /// Not begun although the window is over.
    long late(Practice practice, Instant now) {
        return sql.sql("""
                        select count(*) from task
                        where practice = :practice and state in ('OPEN', 'ASSIGNED')
                          and during << tstzrange(cast(:now as timestamptz), null)
                        """)
                .param("practice", practice.name())
                .param("now", Instants.utc(now))
                .query(Long.class)
                .single();
    }

    /// Tasks that somebody is given for today, in the task's own zone: still to begin, or begun.
    long today(Practice practice, Assignment.State state, Instant now) {
        return sql.sql("""
                        select count(distinct t.id) from assignment a join task t on t.id = a.task_id
                        where t.practice = :practice and a.state = :state
                          and a.during && tstzrange(
                              date_trunc('day', cast(:now as timestamptz), t.zone),
                              date_trunc('day', cast(:now as timestamptz), t.zone) + interval '1 day')
                        """)
                .param("practice", practice.name())
                .param("state", state.name())
                .param("now", Instants.utc(now))
                .query(Long.class)
                .single();
    }

    /// In the queue, with nobody on it yet.
    long queued(Practice practice) {
        return sql.sql("select count(*) from task where practice = :practice and state = 'OPEN'")
                .param("practice", practice.name())
                .query(Long.class)
                .single();
    }
}
