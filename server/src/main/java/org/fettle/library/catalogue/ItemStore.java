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
import org.fettle.library.catalogue.Item.Availability;
import org.fettle.library.catalogue.Item.InProcess;
import org.fettle.library.catalogue.Item.NeededFor;
import org.fettle.marc.shelf.CallNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ItemStore {
    private final JdbcClient sql;

    ItemStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if the barcode is taken, or the item is there already.
    boolean insert(NewItem i, String callNumber, Instant now) {
        return sql.sql("""
                insert into item (id, record_id, barcode, call_number, shelf_key, location, material, volume,
                                  availability, needed_for, in_process, created_at)
                values (:id, :record, :barcode, :call, :shelf, :location, :material, :volume, :availability, :needed,
                        :process, :now)
                on conflict do nothing
                """)
                        .param("id", i.id())
                        .param("record", i.record())
                        .param("barcode", i.barcode())
                        .param("call", callNumber)
                        .param("shelf", CallNumbers.key(callNumber + " " + i.volume()))
                        .param("location", i.location())
                        .param("material", i.material().name())
                        .param("volume", i.volume())
                        .param("availability", i.availability().name())
                        .param("needed", i.neededFor().name())
                        .param("process", i.inProcess().name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Item> byId(UUID id) {
        return sql.sql("select * from item where id = :id")
                .param("id", id)
                .query(ItemStore::item)
                .optional();
    }

    List<Item> byIds(Collection<UUID> ids) {
        return sql.sql("select * from item where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(ItemStore::item)
                .list();
    }

    Optional<Item> byBarcode(String barcode) {
        return sql.sql("select * from item where barcode = :barcode")
                .param("barcode", barcode)
                .query(ItemStore::item)
                .optional();
    }

    List<Item> ofRecords(Collection<UUID> records) {
        return sql.sql("select * from item where record_id = any(:records) order by record_id, shelf_key, id")
                .param("records", records.toArray(UUID[]::new))
                .query(ItemStore::item)
                .list();
    }

    List<Item> inProcess(InProcess process, int limit) {
        return sql.sql("select * from item where in_process = :process order by id limit :limit")
                .param("process", process.name())
                .param("limit", limit)
                .query(ItemStore::item)
                .list();
    }

    /// In shelf order, of records that everybody may see.
    List<Item> shelfFrom(String key, int limit) {
        return sql.sql("""
                select i.* from item i join bib_record b on b.id = i.record_id
                where i.shelf_key >= :key collate "C" and i.shelf_key <> '' and b.accepted_version is not null
                  and i.availability <> 'WITHDRAWN'
                order by i.shelf_key, i.id limit :limit
                """)
                .param("key", key)
                .param("limit", limit)
                .query(ItemStore::item)
                .list();
    }

    /// Backwards, the nearest first.
    List<Item> shelfBefore(String key, int limit) {
        return sql.sql("""
                select i.* from item i join bib_record b on b.id = i.record_id
                where i.shelf_key < :key collate "C" and i.shelf_key <> '' and b.accepted_version is not null
                  and i.availability <> 'WITHDRAWN'
                order by i.shelf_key desc, i.id desc limit :limit
                """)
                .param("key", key)
                .param("limit", limit)
                .query(ItemStore::item)
                .list();
    }

    /// Each null stays as it is.
    void state(
            UUID id,
            @org.jspecify.annotations.Nullable Availability availability,
            @org.jspecify.annotations.Nullable NeededFor needed,
            @org.jspecify.annotations.Nullable InProcess process) {
        sql.sql("""
                update item set availability = coalesce(:availability, availability),
                    needed_for = coalesce(:needed, needed_for), in_process = coalesce(:process, in_process),
                    version = version + 1
                where id = :id
                """)
                .param("availability", availability == null ? null : availability.name())
                .param("needed", needed == null ? null : needed.name())
                .param("process", process == null ? null : process.name())
                .param("id", id)
                .update();
    }

    /// False if the version is no longer the one that was read.
    boolean describe(UUID id, int version, String callNumber, String location, String volume) {
        return sql.sql("""
                update item set call_number = :call, shelf_key = :shelf, location = :location, volume = :volume,
                    version = version + 1
                where id = :id and version = :version
                """)
                        .param("call", callNumber)
                        .param("shelf", CallNumbers.key(callNumber + " " + volume))
                        .param("location", location)
                        .param("volume", volume)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Item item(ResultSet row, int nr) throws SQLException {
        return new Item(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("record_id", UUID.class),
                row.getString("barcode"),
                row.getString("call_number"),
                row.getString("location"),
                Material.valueOf(row.getString("material")),
                row.getString("volume"),
                Availability.valueOf(row.getString("availability")),
                NeededFor.valueOf(row.getString("needed_for")),
                InProcess.valueOf(row.getString("in_process")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
