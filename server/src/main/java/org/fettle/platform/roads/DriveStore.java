package org.fettle.platform.roads;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.fettle.platform.values.Instants;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Drives in the database, a row for each place of departure.
@Repository
class DriveStore implements KnownDrives {
    private static final Duration LIFE = Duration.ofDays(60);

    private final JdbcClient sql;
    private final Clock clock;

    DriveStore(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Map<Long, From> from(String network, Collection<Long> origins) {
        var known = new HashMap<Long, From>();
        sql.sql("select origin, goals, seconds, metres from drive where network = :network and origin = any(:origins)")
                .param("network", network)
                .param("origins", origins.toArray(Long[]::new))
                .query((row, _) -> known.put(row.getLong("origin"), from(row)))
                .list();
        return known;
    }

    private static From from(ResultSet row) throws SQLException {
        return new From(
                Arrays.stream((Long[]) row.getArray("goals").getArray())
                        .mapToLong(Long::longValue)
                        .toArray(),
                ints((Integer[]) row.getArray("seconds").getArray()),
                ints((Integer[]) row.getArray("metres").getArray()));
    }

    private static int[] ints(Integer[] boxed) {
        return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
    }

    @Override
    @Transactional
    public void keep(String network, Map<Long, From> drives) {
        var now = clock.instant();
        // in one order, so that two who keep at once do not wait for each other
        drives.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(e -> sql.sql("""
                insert into drive (network, origin, goals, seconds, metres, reckoned_at)
                values (:network, :origin, :goals, :seconds, :metres, :now)
                on conflict (network, origin) do update
                set goals = excluded.goals, seconds = excluded.seconds, metres = excluded.metres,
                    reckoned_at = excluded.reckoned_at
                """)
                        .param("network", network)
                        .param("origin", e.getKey())
                        .param(
                                "goals",
                                Arrays.stream(e.getValue().goals()).boxed().toArray(Long[]::new))
                        .param("seconds", boxed(e.getValue().seconds()))
                        .param("metres", boxed(e.getValue().metres()))
                        .param("now", Instants.utc(now))
                        .update());
        sql.sql("delete from drive where reckoned_at < :before")
                .param("before", Instants.utc(now.minus(LIFE)))
                .update();
    }

    private static Integer[] boxed(int[] values) {
        return Arrays.stream(values).boxed().toArray(Integer[]::new);
    }
}
