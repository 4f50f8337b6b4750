package org.fettle.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class KeyStore {
    /// An answer that was given once already.
    record Kept(
            String requestHash,
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body) {
        void write(HttpServletResponse response) throws IOException {
            response.setStatus(status);
            response.setHeader("Idempotency-Replayed", "true");
            if (contentType != null) response.setContentType(contentType);
            if (location != null) response.setHeader("Location", location);
            if (etag != null) response.setHeader("ETag", etag);
            response.getOutputStream().write(body);
        }
    }

    private static final String PATIENCE = "10s";

    private final JdbcClient sql;

    KeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if the key was used before. Waits for a call that uses it right now, some seconds at most.
    boolean claim(String id, Instant now) {
        lockTimeout(PATIENCE);
        var claimed = sql.sql("insert into idempotency_key (id, at) values (:id, :at) on conflict (id) do nothing")
                        .param("id", id)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        lockTimeout("0"); // the work itself waits as long as it would without a key
        return claimed;
    }

    private void lockTimeout(String span) {
        sql.sql("select set_config('lock_timeout', :span, true)")
                .param("span", span)
                .query(String.class)
                .single();
    }

    void keep(String id, String requestHash, HeldAnswer answer) {
        sql.sql("""
                update idempotency_key set request_hash = :hash, status = :status, content_type = :type,
                       location = :location, etag = :etag, body = :body
                where id = :id
                """)
                .param("hash", requestHash)
                .param("status", answer.getStatus())
                .param("type", answer.getContentType())
                .param("location", answer.getHeader("Location"))
                .param("etag", answer.getHeader("ETag"))
                .param("body", answer.getContentAsByteArray())
                .param("id", id)
                .update();
    }

    Optional<Kept> find(String id) {
        return sql.sql("""
                select request_hash, status, content_type, location, etag, body from idempotency_key
                where id = :id and request_hash is not null
                """)
                .param("id", id)
                .query((row, _) -> new Kept(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getBytes(6)))
                .optional();
    }

    void forget(String id) {
        sql.sql("delete from idempotency_key where id = :id").param("id", id).update();
    }

    int forgetBefore(Instant then) {
        return sql.sql("delete from idempotency_key where at < :then")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update();
    }
}
