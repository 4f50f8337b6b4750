package org.fettle.field.machines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.values.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AssetStore {
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

    List<Asset> ofCustomers(Collection<UUID> customers, int limit) {
        return sql.sql("""
                select a.* from asset a join site s on s.id = a.site_id
                 where s.customer_id = any(:customers) order by a.number limit :limit
                """)
                .param("customers", customers.toArray(UUID[]::new))
                .param("limit", limit)
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

    List<Asset> search(String words, int limit) {
        var text = new SearchText(words);
        return sql.sql("""
                select * from asset where id in (
                    select id from asset where serial ilike :beginning
                    union select id from asset where number = :number
                    union select a.id from product_model m join asset a on a.model_id = m.id
                     where m.code ilike :beginning or m.maker || ' ' || m.name ilike :anywhere)
                 order by number limit :limit
                """)
                .param("beginning", text.beginning())
                .param("anywhere", text.anywhere())
                .param("number", text.number("A-"))
                .param("limit", limit)
                .query((row, _) -> asset(row))
                .list();
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
