package org.fettle.library.catalogue;

import java.util.List;
import java.util.UUID;
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
                .query((row, _) -> new Holding(
                        row.getObject("id", UUID.class),
                        row.getObject("record_id", UUID.class),
                        row.getString("location"),
                        row.getString("call_number"),
                        row.getString("statement"),
                        row.getString("note"),
                        row.getInt("version")))
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
}
