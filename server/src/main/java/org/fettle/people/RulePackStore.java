package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.fettle.people.rules.RulePack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RulePackStore {
    record Stored(String file, String text, String uploadedBy, Instant uploadedAt) {}

    private final JdbcClient sql;

    RulePackStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// Packs are only ever added, so their number tells whether there is news.
    int count() {
        return sql.sql("select count(*) from rule_pack").query(Integer.class).single();
    }

    List<Stored> all() {
        return sql.sql("select file, text, uploaded_by, uploaded_at from rule_pack order by uploaded_at, id")
                .query((row, _) -> new Stored(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /// False if this version of the pack is there already.
    boolean insert(RulePack pack, String file, String text, String by, Instant now) {
        return sql.sql("""
                insert into rule_pack (id, code, version, file, text, uploaded_by, uploaded_at)
                values (:id, :code, :version, :file, :text, :by, :now)
                on conflict on constraint rule_pack_version_once do nothing
                """)
                        .param("id", UuidCreator.getTimeOrderedEpoch())
                        .param("code", pack.code())
                        .param("version", pack.version())
                        .param("file", file)
                        .param("text", text)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
