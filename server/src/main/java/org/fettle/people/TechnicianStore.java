package org.fettle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.lists.Column;
import org.fettle.platform.lists.Keyset;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.fettle.platform.settings.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TechnicianStore {
    private static final String COLUMNS = """
            id, number, name, team, practices, zone, home_address, home_latitude, home_longitude, account_id,
            active, version
            """;

    static final Table TABLE = new Table(
            "/people",
            List.of(
                    Column.filter("q", "people.search", new Column.Text()),
                    Column.sorted("name", "people.name", "lower(t.name)"),
                    Column.sorted("team", "people.team", "lower(t.team)"),
                    Column.sorted("number", "people.number", "t.number", "int"),
                    Column.plain("practice", "people.practices")
                            .with(new Column.Choice(List.of("FIELD", "LIBRARY"), "people.practice.")),
                    Column.filter("holds", "people.holds", new Column.Text()),
                    Column.filter(
                            "state", "people.state", new Column.Choice(List.of("active", "left"), "people.state."))),
            "t.id",
            "uuid",
            "name",
            true);
    private static final String MATCHING = """
            from technician t
            where (t.name || ' ' || t.team || ' ' || t.number) ilike '%' || :words || '%'
              and (:practice = '' or :practice = any (t.practices))
              and (:holds = '' or exists (select from qualification q where q.technician_id = t.id
                                            and q.revoked_on is null and starts_with(q.code, lower(:holds))))
              and case :state when 'active' then t.active when 'left' then not t.active else true end
            """;

    private final JdbcClient sql;

    TechnicianStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(NewTechnician n) {
        sql.sql("""
                insert into technician (id, name, team, practices, zone, home_address, home_latitude,
                                        home_longitude, account_id)
                values (:id, :name, :team, :practices, :zone, :address, :latitude, :longitude, :account)
                """).params(parameters(n)).update();
    }

    private static Map<String, @Nullable Object> parameters(NewTechnician n) {
        var all = new HashMap<String, @Nullable Object>();
        all.put("id", n.id());
        all.put("name", n.name());
        all.put("team", n.team());
        all.put("practices", n.practices().stream().map(Enum::name).toArray(String[]::new));
        all.put("zone", n.zone().getId());
        all.put("address", n.home().map(Technician.Home::address).orElse(null));
        all.put("latitude", n.home().map(Technician.Home::latitude).orElse(null));
        all.put("longitude", n.home().map(Technician.Home::longitude).orElse(null));
        all.put("account", n.account().orElse(null));
        return all;
    }

    Optional<Technician> byId(UUID id) {
        return sql.sql("select " + COLUMNS + " from technician where id = :id")
                .param("id", id)
                .query(TechnicianStore::technician)
                .optional();
    }

    List<Technician> byIds(Collection<UUID> ids) {
        return sql.sql("select " + COLUMNS + " from technician where id = any(:ids) order by id")
                .param("ids", ids.toArray(UUID[]::new))
                .query(TechnicianStore::technician)
                .list();
    }

    Optional<Technician> byAccount(UUID account) {
        return sql.sql("select " + COLUMNS + " from technician where account_id = :account")
                .param("account", account)
                .query(TechnicianStore::technician)
                .optional();
    }

    boolean change(UUID id, int version, String name, String team, boolean active) {
        return sql.sql("""
                update technician set name = :name, team = :team, active = :active, version = version + 1
                where id = :id and version = :version
                """)
                        .param("id", id)
                        .param("version", version)
                        .param("name", name)
                        .param("team", team)
                        .param("active", active)
                        .update()
                == 1;
    }

    List<Technician> find(String words) {
        return sql.sql("select " + COLUMNS + """
                 from technician where (name || ' ' || team || ' ' || number) ilike '%' || :words || '%'
                 order by active desc, team, name
                """)
                .param("words", literal(words))
                .query(TechnicianStore::technician)
                .list();
    }

    Page<Technician> page(Listing listing) {
        var keys = Keyset.of(listing);
        var rows = sql.sql("select t.*, %s %s and %s order by %s limit :limit"
                        .formatted(keys.columns(), MATCHING, keys.after(), keys.order()))
                .params(keys.parameters())
                .params(filters(listing))
                .query((row, at) -> keys.row(row, technician(row, at)))
                .list();
        return keys.page(rows);
    }

    List<Technician> all(Listing listing) {
        return sql.sql("select t.* %s order by %s"
                        .formatted(MATCHING, Keyset.all(listing).order()))
                .params(filters(listing))
                .query(TechnicianStore::technician)
                .list();
    }

    private static Map<String, Object> filters(Listing listing) {
        return Map.of(
                "words", literal(listing.filter("q").orElse("")),
                "practice", listing.filter("practice").orElse(""),
                "holds", listing.filter("holds").orElse(""),
                "state", listing.filter("state").orElse(""));
    }

    private static String literal(String words) {
        return words.replaceAll("([%_\\\\])", "\\\\$1");
    }

    Optional<Technician> byNumber(int number) {
        return sql.sql("select " + COLUMNS + " from technician where number = :number")
                .param("number", number)
                .query(TechnicianStore::technician)
                .optional();
    }

    /// All but the number; an empty home or account leaves what stands. False if it changed meanwhile.
    boolean replace(NewTechnician n, int version, boolean active) {
        return sql.sql("""
                update technician set name = :name, team = :team, practices = :practices, zone = :zone,
                       home_address = coalesce(:address, home_address),
                       home_latitude = coalesce(:latitude, home_latitude),
                       home_longitude = coalesce(:longitude, home_longitude),
                       account_id = coalesce(:account, account_id), active = :active, version = version + 1
                where id = :id and version = :version
                """)
                        .params(parameters(n))
                        .param("version", version)
                        .param("active", active)
                        .update()
                == 1;
    }

    List<Technician> active() {
        return sql.sql("select " + COLUMNS + " from technician where active order by team, name")
                .query(TechnicianStore::technician)
                .list();
    }

    private static Technician technician(ResultSet row, int at) throws SQLException {
        return new Technician(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("name"),
                row.getString("team"),
                Arrays.stream((String[]) row.getArray("practices").getArray())
                        .map(Practice::valueOf)
                        .collect(Collectors.toSet()),
                ZoneId.of(row.getString("zone")),
                home(row),
                Optional.ofNullable(row.getObject("account_id", UUID.class)),
                row.getBoolean("active"),
                row.getInt("version"));
    }

    private static Optional<Technician.Home> home(ResultSet row) throws SQLException {
        var latitude = row.getObject("home_latitude", Double.class);
        var longitude = row.getObject("home_longitude", Double.class);
        if (latitude == null || longitude == null) return Optional.empty();
        return Optional.of(new Technician.Home(row.getString("home_address"), latitude, longitude));
    }
}
