package org.fettle.field.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
class ReportStore {
    private static final String META =
            "select id, number, order_id, record_id, language, hash, made_at from visit_report ";

    private final JdbcClient sql;

    ReportStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// The number that the next report bears; it is part of its bytes.
    long number() {
        return sql.sql("select nextval('visit_report_number')")
                .query(Long.class)
                .single();
    }

    void insert(UUID id, long number, UUID order, UUID record, String language, byte[] content, Instant now) {
        sql.sql("""
                insert into visit_report (id, number, order_id, record_id, language, content, hash, made_at)
                values (:id, :number, :order, :record, :language, :content, encode(sha256(:content), 'hex'), :now)
                """)
                .param("id", id)
                .param("number", number)
                .param("order", order)
                .param("record", record)
                .param("language", language)
                .param("content", content)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<VisitReport> byId(UUID id) {
        return sql.sql(META + "where id = :id")
                .param("id", id)
                .query((row, _) -> report(row))
                .optional();
    }

    List<VisitReport> ofOrder(UUID order) {
        return sql.sql(META + "where order_id = :order order by number desc")
                .param("order", order)
                .query((row, _) -> report(row))
                .list();
    }

    byte[] content(UUID id) {
        return sql.sql("select content from visit_report where id = :id")
                .param("id", id)
                .query(byte[].class)
                .single();
    }

    void insertPhotos(UUID report, Collection<UUID> photos) {
        if (photos.isEmpty()) return;
        sql.sql("insert into visit_report_photo (report_id, file_id) select :report, unnest(:photos::uuid[])")
                .param("report", report)
                .param("photos", photos.toArray(UUID[]::new))
                .update();
    }

    Set<UUID> photos(UUID report) {
        return sql.sql("select file_id from visit_report_photo where report_id = :report")
                .param("report", report)
                .query(UUID.class)
                .set();
    }

    private static VisitReport report(ResultSet row) throws SQLException {
        return new VisitReport(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("order_id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getString("language"),
                row.getString("hash"),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
