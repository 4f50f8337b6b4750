package org.fettle.library.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.catalogue.Bib.Description;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.shelf.CallNumbers;
import org.fettle.platform.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BibStore {
    private final JdbcClient sql;

    BibStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// A new record with its first version; once for each id.
    void insert(Actor by, UUID id, MarcRecord record, BibState state, String why, Instant now) {
        described(sql.sql("""
                insert into bib_record (id, state, accepted_version, title, author, year, isbns, control_number,
                                        material, language, call_number, shelf_key, created_at, created_by)
                values (:id, :state, :accepted, :title, :author, :year, :isbns, :control, :material, :language, :call,
                        :shelf, :now, :by)
                """), DescriptionRules.describe(record))
                .param("id", id)
                .param("state", state.name())
                .param("accepted", state == BibState.ACCEPTED ? 1 : null)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.name())
                .update();
        version(by, id, 1, record, state, why, now);
    }

    /// The next version. False if `read` is no longer the newest.
    boolean next(Actor by, UUID id, int read, MarcRecord record, BibState state, String why, Instant now) {
        var updated = described(sql.sql("""
                update bib_record set version = version + 1, state = :state, title = :title, author = :author,
                    year = :year, isbns = :isbns, control_number = :control, material = :material,
                    language = :language, call_number = :call, shelf_key = :shelf,
                    accepted_version = case when :state = 'ACCEPTED' then version + 1 else accepted_version end
                where id = :id and version = :read
                """), DescriptionRules.describe(record))
                .param("state", state.name())
                .param("id", id)
                .param("read", read)
                .update();
        if (updated == 1) version(by, id, read + 1, record, state, why, now);
        return updated == 1;
    }

    /// The newest version, as it is, stands differently: accepted, or a draft again.
    void state(UUID id, BibState state) {
        sql.sql("""
                update bib_record set state = :state,
                    accepted_version = case when :state = 'ACCEPTED' then version else accepted_version end
                where id = :id
                """).param("state", state.name()).param("id", id).update();
    }

    Optional<Bib> byId(UUID id) {
        return sql.sql("select * from bib_record where id = :id")
                .param("id", id)
                .query(BibStore::bib)
                .optional();
    }

    /// To be worked on: not withdrawn, nor withdrawn until the transaction ends.
    Optional<Bib> hold(UUID id) {
        return sql.sql("select * from bib_record where id = :id and state <> 'WITHDRAWN' for key share")
                .param("id", id)
                .query(BibStore::bib)
                .optional();
    }

    Optional<Bib> byNumber(String number) {
        return sql.sql("select * from bib_record where number = upper(:number)")
                .param("number", number)
                .query(BibStore::bib)
                .optional();
    }

    List<Bib> byIds(Collection<UUID> ids) {
        return sql.sql("select * from bib_record where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(BibStore::bib)
                .list();
    }

    List<Bib> byIsbn(String isbn13) {
        return sql.sql("""
                        select * from bib_record
                        where isbns @> array[:isbn]::text[] and state <> 'WITHDRAWN' order by id
                        """).param("isbn", isbn13).query(BibStore::bib).list();
    }

    /// By control number first, then by ISBN.
    Optional<Bib> same(String controlNumber, List<String> isbns) {
        return sql.sql("""
                select * from bib_record
                where ((control_number = :control and :control <> '') or isbns && :isbns::text[])
                  and state <> 'WITHDRAWN'
                order by (control_number = :control) desc, id limit 1
                """)
                .param("control", controlNumber)
                .param("isbns", isbns.toArray(String[]::new))
                .query(BibStore::bib)
                .optional();
    }

    /// Newest first.
    List<Bib> inState(BibState state, @Nullable UUID before, int limit) {
        return sql.sql("""
                select * from bib_record where state = :state and (:before::uuid is null or id < :before)
                order by id desc limit :limit
                """)
                .param("state", state.name())
                .param("before", before)
                .param("limit", limit)
                .query(BibStore::bib)
                .list();
    }

    /// All ids in pieces, for building the index.
    List<UUID> ids(@Nullable UUID after, int limit) {
        return sql.sql("select id from bib_record where :after::uuid is null or id > :after order by id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(UUID.class)
                .list();
    }

    /// The accepted and the newest version of each.
    List<IndexEntry> entries(Collection<UUID> ids) {
        return sql.sql("""
                select b.*, a.marc::text as accepted_json,
                       case when b.accepted_version is distinct from b.version then n.marc::text end as newest_json
                from bib_record b join record_version n on n.record_id = b.id and n.version = b.version
                left join record_version a on a.record_id = b.id and a.version = b.accepted_version
                where b.id = any(:ids) and b.state <> 'WITHDRAWN'
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, nr) -> new IndexEntry(
                        bib(row, nr),
                        Optional.ofNullable(row.getString("accepted_json")).map(MarcJson::read),
                        Optional.ofNullable(row.getString("newest_json")).map(MarcJson::read)))
                .list();
    }

    /// A place in the feed of changes before which nothing is still under way.
    ChangeCursor now() {
        return sql.sql("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .query((row, _) -> new ChangeCursor(row.getString(1), 0))
                .single();
    }

    /// Changes behind a cursor whose transactions are over, in order.
    List<Changed> changes(ChangeCursor after, int limit) {
        return sql.sql("""
                select xid::text, seq, record_id from catalogue_change
                where (xid, seq) > (:xid::xid8, :seq) and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by xid, seq limit :limit
                """)
                .param("xid", after.transaction())
                .param("seq", after.seq())
                .param("limit", limit)
                .query((row, _) ->
                        new Changed(new ChangeCursor(row.getString(1), row.getLong(2)), row.getObject(3, UUID.class)))
                .list();
    }

    Optional<RecordVersion> version(UUID id, int version) {
        return sql.sql("select *, marc::text as json from record_version where record_id = :id and version = :version")
                .param("id", id)
                .param("version", version)
                .query(BibStore::recordVersion)
                .optional();
    }

    /// Newest first.
    List<RecordVersion> versions(UUID id) {
        return sql.sql("select *, marc::text as json from record_version where record_id = :id order by version desc")
                .param("id", id)
                .query(BibStore::recordVersion)
                .list();
    }

    private void version(Actor by, UUID id, int version, MarcRecord record, BibState state, String why, Instant now) {
        sql.sql("""
                insert into record_version (record_id, version, marc, state, why, written_at, account_id, written_by)
                values (:id, :version, :marc::jsonb, :state, :why, :now, :account, :by)
                """)
                .param("id", id)
                .param("version", version)
                .param("marc", MarcJson.write(record))
                .param("state", state.name())
                .param("why", why)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("account", by.account())
                .param("by", by.name())
                .update();
    }

    private static JdbcClient.StatementSpec described(JdbcClient.StatementSpec statement, Description d) {
        return statement
                .param("title", storable(d.title()))
                .param("author", storable(d.author()))
                .param("year", d.year())
                .param("isbns", d.isbns().toArray(String[]::new))
                .param("control", storable(d.controlNumber()))
                .param("material", d.material().name())
                .param("language", d.language())
                .param("call", storable(d.callNumber()))
                .param("shelf", storable(CallNumbers.key(d.callNumber())));
    }

    /// PostgreSQL's text holds neither NUL nor halves of pairs.
    private static String storable(String text) {
        return MarcJson.clean(text);
    }

    static Bib bib(ResultSet row, int nr) throws SQLException {
        int accepted = row.getInt("accepted_version");
        var isAccepted = !row.wasNull();
        return new Bib(
                row.getObject("id", UUID.class),
                row.getString("number"),
                BibState.valueOf(row.getString("state")),
                row.getInt("version"),
                isAccepted ? Optional.of(accepted) : Optional.empty(),
                new Description(
                        row.getString("title"),
                        row.getString("author"),
                        row.getString("year"),
                        List.of((String[]) row.getArray("isbns").getArray()),
                        row.getString("control_number"),
                        Material.valueOf(row.getString("material")),
                        row.getString("language"),
                        row.getString("call_number")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getString("created_by"));
    }

    private static RecordVersion recordVersion(ResultSet row, int nr) throws SQLException {
        return new RecordVersion(
                row.getInt("version"),
                MarcJson.read(row.getString("json")),
                BibState.valueOf(row.getString("state")),
                row.getString("why"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                row.getString("written_by"));
    }
}
