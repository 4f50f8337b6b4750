package org.fettle.library.bindery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.bindery.Binding.Instructions;
import org.fettle.library.bindery.Binding.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BindingStore {
    private final JdbcClient sql;

    BindingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if the item is on its way to the bindery already: the index binding_one_at_a_time decides.
    boolean insert(UUID id, UUID item, Instructions how, UUID task, Instant now) {
        return sql.sql("""
                insert into binding (id, item_id, reason, colour, style, lettering, state, task_id, proposed_at)
                values (:id, :item, :reason, :colour, :style, :lettering, 'WAITING', :task, :now)
                on conflict do nothing
                """)
                        .param("id", id)
                        .param("item", item)
                        .param("reason", how.reason())
                        .param("colour", how.colour())
                        .param("style", how.style())
                        .param("lettering", how.lettering())
                        .param("task", task)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Binding> byId(UUID id) {
        return sql.sql("select * from binding where id = :id")
                .param("id", id)
                .query(BindingStore::binding)
                .optional();
    }

    Optional<Binding> ofTask(UUID task) {
        return sql.sql("select * from binding where task_id = :task for update")
                .param("task", task)
                .query(BindingStore::binding)
                .optional();
    }

    List<Binding> in(State state) {
        return sql.sql("select * from binding where state = :state order by proposed_at, id for update")
                .param("state", state.name())
                .query(BindingStore::binding)
                .list();
    }

    List<Binding> ofShipment(UUID shipment) {
        return sql.sql("select * from binding where shipment_id = :shipment order by number")
                .param("shipment", shipment)
                .query(BindingStore::binding)
                .list();
    }

    /// Those under way, the oldest first.
    List<Binding> live() {
        return sql.sql("select * from binding where state <> 'BOUND' order by proposed_at, id")
                .query(BindingStore::binding)
                .list();
    }

    void move(UUID id, State state, Optional<UUID> task, Optional<UUID> shipment) {
        sql.sql("""
                update binding set state = :state, task_id = :task, shipment_id = :shipment, version = version + 1
                where id = :id
                """)
                .param("id", id)
                .param("state", state.name())
                .param("task", task.orElse(null))
                .param("shipment", shipment.orElse(null))
                .update();
    }

    void note(UUID id, String note, boolean rejected) {
        sql.sql("""
                update binding set note = :note, rejected = rejected + :rejected, version = version + 1 where id = :id
                """)
                .param("id", id)
                .param("note", note)
                .param("rejected", rejected ? 1 : 0)
                .update();
    }

    boolean insert(UUID id, String binder, LocalDate sent, LocalDate due) {
        return sql.sql("""
                insert into bindery_shipment (id, binder, sent_on, due_on) values (:id, :binder, :sent, :due)
                on conflict (id) do nothing
                """)
                        .param("id", id)
                        .param("binder", binder)
                        .param("sent", sent)
                        .param("due", due)
                        .update()
                == 1;
    }

    boolean returned(UUID shipment, LocalDate on) {
        return sql.sql("""
                update bindery_shipment set returned_on = :on, version = version + 1
                where id = :id and returned_on is null
                """).param("id", shipment).param("on", on).update() == 1;
    }

    /// The newest first.
    List<Shipment> shipments(int limit) {
        return sql.sql("""
                select s.*, (select count(*) from binding b where b.shipment_id = s.id) as volumes
                from bindery_shipment s order by s.sent_on desc, s.number desc limit :limit
                """)
                .param("limit", limit)
                .query((row, _) -> new Shipment(
                        row.getObject("id", UUID.class),
                        row.getString("number"),
                        row.getString("binder"),
                        row.getObject("sent_on", LocalDate.class),
                        row.getObject("due_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("returned_on", LocalDate.class)),
                        row.getInt("volumes"),
                        row.getInt("version")))
                .list();
    }

    private static Binding binding(ResultSet row, int at) throws SQLException {
        return new Binding(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getObject("item_id", UUID.class),
                new Instructions(
                        row.getString("reason"),
                        row.getString("colour"),
                        row.getString("style"),
                        row.getString("lettering")),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("task_id", UUID.class)),
                Optional.ofNullable(row.getObject("shipment_id", UUID.class)),
                row.getString("note"),
                row.getInt("rejected"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
