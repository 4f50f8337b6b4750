package org.fettle.field.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Place;
import org.fettle.platform.roads.Point;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class SiteStore {
    private final JdbcClient sql;

    SiteStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(Site s) {
        named(sql.sql("""
                insert into site (id, customer_id, name, street, house, postcode, city, country, latitude, longitude,
                                  zone, jurisdiction, access_from, access_until, directions)
                values (:id, :customer, :name, :street, :house, :postcode, :city, :country, :latitude, :longitude,
                        :zone, :jurisdiction, :from, :until, :directions)
                """), s).param("customer", s.customer()).update();
    }

    /// False if the version is no longer the one that was read.
    boolean update(Site s, int version) {
        return named(sql.sql("""
                update site set name = :name, street = :street, house = :house, postcode = :postcode, city = :city,
                       country = :country, latitude = :latitude, longitude = :longitude, zone = :zone,
                       jurisdiction = :jurisdiction, access_from = :from, access_until = :until,
                       directions = :directions, version = version + 1
                 where id = :id and version = :version
                """), s).param("version", version).update() == 1;
    }

    private static StatementSpec named(StatementSpec statement, Site s) {
        return statement
                .param("id", s.id())
                .param("name", s.name())
                .param("street", s.address().street().strip())
                .param("house", s.address().house().strip())
                .param("postcode", s.address().postcode().strip())
                .param("city", s.address().city().strip())
                .param("country", s.address().country())
                .param("latitude", s.at().map(Point::latitude).orElse(null))
                .param("longitude", s.at().map(Point::longitude).orElse(null))
                .param("zone", s.zone().getId())
                .param("jurisdiction", s.place().jurisdiction())
                .param("from", s.access().map(Site.Access::from).orElse(null))
                .param("until", s.access().map(Site.Access::until).orElse(null))
                .param("directions", s.directions());
    }

    Optional<Site> byId(UUID id) {
        return sql.sql("select * from site where id = :id")
                .param("id", id)
                .query((row, _) -> site(row))
                .optional();
    }

    List<Site> byIds(Collection<UUID> ids) {
        return sql.sql("select * from site where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> site(row))
                .list();
    }

    List<Site> of(UUID customer) {
        return sql.sql("select * from site where customer_id = :customer order by name, street, house")
                .param("customer", customer)
                .query((row, _) -> site(row))
                .list();
    }

    List<Site> of(Collection<UUID> customers) {
        return sql.sql("select * from site where customer_id = any(:customers) order by name, street, house")
                .param("customers", customers.toArray(UUID[]::new))
                .query((row, _) -> site(row))
                .list();
    }

    private static Site site(ResultSet row) throws SQLException {
        var longitude = row.getDouble("longitude");
        var from = row.getObject("access_from", LocalTime.class);
        var address = new Address(
                row.getString("street"),
                row.getString("house"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("country"));
        return new Site(
                row.getObject("id", UUID.class),
                row.getObject("customer_id", UUID.class),
                row.getString("name"),
                address,
                Optional.ofNullable(row.getObject("latitude", Double.class))
                        .map(latitude -> new Point(latitude, longitude)),
                new Place(row.getString("jurisdiction"), ZoneId.of(row.getString("zone"))),
                from == null
                        ? Optional.empty()
                        : Optional.of(new Site.Access(from, row.getObject("access_until", LocalTime.class))),
                row.getString("directions"),
                row.getInt("version"));
    }
}
