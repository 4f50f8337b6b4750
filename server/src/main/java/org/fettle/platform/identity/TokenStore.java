package org.fettle.platform.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokenStore {
    record Found(UUID account, Set<String> scopes) {}

    private final JdbcClient sql;

    TokenStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Found> find(String hash, Instant now) {
        return sql.sql("""
                select account_id, scopes from api_token
                where token_hash = :hash and revoked_at is null and expires_at > :now
                """)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Found(row.getObject(1, UUID.class), Set.of((String[])
                        row.getArray(2).getArray())))
                .optional();
    }

    void insert(Token token, String hash) {
        sql.sql("""
                insert into api_token (id, account_id, name, token_hash, scopes, created_at, expires_at)
                values (:id, :account, :name, :hash, :scopes, :created, :expires)
                """)
                .param("id", token.id())
                .param("account", token.account())
                .param("name", token.name())
                .param("hash", hash)
                .param("scopes", token.scopes().toArray(String[]::new))
                .param("created", token.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", token.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean revoke(UUID account, UUID id, Instant now) {
        return sql.sql("""
                update api_token set revoked_at = :now
                where id = :id and account_id = :account and revoked_at is null
                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .param("account", account)
                        .update()
                == 1;
    }

    List<Token> of(UUID account) {
        return sql.sql("""
                select id, account_id, name, scopes, created_at, expires_at from api_token
                where account_id = :account and revoked_at is null order by created_at desc
                """)
                .param("account", account)
                .query((row, _) -> new Token(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        Set.of((String[]) row.getArray(4).getArray()),
                        row.getObject(5, java.time.OffsetDateTime.class).toInstant(),
                        row.getObject(6, java.time.OffsetDateTime.class).toInstant()))
                .list();
    }
}
