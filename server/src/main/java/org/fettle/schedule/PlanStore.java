package org.fettle.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.values.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PlanStore {
    private final JdbcClient sql;
    private final JsonMapper json;

    PlanStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(DayPlan plan) {
        sql.sql("""
                insert into day_plan (id, day, zone, made_at, made_by, proposal)
                values (:id, :day, :zone, :at, :by, :proposal::jsonb)
                """)
                .param("id", plan.id())
                .param("day", plan.day())
                .param("zone", plan.zone().getId())
                .param("at", Instants.utc(plan.madeAt()))
                .param("by", plan.madeBy())
                .param("proposal", json.writeValueAsString(plan.proposal()))
                .update();
    }

    Optional<DayPlan> byId(UUID id) {
        return sql.sql("select * from day_plan where id = :id")
                .param("id", id)
                .query(this::plan)
                .optional();
    }

    Optional<DayPlan> inForce(LocalDate day, ZoneId zone) {
        return sql.sql("select * from day_plan where day = :day and zone = :zone and state = 'PUBLISHED'")
                .param("day", day)
                .param("zone", zone.getId())
                .query(this::plan)
                .optional();
    }

    /// One publication of a day at a time; held until the transaction ends.
    void alone(LocalDate day, ZoneId zone) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:day || ' ' || :zone, 5))")
                .param("day", day.toString())
                .param("zone", zone.getId())
                .query((_, _) -> true)
                .single();
    }

    /// The plan published before gives way. False if this one is a draft no more.
    boolean publish(UUID id, LocalDate day, ZoneId zone, String by, Instant now) {
        sql.sql("""
                update day_plan set state = 'REPLACED', version = version + 1
                where day = :day and zone = :zone and state = 'PUBLISHED'
                """).param("day", day).param("zone", zone.getId()).update();
        return sql.sql("""
                update day_plan set state = 'PUBLISHED', published_at = :now, published_by = :by, version = version + 1
                where id = :id and state = 'DRAFT'
                """)
                        .param("id", id)
                        .param("by", by)
                        .param("now", Instants.utc(now))
                        .update()
                == 1;
    }

    private DayPlan plan(ResultSet row, int at) throws SQLException {
        return new DayPlan(
                row.getObject("id", UUID.class),
                row.getObject("day", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                json.readValue(row.getString("proposal"), Proposal.class),
                DayPlan.State.valueOf(row.getString("state")));
    }
}
