package org.fettle.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.settings.Practice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TechnicianStore {
    private static final String COLUMNS = """
            id, number, name, team, practices, zone, home_address, home_latitude, home_longitude, account_id,
            active, version
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
                """)
                .param("id", n.id())
                .param("name", n.name())
                .param("team", n.team())
                .param("practices", n.practices().stream().map(Enum::name).toArray(String[]::new))
                .param("zone", n.zone().getId())
                .param("address", n.home().map(Technician.Home::address).orElse(null))
                .param("latitude", n.home().map(Technician.Home::latitude).orElse(null))
                .param("longitude", n.home().map(Technician.Home::longitude).orElse(null))
                .param("account", n.account().orElse(null))
                .update();
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
                .param("words", words.replaceAll("([%_\\\\])", "\\\\$1"))
                .query(TechnicianStore::technician)
                .list();
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
