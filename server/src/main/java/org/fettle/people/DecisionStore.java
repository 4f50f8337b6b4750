package org.fettle.people;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

@Repository
class DecisionStore {
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

    /// Keeps the facts as they are now, whichever of both tables they are in.
    void keepFacts(UUID decision, Collection<UUID> facts) {
        sql.sql("""
                insert into decision_fact (decision_id, fact_id, fact_kind, as_it_was)
                select :decision::uuid, q.id, 'qualification', to_jsonb(q) from qualification q where q.id = any(:facts)
                union all
                select :decision::uuid, s.id, 'skill', to_jsonb(s) from skill s where s.id = any(:facts)
                """)
                .param("decision", decision)
                .param("facts", facts.toArray(UUID[]::new))
                .update();
    }
}
