package org.fettle.work;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignatureStore {
    private final JdbcClient sql;

    SignatureStore(JdbcClient sql) {
        this.sql = sql;
    }

    void keep(String hash, String mediaType, byte[] content) {
        sql.sql("""
                insert into signed_document (hash, media_type, content) values (:hash, :type, :content)
                on conflict (hash) do nothing
                """)
                .param("hash", hash)
                .param("type", mediaType)
                .param("content", content)
                .update();
    }

    void insert(Signature s, byte[] image) {
        sql.sql("""
                insert into signature (id, record_id, signer, purpose, document_hash, image, signed_at)
                values (:id, :record, :signer, :purpose, :hash, :image, :at)
                """)
                .param("id", s.id())
                .param("record", s.record())
                .param("signer", s.signer())
                .param("purpose", s.purpose())
                .param("hash", s.documentHash())
                .param("image", image)
                .param("at", s.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Signature> of(UUID record) {
        return sql.sql("""
                select s.id, s.record_id, s.signer, s.purpose, s.document_hash, s.signed_at, d.media_type,
                       length(s.image) > 0 as drawn
                from signature s join signed_document d on d.hash = s.document_hash
                where s.record_id = :record order by s.signed_at
                """)
                .param("record", record)
                .query((row, _) -> new Signature(
                        row.getObject("id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        row.getString("signer"),
                        row.getString("purpose"),
                        row.getString("document_hash"),
                        row.getString("media_type"),
                        row.getBoolean("drawn"),
                        row.getObject("signed_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /// The drawn line, as a PNG.
    Optional<byte[]> image(UUID record, UUID id) {
        return sql.sql("select image from signature where id = :id and record_id = :record and length(image) > 0")
                .param("id", id)
                .param("record", record)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    Optional<byte[]> document(String hash) {
        return sql.sql("select content from signed_document where hash = :hash")
                .param("hash", hash)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }
}
