package org.fettle.people;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/// Keeps many decisions in as few statements as one.
@Repository
class ManyDecisions {
    private record Row(
            UUID id,
            UUID technician,
            String type,
            String jurisdiction,
            String zone,
            String since,
            String until,
            String pack,
            String version,
            String rule) {}

    private record FactRow(UUID decision, UUID fact) {}

    private final JdbcClient sql;
    private final DecisionStore one;
    private final ObjectMapper json;

    ManyDecisions(JdbcClient sql, DecisionStore one, ObjectMapper json) {
        this.sql = sql;
        this.one = one;
        this.json = json;
    }

    void insertAllowed(Actor by, Map<StoredDecision, Basis> decisions, Instant now) {
        if (decisions.isEmpty()) return;
        var rows = new ArrayList<Row>();
        var facts = new ArrayList<FactRow>();
        decisions.forEach((d, basis) -> {
            rows.add(row(d.id(), d.question(), basis));
            basis.facts().forEach(fact -> facts.add(new FactRow(d.id(), fact)));
        });
        sql.sql("""
                insert into decision (id, technician_id, task_type, jurisdiction, zone, during, outcome, pack,
                                      pack_version, rule, decided_at, decided_by)
                select r.id, r.technician, r.type, r.jurisdiction, r.zone, tstzrange(r.since, r.until), 'ALLOWED',
                       r.pack, r.version, r.rule, :now, :by
                from jsonb_to_recordset(:rows::jsonb) as r(id uuid, technician uuid, type text, jurisdiction text,
                     zone text, since timestamptz, until timestamptz, pack text, version text, rule text)
                """)
                .param("rows", json.writeValueAsString(rows))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        keep(facts);
        decisions.forEach((d, basis) -> {
            if (!basis.hours().isEmpty()) one.keepHours(d.id(), basis);
        });
    }

    /// As they are now, whichever table they are in.
    private void keep(ArrayList<FactRow> facts) {
        if (facts.isEmpty()) return;
        sql.sql("""
                with named as (
                    select * from jsonb_to_recordset(:facts::jsonb) as r(decision uuid, fact uuid))
                insert into decision_fact (decision_id, fact_id, fact_kind, as_it_was)
                select n.decision, q.id, 'qualification', to_jsonb(q) from named n join qualification q on q.id = n.fact
                union all
                select n.decision, s.id, 'skill', to_jsonb(s) from named n join skill s on s.id = n.fact
                union all
                select n.decision, c.id, 'company', to_jsonb(c) from named n join company_entry c on c.id = n.fact
                """).param("facts", json.writeValueAsString(facts)).update();
    }

    private static Row row(UUID id, Question q, Basis basis) {
        return new Row(
                id,
                q.technician(),
                q.taskType(),
                q.place().jurisdiction(),
                q.place().zone().getId(),
                q.when().from().toString(),
                q.when().until().toString(),
                basis.pack(),
                basis.version(),
                basis.rule());
    }
}
