package org.fettle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class QualificationStore {
    private final JdbcClient sql;

    QualificationStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Qualification q) {
        sql.sql("""
                insert into qualification (id, technician_id, kind, code, scopes, issuer, number, jurisdiction,
                                           issued_on,
                                           valid_from, valid_until, evidence_id, verified_by, verified_at)
                values (:id, :technician, :kind, :code, :scopes, :issuer, :number, :jurisdiction, :issued,
                        :from, :until, :evidence, :verifiedBy, :verifiedAt)
                """)
                .param("id", q.id())
                .param("technician", q.technician())
                .param("kind", q.kind().name())
                .param("code", q.code())
                .param("scopes", q.scopes().toArray(String[]::new))
                .param("issuer", q.issuer())
                .param("number", q.number())
                .param("jurisdiction", q.jurisdiction())
                .param("issued", q.issuedOn())
                .param("from", q.validFrom())
                .param("until", q.validUntil().orElse(null))
                .param("evidence", q.evidence().orElse(null))
                .param(
                        "verifiedBy",
                        q.verified().map(Qualification.Verified::by).orElse(null))
                .param(
                        "verifiedAt",
                        q.verified().map(v -> v.at().atOffset(ZoneOffset.UTC)).orElse(null))
                .update();
    }

    /// False if there is no such qualification, or somebody verified it before.
    boolean verify(UUID id, String by, Instant at) {
        return sql.sql("""
                update qualification set verified_by = :by, verified_at = :at, version = version + 1
                where id = :id and verified_at is null
                """)
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False if there is no such qualification, or it was revoked before.
    boolean revoke(UUID id, LocalDate on, String why) {
        return sql.sql("""
                update qualification set revoked_on = :on, revoked_why = :why, version = version + 1
                where id = :id and revoked_on is null
                """).param("id", id).param("on", on).param("why", why).update() == 1;
    }

    Optional<Qualification> byId(UUID id) {
        return sql.sql("select * from qualification where id = :id")
                .param("id", id)
                .query(QualificationStore::qualification)
                .optional();
    }

    /// Not revoked, with their last day in this time, the soonest first; of several of one code and scope only the one
    /// that lasts longest.
    List<Qualification> endingBetween(LocalDate from, LocalDate until) {
        return sql.sql("""
                select q.* from qualification q
                where q.valid_until between :from and :until and q.revoked_on is null
                  and not exists (select from qualification later
                                   where later.technician_id = q.technician_id and later.code = q.code
                                     and later.revoked_on is null and later.scopes @> q.scopes
                                     and (later.valid_until is null or later.valid_until > q.valid_until))
                order by q.valid_until, q.id
                """)
                .param("from", from)
                .param("until", until)
                .query(QualificationStore::qualification)
                .list();
    }

    List<Qualification> of(Collection<UUID> technicians) {
        return sql.sql("select * from qualification where technician_id = any(:ids) order by code, valid_from")
                .param("ids", technicians.toArray(UUID[]::new))
                .query(QualificationStore::qualification)
                .list();
    }

    private static Qualification qualification(ResultSet row, int at) throws SQLException {
        var verifiedAt = row.getObject("verified_at", OffsetDateTime.class);
        var revokedOn = row.getObject("revoked_on", LocalDate.class);
        return new Qualification(
                row.getObject("id", UUID.class),
                row.getObject("technician_id", UUID.class),
                QualificationKind.valueOf(row.getString("kind")),
                row.getString("code"),
                Set.of((String[]) row.getArray("scopes").getArray()),
                row.getString("issuer"),
                row.getString("number"),
                row.getString("jurisdiction"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class),
                Optional.ofNullable(row.getObject("valid_until", LocalDate.class)),
                Optional.ofNullable(row.getObject("evidence_id", UUID.class)),
                verifiedAt == null
                        ? Optional.empty()
                        : Optional.of(new Qualification.Verified(row.getString("verified_by"), verifiedAt.toInstant())),
                revokedOn == null
                        ? Optional.empty()
                        : Optional.of(new Qualification.Revoked(revokedOn, row.getString("revoked_why"))));
    }
}
