package org.fettle.platform.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportStore {
    record Draft(UUID id, String kind, String fileName, String content, boolean taken) {}

    private final JdbcClient sql;

    ImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(UUID id, String kind, UUID account, String fileName, String content, Instant now) {
        sql.sql("""
                insert into import_draft (id, kind, account_id, file_name, content, uploaded_at)
                values (:id, :kind, :account, :file, :content, :now)
                """)
                .param("id", id)
                .param("kind", kind)
                .param("account", account)
                .param("file", fileName)
                .param("content", content)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// One's own only.
    Optional<Draft> find(UUID id, UUID account) {
        return sql.sql("""
                select id, kind, file_name, content, taken_at is not null from import_draft
                where id = :id and account_id = :account
                """)
                .param("id", id)
                .param("account", account)
                .query((row, _) -> new Draft(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getBoolean(5)))
                .optional();
    }

    /// False if it was taken in before; of two clicks at once one gets it.
    boolean taken(UUID id, Instant now) {
        return sql.sql("update import_draft set taken_at = :now where id = :id and taken_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    void forgetBefore(Instant then) {
        sql.sql("delete from import_draft where uploaded_at < :then")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }
}
