package org.fettle.library.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.marc.MarcRecord;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.values.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HoldingStore {
    private final JdbcClient sql;

    HoldingStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Holding> of(UUID record) {
        return sql.sql("select * from holding where record_id = :record order by location, id")
                .param("record", record)
                .query((row, _) -> holding(row))
                .list();
    }

    /// False if the version is no longer the one that was read.
    boolean put(Holding h) {
        return sql.sql("""
                insert into holding as h (id, record_id, location, call_number, statement, note)
                values (:id, :record, :location, :call, :statement, :note)
                on conflict (id) do update set location = excluded.location, call_number = excluded.call_number,
                    statement = excluded.statement, note = excluded.note, version = h.version + 1
                where h.version = :version
                """)
                        .param("id", h.id())
                        .param("record", h.record())
                        .param("location", h.location())
                        .param("call", h.callNumber())
                        .param("statement", h.statement())
                        .param("note", h.note())
                        .param("version", h.version())
                        .update()
                == 1;
    }

    Optional<Holding> byId(UUID id) {
        return sql.sql("select * from holding where id = :id")
                .param("id", id)
                .query((row, _) -> holding(row))
                .optional();
    }

    void version(Actor by, Holding of, MarcRecord record, String why, Instant now) {
        sql.sql("""
                insert into holding_version (holding_id, version, marc, why, written_at, account_id, written_by)
                values (:id, :version, :marc::jsonb, :why, :now, :account, :by)
                """)
                .param("id", of.id())
                .param("version", of.version())
                .param("marc", MarcJson.write(record))
                .param("why", why)
                .param("now", Instants.utc(now))
                .param("account", by.account())
                .param("by", by.name())
                .update();
    }

    Optional<HoldingVersion> version(UUID id, int version) {
        return sql.sql("""
                select *, marc::text as json from holding_version where holding_id = :id and version = :version
                """)
                .param("id", id)
                .param("version", version)
                .query((row, _) -> holdingVersion(row))
                .optional();
    }

    /// Newest first.
    List<HoldingVersion> versions(UUID id) {
        return sql.sql("select *, marc::text as json from holding_version where holding_id = :id order by version desc")
                .param("id", id)
                .query((row, _) -> holdingVersion(row))
                .list();
    }

    private static HoldingVersion holdingVersion(ResultSet row) throws SQLException {
        return new HoldingVersion(
                row.getInt("version"),
                MarcJson.read(row.getString("json")),
                row.getString("why"),
                Instants.of(row, "written_at"),
                row.getString("written_by"));
    }

    private static Holding holding(ResultSet row) throws SQLException {
        return new Holding(
                row.getObject("id", UUID.class),
                row.getObject("record_id", UUID.class),
                row.getString("location"),
                row.getString("call_number"),
                row.getString("statement"),
                row.getString("note"),
                row.getInt("version"));
    }
}
