package org.fettle.field.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.values.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderStore {
    private final JdbcClient sql;

    OrderStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if this id is there already.
    boolean insert(NewOrder o, UUID customer, Instant now) {
        return sql.sql("""
                insert into work_order (id, kind, customer_id, site_id, request_id, note, sold_on, delivery_on,
                                        created_at)
                values (:id, :kind, :customer, :site, :request, :note, :sold, :delivery, :now)
                on conflict (id) do nothing
                """)
                        .param("id", o.id())
                        .param("kind", o.kind().name())
                        .param("customer", customer)
                        .param("site", o.site())
                        .param("request", o.request().orElse(null))
                        .param("note", o.note().strip())
                        .param("sold", o.soldOn().orElse(null))
                        .param("delivery", o.deliveryOn().orElse(null))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<WorkOrder> byId(UUID id) {
        return sql.sql("select * from work_order where id = :id")
                .param("id", id)
                .query((row, _) -> order(row))
                .optional();
    }

    /// Holds the row until the transaction ends.
    WorkOrder lock(UUID id) {
        return sql.sql("select * from work_order where id = :id for update")
                .param("id", id)
                .query((row, _) -> order(row))
                .single();
    }

    void state(UUID id, WorkOrder.State state) {
        sql.sql("update work_order set state = :state, version = version + 1 where id = :id and state <> :state")
                .param("id", id)
                .param("state", state.name())
                .update();
    }

    void confirmed(UUID id, Instant at) {
        sql.sql("""
                update work_order set confirmed_at = :at, version = version + 1
                 where id = :id and confirmed_at is null
                """).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    List<WorkOrder> inState(WorkOrder.State state, int limit) {
        return sql.sql("""
                select * from work_order where state = :state order by created_at desc, number desc limit :limit
                """)
                .param("state", state.name())
                .param("limit", limit)
                .query((row, _) -> order(row))
                .list();
    }

    List<WorkOrder> ofCustomer(UUID customer, int limit) {
        return sql.sql("""
                select * from work_order where customer_id = :customer
                 order by created_at desc, number desc limit :limit
                """)
                .param("customer", customer)
                .param("limit", limit)
                .query((row, _) -> order(row))
                .list();
    }

    /// Those at a site that are not over.
    List<UUID> live(UUID site) {
        return sql.sql("select id from work_order where site_id = :site and state not in ('DONE', 'CANCELLED')")
                .param("site", site)
                .query(UUID.class)
                .list();
    }

    Optional<WorkOrder> ofNumber(String number) {
        return sql.sql("select * from work_order where number = :number")
                .param("number", new SearchText(number).number("WO-"))
                .query((row, _) -> order(row))
                .optional();
    }

    private static WorkOrder order(ResultSet row) throws SQLException {
        return new WorkOrder(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                WorkOrder.Kind.valueOf(row.getString("kind")),
                row.getObject("customer_id", UUID.class),
                row.getObject("site_id", UUID.class),
                Optional.ofNullable(row.getObject("request_id", UUID.class)),
                row.getString("note"),
                Optional.ofNullable(row.getObject("sold_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("delivery_on", LocalDate.class)),
                WorkOrder.State.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("confirmed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("version"));
    }
}
