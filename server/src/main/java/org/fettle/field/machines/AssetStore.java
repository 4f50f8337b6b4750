package org.fettle.field.machines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
class AssetStore {
    /// Each way to a machine goes by an index of its own.
    private static final String MEANT = """
            a.id in (
                select id from asset where serial ilike :beginning
                union select id from asset where number = :assetNumber
                union select b.id from product_model p join asset b on b.model_id = p.id
                 where p.code ilike :beginning or p.maker || ' ' || p.name ilike :anywhere
                union select b.id from asset b join site t on t.id = b.site_id where t.customer_id in (%s))
            """.formatted(CustomerWords.IDS);
    private static final String WARRANTY = """
            case :warranty when 'running' then a.warranty_until >= (:now at time zone s.zone)::date
                           when 'over' then a.warranty_until < (:now at time zone s.zone)::date
                           else a.warranty_until is null end
            """;

    /// @param kinds those of the models
    static Table table(List<String> kinds) {
        return new Table(
                "/field/machines",
                List.of(
                        Column.filter("q", "machines.search", new Column.Text()),
                        Column.filter("kind", "machines.kind", new Column.Choice(kinds, "")),
                        Column.sorted("model", "machines.model", "lower(m.maker || ' ' || m.name)"),
                        Column.sorted("serial", "machines.serial", "a.serial"),
                        Column.sorted("number", "machines.label", "a.number", "bigint"),
                        Column.sorted("site", "machines.site", "lower(s.city || ' ' || s.street || ' ' || s.house)"),
                        Column.sorted("warranty", "machines.warranty", "coalesce(a.warranty_until, 'infinity')", "date")
                                .with(new Column.Choice(List.of("running", "over", "none"), "machines.warranty.")),
                        Column.sorted("state", "machines.state", "a.state")
                                .with(new Column.Choice(List.of("IN_SERVICE", "REMOVED"), "machines.state.")),
                        Column.filter("customer", "machines.customer", new Column.Id())),
                "a.number",
                "bigint",
                "number",
                true);
    }

    private final JdbcClient sql;

    AssetStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// False if the id or the serial of this model is taken.
    boolean insert(NewAsset a, String serial, Optional<LocalDate> warranty) {
        return sql.sql("""
                insert into asset (id, model_id, serial, site_id, parent_id, installed_on, warranty_until)
                values (:id, :model, :serial, :site, :parent, :installed, :warranty)
                on conflict do nothing
                """)
                        .param("id", a.id())
                        .param("model", a.model())
                        .param("serial", serial)
                        .param("site", a.site())
                        .param("parent", a.parent().orElse(null))
                        .param("installed", a.installedOn().orElse(null))
                        .param("warranty", warranty.orElse(null))
                        .update()
                == 1;
    }

    /// False if the version is no longer the one that was read.
    boolean remove(UUID id, int version) {
        return sql.sql("""
                update asset set state = 'REMOVED', version = version + 1 where id = :id and version = :version
                """).param("id", id).param("version", version).update() == 1;
    }

    Optional<Asset> byId(UUID id) {
        return sql.sql("select * from asset where id = :id")
                .param("id", id)
                .query((row, _) -> asset(row))
                .optional();
    }

    List<Asset> byIds(Collection<UUID> ids) {
        return sql.sql("select * from asset where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> asset(row))
                .list();
    }

    List<Asset> ofCustomer(UUID customer) {
        return sql.sql("""
                select a.* from asset a join site s on s.id = a.site_id
                 where s.customer_id = :customer order by a.state, a.number
                """)
                .param("customer", customer)
                .query((row, _) -> asset(row))
                .list();
    }

    /// @param serial as it is kept
    Optional<Asset> bySerial(UUID model, String serial) {
        return sql.sql("select * from asset where model_id = :model and serial = :serial")
                .param("model", model)
                .param("serial", serial)
                .query((row, _) -> asset(row))
                .optional();
    }

    List<Asset> parts(UUID parent) {
        return sql.sql("select * from asset where parent_id = :parent order by number")
                .param("parent", parent)
                .query((row, _) -> asset(row))
                .list();
    }

    /// Whose own serial begins so first.
    List<Asset> search(String words, int limit) {
        return sql.sql("select a.* from asset a where %s order by a.serial ilike :beginning desc, a.number limit :limit"
                        .formatted(MEANT))
                .params(meant(words))
                .param("limit", limit)
                .query((row, _) -> asset(row))
                .list();
    }

    /// @param now decides whether a warranty runs, on the day of the site
    Page<Asset> page(Listing listing, Instant now) {
        var keys = Keyset.of(listing);
        return keys.page(sql.sql("""
                select a.*, %s
                  from asset a join product_model m on m.id = a.model_id join site s on s.id = a.site_id
                 where %s and %s order by %s limit :limit
                """.formatted(keys.columns(), matching(listing), keys.after(), keys.order()))
                .params(keys.parameters())
                .params(listing.filters())
                .params(meant(listing.filter("q").orElse("")))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> keys.row(row, asset(row)))
                .list());
    }

    private static String matching(Listing listing) {
        return String.join(
                " and ",
                listing.when("q", MEANT),
                listing.when("kind", "m.kind = :kind"),
                listing.when("state", "a.state = :state"),
                listing.when("customer", "s.customer_id = cast(:customer as uuid)"),
                listing.when("warranty", WARRANTY));
    }

    private static Map<String, Object> meant(String words) {
        var text = new SearchText(words);
        var all = new HashMap<>(CustomerWords.parameters(words));
        all.put("beginning", text.beginning());
        all.put("anywhere", text.anywhere());
        all.put("assetNumber", text.number("A-"));
        return all;
    }

    private static Asset asset(ResultSet row) throws SQLException {
        return new Asset(
                row.getObject("id", UUID.class),
                row.getLong("number"),
                row.getObject("model_id", UUID.class),
                row.getString("serial"),
                row.getObject("site_id", UUID.class),
                Optional.ofNullable(row.getObject("parent_id", UUID.class)),
                Optional.ofNullable(row.getObject("installed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("warranty_until", LocalDate.class)),
                Asset.State.valueOf(row.getString("state")),
                row.getInt("version"));
    }
}
