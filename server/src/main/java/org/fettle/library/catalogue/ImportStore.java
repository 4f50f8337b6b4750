package org.fettle.library.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.catalogue.ImportBatch.Outcome;
import org.fettle.library.catalogue.ImportBatch.Piece;
import org.fettle.library.catalogue.ImportBatch.State;
import org.fettle.library.catalogue.ImportBatch.Sum;
import org.fettle.library.catalogue.ImportBatch.Target;
import org.fettle.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ImportStore {
    private static final String PIECES = """
            select p.*, s.number as same_number, r.number as record_number
            from import_piece p left join bib_record s on s.id = p.same_as left join bib_record r on r.id = p.record_id
            """;

    private final JdbcClient sql;

    ImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    void open(Actor by, UUID id, String name, @Nullable UUID file, Instant now) {
        sql.sql("""
                insert into import_batch (id, name, file_id, staged_at, staged_by) values (:id, :name, :file, :now, :by)
                on conflict (id) do nothing
                """)
                .param("id", id)
                .param("name", name)
                .param("file", file)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
    }

    /// False if the batch does not stand at `from`.
    boolean state(UUID id, State from, State to, @Nullable Target target) {
        return sql.sql("""
                update import_batch set state = :to, target = coalesce(:target, target), version = version + 1
                where id = :id and state = :from
                """)
                        .param("to", to.name())
                        .param("target", target == null ? null : target.name())
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    Optional<ImportBatch> byId(UUID id) {
        return sql.sql("select * from import_batch where id = :id")
                .param("id", id)
                .query(ImportStore::batch)
                .optional();
    }

    /// Holds the batch where it stands until the transaction ends.
    Optional<ImportBatch> lock(UUID id) {
        return sql.sql("select * from import_batch where id = :id for update")
                .param("id", id)
                .query(ImportStore::batch)
                .optional();
    }

    /// Newest first.
    List<ImportBatch> list(@Nullable UUID before, int limit) {
        return sql.sql("""
                select * from import_batch where :before::uuid is null or id < :before order by id desc limit :limit
                """)
                .param("before", before)
                .param("limit", limit)
                .query(ImportStore::batch)
                .list();
    }

    void insert(UUID batch, Piece p, @Nullable UUID sameAs) {
        sql.sql("""
                insert into import_piece (batch_id, seq, at_offset, bytes, outcome, reasons, detail, title, problems,
                                          same_as)
                values (:batch, :seq, :offset, :bytes, :outcome, :reasons, :detail, :title, :problems, :same)
                """)
                .param("batch", batch)
                .param("seq", p.seq())
                .param("offset", p.offset())
                .param("bytes", p.bytes())
                .param("outcome", p.outcome().name())
                .param("reasons", p.reasons())
                .param("detail", p.detail().replace('\0', '\uFFFD'))
                .param("title", p.title().replace('\0', '\uFFFD'))
                .param("problems", p.problems())
                .param("same", sameAs)
                .update();
    }

    void became(UUID batch, int seq, UUID record, String remark) {
        sql.sql("""
                update import_piece set record_id = :record,
                    detail = case when :remark = '' then detail else trim(detail || ' ' || :remark) end
                where batch_id = :batch and seq = :seq
                """)
                .param("record", record)
                .param("remark", remark)
                .param("batch", batch)
                .param("seq", seq)
                .update();
    }

    /// Turned out to be the same title as one that came in meanwhile, or earlier in the file.
    void same(UUID batch, int seq, UUID record) {
        sql.sql("update import_piece set same_as = :record where batch_id = :batch and seq = :seq")
                .param("record", record)
                .param("batch", batch)
                .param("seq", seq)
                .update();
    }

    List<Sum> sums(UUID batch) {
        return sql.sql("""
                select outcome, count(*) as pieces, sum(length(bytes)) as bytes, count(same_as) as same,
                       count(record_id) as taken
                from import_piece where batch_id = :batch group by outcome order by outcome
                """)
                .param("batch", batch)
                .query((row, _) -> new Sum(
                        Outcome.valueOf(row.getString("outcome")),
                        row.getLong("pieces"),
                        row.getLong("bytes"),
                        row.getLong("same"),
                        row.getLong("taken")))
                .list();
    }

    /// In the file's order.
    List<Piece> pieces(UUID batch, Outcome outcome, int from, int limit) {
        return sql.sql(PIECES + """
                where p.batch_id = :batch and p.outcome = :outcome and p.seq >= :from order by p.seq limit :limit
                """)
                .param("batch", batch)
                .param("outcome", outcome.name())
                .param("from", from)
                .param("limit", limit)
                .query(ImportStore::piece)
                .list();
    }

    /// Records to be taken in: neither quarantined nor known already.
    List<Piece> takable(UUID batch, int from, int until) {
        return sql.sql(PIECES + """
                where p.batch_id = :batch and p.outcome in ('ACCEPTED', 'REPAIRED') and p.same_as is null
                  and p.record_id is null and p.seq >= :from and p.seq < :until order by p.seq
                """)
                .param("batch", batch)
                .param("from", from)
                .param("until", until)
                .query(ImportStore::piece)
                .list();
    }

    int count(UUID batch) {
        return sql.sql("select coalesce(max(seq) + 1, 0) from import_piece where batch_id = :batch")
                .param("batch", batch)
                .query(Integer.class)
                .single();
    }

    Optional<Piece> piece(UUID batch, int seq) {
        return sql.sql(PIECES + "where p.batch_id = :batch and p.seq = :seq")
                .param("batch", batch)
                .param("seq", seq)
                .query(ImportStore::piece)
                .optional();
    }

    private static Piece piece(ResultSet row, int nr) throws SQLException {
        var corrected = row.getBytes("corrected");
        return new Piece(
                row.getInt("seq"),
                row.getLong("at_offset"),
                corrected == null ? row.getBytes("bytes") : corrected,
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reasons"),
                row.getString("detail"),
                row.getString("title"),
                row.getInt("problems"),
                Optional.ofNullable(row.getString("same_number")),
                Optional.ofNullable(row.getString("record_number")),
                Optional.ofNullable(row.getString("corrected_by")));
    }

    private static ImportBatch batch(ResultSet row, int nr) throws SQLException {
        return new ImportBatch(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Optional.ofNullable(row.getObject("file_id", UUID.class)),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("target")).map(Target::valueOf),
                row.getObject("staged_at", OffsetDateTime.class).toInstant(),
                row.getString("staged_by"),
                row.getInt("version"));
    }
}
