package org.fettle.field.orders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.CustomerWords;
import org.fettle.platform.lists.Column;
import org.fettle.platform.lists.Keyset;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.fettle.platform.values.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class OrderStore {
    static final Table TABLE = new Table(
            "/field/orders",
            List.of(
                    Column.filter("q", "orders.search", new Column.Text()),
                    Column.sorted("number", "orders.number", "o.number", "bigint"),
                    Column.sorted("customer", "orders.customer", "lower(c.name)")
                            .with(new Column.Id()),
                    Column.sorted("kind", "orders.kind", "o.kind")
                            .with(new Column.Choice(names(WorkOrder.Kind.values()), "orders.kind.")),
                    Column.plain("lines", "orders.lines"),
                    Column.sorted(
                                    "state",
                                    "orders.state",
                                    "array_position(array['OPEN', 'UNDER_WAY', 'DONE', 'CANCELLED'], o.state)",
                                    "int")
                            .with(new Column.Choice(names(WorkOrder.State.values()), "orders.state.")),
                    Column.sorted("created", "orders.created", "o.created_at", "timestamptz")),
            "o.number",
            "bigint",
            "-created",
            true);
    private static final String MEANT = """
            o.id in (
                select id from work_order where number = :orderNumber
                union select id from work_order where customer_id in (%s))
            """.formatted(CustomerWords.IDS);

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

    Page<WorkOrder> page(Listing listing) {
        var keys = Keyset.of(listing);
        var words = listing.filter("q").orElse("");
        return keys.page(sql.sql("""
                select o.*, %s from work_order o join customer c on c.id = o.customer_id
                 where %s and %s order by %s limit :limit
                """.formatted(keys.columns(), matching(listing), keys.after(), keys.order()))
                .params(keys.parameters())
                .params(listing.filters())
                .params(CustomerWords.parameters(words))
                .param("orderNumber", new SearchText(words).number("WO-"))
                .query((row, _) -> keys.row(row, order(row)))
                .list());
    }

    private static String matching(Listing listing) {
        return String.join(
                " and ",
                listing.when("q", MEANT),
                listing.when("customer", "o.customer_id = cast(:customer as uuid)"),
                listing.when("kind", "o.kind = :kind"),
                listing.when("state", "o.state = :state"));
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
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
