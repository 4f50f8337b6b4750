package org.fettle.platform.identity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LinkStore {
    record Link(UUID id, String purpose, UUID subject, Instant createdAt, Instant expiresAt, boolean reusable) {}

    private final JdbcClient sql;

    LinkStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Link link, String hash) {
        sql.sql("""
                insert into link (id, purpose, subject, secret_hash, created_at, expires_at, reusable)
                values (:id, :purpose, :subject, :hash, :created, :expires, :reusable)
                """)
                .param("id", link.id())
                .param("purpose", link.purpose())
                .param("subject", link.subject())
                .param("hash", hash)
                .param("created", link.createdAt().atOffset(ZoneOffset.UTC))
                .param("expires", link.expiresAt().atOffset(ZoneOffset.UTC))
                .param("reusable", link.reusable())
                .update();
    }

    Optional<UUID> find(String purpose, String hash, Instant now) {
        return sql.sql("""
                select subject from link
                where purpose = :purpose and secret_hash = :hash and used_at is null and expires_at > :now
                """)
                .param("purpose", purpose)
                .param("hash", hash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> use(String purpose, String hash, Instant now) {
        return sql.sql("""
                update link set used_at = case when reusable then used_at else :now end
                where purpose = :purpose and secret_hash = :hash and used_at is null and expires_at > :now
                returning subject
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("purpose", purpose)
                .param("hash", hash)
                .query(UUID.class)
                .optional();
    }

    void revoke(String purpose, UUID subject, Instant now) {
        sql.sql("""
                update link set expires_at = :now
                where purpose = :purpose and subject = :subject and used_at is null and expires_at > :now
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("purpose", purpose)
                .param("subject", subject)
                .update();
    }
}
