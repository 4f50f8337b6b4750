package org.fettle.library.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DeliveryStore {
    private static final String LINES = """
            select l.*, (select count(*) from delivery_piece p where p.line_id = l.id) as received
            from delivery_line l
            """;

    private final JdbcClient sql;

    DeliveryStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if a delivery of this id is there already.
    boolean insert(PackingList list, Instant now) {
        return sql.sql("""
                insert into delivery (id, vendor, reference, arrived_on, created_at)
                values (:id, :vendor, :reference, :on, :now) on conflict (id) do nothing
                """)
                        .param("id", list.id())
                        .param("vendor", list.vendor().strip())
                        .param("reference", list.reference().strip())
                        .param("on", list.arrivedOn())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insert(UUID delivery, PackedLine line) {
        sql.sql("""
                insert into delivery_line (id, delivery_id, position, isbn, title, kind, quantity)
                values (:id, :delivery, :position, :isbn, :title, :kind, :quantity)
                """)
                .param("id", line.id())
                .param("delivery", delivery)
                .param("position", line.position())
                .param("isbn", line.isbn())
                .param("title", line.title())
                .param("kind", line.kind().name())
                .param("quantity", line.quantity())
                .update();
    }

    void insert(UUID delivery, Piece piece) {
        sql.sql("""
                insert into delivery_piece (id, delivery_id, line_id, scanned, finding, record_id, item_id,
                                            task_record_id, received_at)
                values (:id, :delivery, :line, :scanned, :finding, :record, :item, :work, :at)
                """)
                .param("id", piece.id())
                .param("delivery", delivery)
                .param("line", piece.line().orElse(null))
                .param("scanned", piece.scanned())
                .param("finding", piece.finding().name())
                .param("record", piece.record())
                .param("item", piece.item())
                .param("work", piece.work())
                .param("at", piece.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False if it is closed already, or changed meanwhile.
    boolean close(UUID id, int version, Instant now) {
        return sql.sql("""
                update delivery set closed_at = :now, version = version + 1
                where id = :id and version = :version and closed_at is null
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// Holds the row, so that two scans of the last copy are not both expected.
    Optional<Delivery> lock(UUID id) {
        return sql.sql("select * from delivery where id = :id for update")
                .param("id", id)
                .query(DeliveryStore::delivery)
                .optional();
    }

    Optional<Delivery> byId(UUID id) {
        return sql.sql("select * from delivery where id = :id")
                .param("id", id)
                .query(DeliveryStore::delivery)
                .optional();
    }

    List<PackedLine> lines(UUID delivery) {
        return sql.sql(LINES + " where l.delivery_id = :delivery order by l.position")
                .param("delivery", delivery)
                .query((row, _) -> new PackedLine(
                        row.getObject("id", UUID.class),
                        row.getInt("position"),
                        row.getString("isbn"),
                        row.getString("title"),
                        Kind.valueOf(row.getString("kind")),
                        row.getInt("quantity"),
                        row.getInt("received")))
                .list();
    }

    /// The newest first.
    List<Piece> pieces(UUID delivery) {
        return sql.sql("""
                select * from delivery_piece where delivery_id = :delivery order by received_at desc, id desc
                """)
                .param("delivery", delivery)
                .query(DeliveryStore::piece)
                .list();
    }

    /// The newest first, with how much was announced and has come.
    List<DeliveryLine> list(Optional<UUID> before, int limit) {
        return sql.sql("""
                select d.*,
                       (select coalesce(sum(l.quantity), 0) from delivery_line l
                        where l.delivery_id = d.id) as announced,
                       (select count(*) from delivery_piece p where p.delivery_id = d.id) as pieces,
                       (select count(*) from delivery_piece p
                        where p.delivery_id = d.id and p.finding <> 'EXPECTED') as surplus
                from delivery d
                where :before::uuid is null or (d.arrived_on, d.id)
                      < (select c.arrived_on, c.id from delivery c where c.id = :before)
                order by d.arrived_on desc, d.id desc limit :limit
                """)
                .param("before", before.orElse(null))
                .param("limit", limit)
                .query((row, at) -> new DeliveryLine(
                        delivery(row, at), row.getInt("announced"), row.getInt("pieces"), row.getInt("surplus")))
                .list();
    }

    /// Items that came for this record.
    List<UUID> itemsOf(UUID record) {
        return sql.sql("select item_id from delivery_piece where record_id = :record order by received_at")
                .param("record", record)
                .query(UUID.class)
                .list();
    }

    /// The kind that its packing list gave to an item.
    Optional<Kind> kindOf(UUID item) {
        return sql.sql("""
                select l.kind from delivery_piece p join delivery_line l on l.id = p.line_id where p.item_id = :item
                """)
                .param("item", item)
                .query((row, _) -> Kind.valueOf(row.getString(1)))
                .optional();
    }

    long nextBarcode() {
        return sql.sql("select nextval('item_barcode_number')")
                .query(Long.class)
                .single();
    }

    private static Piece piece(ResultSet row, int at) throws SQLException {
        return new Piece(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getObject("line_id", UUID.class)),
                row.getString("scanned"),
                Finding.valueOf(row.getString("finding")),
                row.getObject("record_id", UUID.class),
                row.getObject("item_id", UUID.class),
                row.getObject("task_record_id", UUID.class),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static Delivery delivery(ResultSet row, int at) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("vendor"),
                row.getString("reference"),
                row.getObject("arrived_on", LocalDate.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"));
    }
}
