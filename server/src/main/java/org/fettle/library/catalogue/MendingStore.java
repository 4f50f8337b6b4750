package org.fettle.library.catalogue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.catalogue.ImportBatch.Piece;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Imports put right afterwards: a piece corrected, a whole file undone.
@Repository
class MendingStore {
    private final JdbcClient sql;

    MendingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if the piece is no longer in quarantine.
    boolean correct(UUID batch, Piece as, byte[] bytes, Optional<UUID> same, String by, Instant now) {
        return sql.sql("""
                update import_piece set outcome = 'REPAIRED',
                       reasons = concat_ws(', ', 'corrected', nullif(:reasons, '')),
                       detail = :detail, title = :title, problems = :problems, same_as = :same,
                       corrected = :bytes, corrected_by = :by, corrected_at = :now
                where batch_id = :batch and seq = :seq and outcome in ('QUARANTINED', 'JUNK')
                """)
                        .param("reasons", as.reasons())
                        .param("detail", as.detail())
                        .param("title", as.title())
                        .param("problems", as.problems())
                        .param("same", same.orElse(null))
                        .param("bytes", bytes)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("batch", batch)
                        .param("seq", as.seq())
                        .update()
                == 1;
    }

    Optional<byte[]> original(UUID batch, int seq) {
        return sql.sql("select bytes from import_piece where batch_id = :batch and seq = :seq")
                .param("batch", batch)
                .param("seq", seq)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    /// Records that were worked on since they came in. An item of the import is as old as its record, to the moment.
    List<Undoing.Hindrance> hindrances(UUID batch, int limit) {
        return sql.sql("""
                with made as (select b.* from bib_record b
                              where b.id in (select p.record_id from import_piece p where p.batch_id = :batch)),
                     copy as (select i.* from item i join made m on m.id = i.record_id)
                select m.number, m.title, h.why from made m join (
                    select id, 'RECORD_CHANGED' as why from made where version > 1 or state = 'PROPOSED'
                    union all
                    select m.id, 'WORK_BEGUN' from made m join task t on t.thing_kind = 'record' and t.thing_id = m.id
                        where t.state in ('ASSIGNED', 'STARTED', 'DONE')
                           or (t.state = 'OPEN' and t.origin_id is distinct from :batch)
                    union all
                    select c.record_id, 'ITEM_IN_USE' from copy c join made m on m.id = c.record_id
                        where c.version > 1 or c.created_at <> m.created_at
                           or exists (select from task t where t.thing_kind = 'item' and t.thing_id = c.id)
                    union all
                    select record_id, 'HOLDING_ADDED' from holding where record_id in (select id from made)
                    union all
                    select p.same_as, 'RELIED_ON' from import_piece p join import_batch o on o.id = p.batch_id
                        where p.same_as in (select id from made) and p.record_id is null and o.id <> :batch
                          and o.state in ('TAKING', 'TAKEN')
                ) h on h.id = m.id
                order by m.id, h.why limit :limit
                """)
                .param("batch", batch)
                .param("limit", limit)
                .query((row, _) -> new Undoing.Hindrance(
                        row.getString("number"), row.getString("title"), Undoing.Why.valueOf(row.getString("why"))))
                .list();
    }

    /// The batch and all whose pieces are the same titles as its records: none of them moves on until the transaction
    /// ends. In order of their ids, so that two undone at once do not wait for each other.
    void lockRelated(UUID batch) {
        sql.sql("""
                select id from import_batch
                where id = :batch
                   or id in (select p.batch_id from import_piece p
                             where p.same_as in (select m.record_id from import_piece m where m.batch_id = :batch))
                order by id for update
                """).param("batch", batch).query(UUID.class).list();
    }

    /// Its records, locked until the transaction ends.
    List<UUID> lock(UUID batch) {
        return sql.sql("""
                select id from bib_record
                where id in (select record_id from import_piece where batch_id = :batch) order by id for update
                """).param("batch", batch).query(UUID.class).list();
    }

    /// Files that wait to be taken in bring these titles themselves from now on.
    void withdraw(List<UUID> records) {
        sql.sql("""
                update import_piece p set same_as = null from import_batch b
                where b.id = p.batch_id and b.state in ('STAGING', 'STAGED') and p.record_id is null
                  and p.same_as = any(:ids)
                """).param("ids", records.toArray(UUID[]::new)).update();
        sql.sql("delete from item where record_id = any(:ids)")
                .param("ids", records.toArray(UUID[]::new))
                .update();
        sql.sql("update bib_record set state = 'WITHDRAWN', accepted_version = null where id = any(:ids)")
                .param("ids", records.toArray(UUID[]::new))
                .update();
    }
}
