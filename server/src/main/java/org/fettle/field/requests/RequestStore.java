package org.fettle.field.requests;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.CustomerWords;
import org.fettle.field.requests.ServiceRequest.State;
import org.fettle.platform.lists.Column;
import org.fettle.platform.lists.Keyset;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.fettle.platform.values.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestStore {
    private static final String STAGE =
            "array_position(array['NEW', 'ORDERED', 'REMOTE_FIXED', 'DUPLICATE', 'CLOSED'], r.state)";

    /// The most urgent first, of these the oldest.
    static final Table TABLE = new Table(
            "/field/requests",
            List.of(
                    Column.filter("q", "requests.search", new Column.Text()),
                    Column.sorted("number", "requests.number", "r.number", "bigint"),
                    Column.sorted("customer", "requests.customer", "lower(c.name)")
                            .with(new Column.Id()),
                    Column.plain("what", "requests.what"),
                    Column.sorted("priority", "requests.priority", "r.priority", "int")
                            .with(new Column.Choice(List.of("1", "2", "3", "4", "5"), "requests.priority.")),
                    Column.sorted("state", "requests.state", STAGE, "int")
                            .with(new Column.Choice(
                                    Arrays.stream(State.values())
                                            .map(State::name)
                                            .toList(),
                                    "requests.state.")),
                    Column.sorted("received", "requests.received", "r.received_at", "timestamptz")),
            "r.number",
            "bigint",
            "priority",
            true);
    private static final String MEANT = """
            r.id in (
                select id from service_request where number = :requestNumber
                union select id from service_request where customer_id in (%s))
            """.formatted(CustomerWords.IDS);

    private final JdbcClient sql;

    RequestStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(
            NewRequest r,
            UUID customer,
            Instant now,
            String takenBy,
            Optional<UUID> duplicateOf,
            Optional<UUID> callbackOf) {
        sql.sql("""
                insert into service_request (id, customer_id, site_id, asset_id, caller, phone, symptom, description,
                                             priority, received_at, taken_by, duplicate_of, callback_of)
                values (:id, :customer, :site, :asset, :caller, :phone, nullif(:symptom, ''), :description,
                        :priority, :now, :by, :duplicate, :callback)
                on conflict (id) do nothing
                """)
                .param("id", r.id())
                .param("customer", customer)
                .param("site", r.site())
                .param("asset", r.asset().orElse(null))
                .param("caller", r.caller().strip())
                .param("phone", r.phone().strip())
                .param("symptom", r.symptom().strip())
                .param("description", r.description().strip())
                .param("priority", r.priority())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", takenBy)
                .param("duplicate", duplicateOf.orElse(null))
                .param("callback", callbackOf.orElse(null))
                .update();
    }

    /// False if it is not where it should be moved from.
    boolean move(UUID id, State from, State to, String answer) {
        return sql.sql("""
                update service_request set state = :to, answer = case when :answer = '' then answer else :answer end,
                       version = version + 1
                 where id = :id and state = :from
                """)
                        .param("id", id)
                        .param("from", from.name())
                        .param("to", to.name())
                        .param("answer", answer)
                        .update()
                == 1;
    }

    Optional<ServiceRequest> byId(UUID id) {
        return sql.sql("select * from service_request where id = :id")
                .param("id", id)
                .query((row, _) -> request(row))
                .optional();
    }

    Page<ServiceRequest> page(Listing listing) {
        var keys = Keyset.of(listing);
        var words = listing.filter("q").orElse("");
        return keys.page(sql.sql("""
                select r.*, %s from service_request r join customer c on c.id = r.customer_id
                 where %s and %s order by %s limit :limit
                """.formatted(keys.columns(), matching(listing), keys.after(), keys.order()))
                .params(keys.parameters())
                .params(listing.filters())
                .params(CustomerWords.parameters(words))
                .param("requestNumber", new SearchText(words).number("SR-"))
                .query((row, _) -> keys.row(row, request(row)))
                .list());
    }

    private static String matching(Listing listing) {
        return String.join(
                " and ",
                listing.when("q", MEANT),
                listing.when("customer", "r.customer_id = cast(:customer as uuid)"),
                listing.when("priority", "r.priority = cast(:priority as int)"),
                listing.when("state", "r.state = :state"));
    }

    List<ServiceRequest> ofAsset(UUID asset) {
        return sql.sql("select * from service_request where asset_id = :asset order by received_at desc")
                .param("asset", asset)
                .query((row, _) -> request(row))
                .list();
    }

    private static ServiceRequest request(ResultSet row) throws SQLException {
        return new ServiceRequest(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("customer_id", UUID.class),
                row.getObject("site_id", UUID.class),
                Optional.ofNullable(row.getObject("asset_id", UUID.class)),
                row.getString("caller"),
                row.getString("phone"),
                Optional.ofNullable(row.getString("symptom")),
                row.getString("description"),
                row.getInt("priority"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getString("taken_by"),
                Optional.ofNullable(row.getObject("duplicate_of", UUID.class)),
                Optional.ofNullable(row.getObject("callback_of", UUID.class)),
                State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getInt("version"));
    }
}
