package org.fettle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Repository
class DecisionStore {
    private static final String BROKEN = """
            select b.*, t.name, lower(b.during) as begins, upper(b.during) as ends
            from broken_decision b join technician t on t.id = b.technician_id
            """;

    private final JdbcClient sql;
    private final ObjectMapper json;

    DecisionStore(JdbcClient sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /// @param reasons what an override overrode; empty otherwise
    void insert(Actor by, StoredDecision d, Basis basis, Collection<Reason> reasons, Instant now) {
        sql.sql("""
                insert into decision (id, technician_id, task_type, jurisdiction, zone, during, outcome, supervisor_id,
                                      pack, pack_version, rule, reasons, decided_at, decided_by, override_reason)
                values (:id, :technician, :taskType, :jurisdiction, :zone, tstzrange(:from, :until), :outcome,
                        :supervisor,
                        :pack, :version, :rule, :reasons::jsonb, :now, :by, :why)
                """)
                .param("id", d.id())
                .param("technician", d.question().technician())
                .param("taskType", d.question().taskType())
                .param("jurisdiction", d.question().place().jurisdiction())
                .param("zone", d.question().place().zone().getId())
                .param("from", d.question().when().from().atOffset(ZoneOffset.UTC))
                .param("until", d.question().when().until().atOffset(ZoneOffset.UTC))
                .param("outcome", d.outcome().name())
                .param("supervisor", d.supervisor().orElse(null))
                .param("pack", basis.pack())
                .param("version", basis.version())
                .param("rule", basis.rule())
                .param("reasons", json.writeValueAsString(reasons))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .param("why", d.overrideReason().orElse(null))
                .update();
    }

    /// Without the others who were present, which are not kept.
    Optional<StoredDecision> byId(UUID id) {
        return sql.sql("select *, lower(during) as since, upper(during) as until from decision where id = :id")
                .param("id", id)
                .query((row, _) -> new StoredDecision(
                        row.getObject("id", UUID.class),
                        new Question(
                                row.getObject("technician_id", UUID.class),
                                row.getString("task_type"),
                                new Place(row.getString("jurisdiction"), ZoneId.of(row.getString("zone"))),
                                new Interval(
                                        row.getObject("since", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("until", OffsetDateTime.class)
                                                .toInstant()),
                                Set.of()),
                        StoredDecision.Outcome.valueOf(row.getString("outcome")),
                        Optional.ofNullable(row.getObject("supervisor_id", UUID.class)),
                        Optional.ofNullable(row.getString("override_reason"))))
                .optional();
    }

    /// Keeps the facts as they are now, whichever table they are in.
    void keepFacts(UUID decision, Basis basis) {
        if (!basis.facts().isEmpty())
            sql.sql("""
                    insert into decision_fact (decision_id, fact_id, fact_kind, as_it_was)
                    select :decision::uuid, q.id, 'qualification', to_jsonb(q) from qualification q
                     where q.id = any(:facts)
                    union all
                    select :decision::uuid, s.id, 'skill', to_jsonb(s) from skill s where s.id = any(:facts)
                    union all
                    select :decision::uuid, c.id, 'company', to_jsonb(c) from company_entry c where c.id = any(:facts)
                    """)
                    .param("decision", decision)
                    .param("facts", basis.facts().toArray(UUID[]::new))
                    .update();
        keepHours(decision, basis);
    }

    void keepHours(UUID decision, Basis basis) {
        for (var hours : basis.hours())
            sql.sql("""
                    insert into decision_fact (decision_id, fact_id, fact_kind, as_it_was)
                    values (:decision, :id, 'hours', :hours::jsonb) on conflict do nothing
                    """)
                    .param("decision", decision)
                    .param("id", hours.id())
                    .param("hours", json.writeValueAsString(hours))
                    .update();
    }

    List<BrokenDecision> broken(Collection<UUID> decisions) {
        return sql.sql(BROKEN + " where b.id = any(:ids) order by b.during, b.id")
                .param("ids", decisions.toArray(UUID[]::new))
                .query(DecisionStore::broken)
                .list();
    }

    /// Nothing rests on them any more.
    void release(Collection<UUID> decisions, Instant now) {
        sql.sql("""
                insert into decision_release (id, released_at) select unnest(:ids), :now on conflict (id) do nothing
                """)
                .param("ids", decisions.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Those on which work to come still rests.
    List<BrokenDecision> broken(Instant from) {
        return sql.sql(BROKEN + """
                         where upper(b.during) > :from and not exists (select from decision_release r where r.id = b.id)
                         order by b.during, b.id
                        """)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(DecisionStore::broken)
                .list();
    }

    /// By fact, the decisions on which work that is not over at `from` still rests.
    Map<UUID, List<UUID>> restingOn(Collection<UUID> facts, Instant from) {
        var found = new HashMap<UUID, List<UUID>>();
        sql.sql("""
                select f.fact_id, d.id from decision_fact f join decision d on d.id = f.decision_id
                where f.fact_id = any(:facts) and upper(d.during) > :from
                  and not exists (select from decision_release r where r.id = d.id)
                order by d.during, d.id
                """)
                .param("facts", facts.toArray(UUID[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    found.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(row.getObject(2, UUID.class));
                });
        return found;
    }

    List<Overridden> overrides(int limit) {
        return sql.sql("""
                select d.*, t.name, lower(d.during) as begins, upper(d.during) as ends
                from decision d join technician t on t.id = d.technician_id
                where d.outcome = 'OVERRIDDEN' order by d.decided_at desc, d.id desc limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> new Overridden(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("task_type"),
                        interval(row),
                        new Place(row.getString("jurisdiction"), ZoneId.of(row.getString("zone"))),
                        json.readValue(row.getString("reasons"), new TypeReference<List<Reason>>() {}),
                        row.getString("override_reason"),
                        row.getString("decided_by"),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static Interval interval(ResultSet row) throws SQLException {
        return new Interval(
                row.getObject("begins", OffsetDateTime.class).toInstant(),
                row.getObject("ends", OffsetDateTime.class).toInstant());
    }

    private static BrokenDecision broken(ResultSet row, int at) throws SQLException {
        return new BrokenDecision(
                row.getObject("id", UUID.class),
                row.getObject("technician_id", UUID.class),
                row.getString("name"),
                row.getString("task_type"),
                interval(row),
                new Place(row.getString("jurisdiction"), ZoneId.of(row.getString("zone"))),
                row.getObject("fact_id", UUID.class),
                row.getString("fact_kind"),
                row.getString("what"),
                row.getString("why"));
    }
}
