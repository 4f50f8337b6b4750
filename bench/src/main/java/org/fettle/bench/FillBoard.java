package org.fettle.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/// Fills one day of a running demo's board: technicians who live at real houses and visits at others, in a time zone
/// of their own.
/// Written as the database's owner, under all constraints and triggers.
public final class FillBoard {
    private static final PrintStream OUT = System.out;
    private static final String ZONE = "Europe/Busingen";
    private static final int MINUTES = 45;

    private static final String PERSON = """
            insert into technician (id, name, team, practices, zone, home_address, home_latitude, home_longitude)
            values (?::uuid, ?, ?, '{FIELD}', '%s', ?, ?, ?) on conflict do nothing
            """.formatted(ZONE);
    private static final String DIPLOMA = """
            insert into qualification (id, technician_id, kind, code, issuer, jurisdiction, issued_on, valid_from)
            values (?::uuid, ?::uuid, 'VOCATIONAL_DIPLOMA', 'elektrofachkraft', 'bench', 'DE', '2020-01-01',
                    '2020-01-01')
            on conflict do nothing
            """;
    private static final String SHIFT = """
            insert into shift (id, technician_id, during)
            values (?::uuid, ?::uuid, tstzrange((?::date + time '08:00') at time zone '%1$s',
                                                (?::date + time '16:30') at time zone '%1$s'))
            on conflict do nothing
            """.formatted(ZONE);
    private static final String TASK = """
            insert into task (id, practice, task_type, title, thing_kind, thing_id, jurisdiction, zone, address,
                              latitude, longitude, during, minutes, seats, priority, exclusive)
            values (?::uuid, 'FIELD', 'white.plugin.repair', 'Bench visit', 'asset', gen_random_uuid(), 'DE-BY', '%1$s',
                    ?, ?, ?, tstzrange((?::date + make_interval(hours => ?)) at time zone '%1$s',
                                       (?::date + make_interval(hours => ?)) at time zone '%1$s'),
                    %2$d, 1, 3, true)
            on conflict do nothing
            """.formatted(ZONE, MINUTES);

    /// @param args data folder, addresses, day, technicians, visits
    public static void main(String[] args) throws Exception {
        var data = Path.of(args[0]);
        var houses = Files.readAllLines(Path.of(args[1])).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> List.of(line.split("\t")))
                .toList();
        var note = Files.readAllLines(data.resolve("pg/postmaster.pid"));
        var url = "jdbc:postgresql://127.0.0.1:%s/fettle".formatted(note.get(3).strip());
        try (var db = DriverManager.getConnection(url, "fettle_owner", Files.readString(data.resolve("secret")))) {
            db.setAutoCommit(false);
            people(db, houses, args[2], Integer.parseInt(args[3]));
            visits(db, houses, args[2], Integer.parseInt(args[4]));
            db.commit();
        }
        OUT.printf("%s technicians, %s visits on %s in %s%n", args[3], args[4], args[2], ZONE);
    }

    private static void people(Connection db, List<List<String>> houses, String day, int count) throws SQLException {
        for (int n = 0; n < count; n++) {
            var house = houses.get(n * 7 % houses.size());
            var who = id("011", n);
            run(
                    db,
                    PERSON,
                    who,
                    "Board technician " + n,
                    "Team " + (1 + n % 5),
                    line(house),
                    at(house, 0),
                    at(house, 1));
            run(db, DIPLOMA, id("012", n), who);
            run(db, SHIFT, id("013", n), who, day, day);
        }
    }

    /// Half of them may be done at any time of the day, the others within three hours.
    private static void visits(Connection db, List<List<String>> houses, String day, int count) throws SQLException {
        for (int n = 0; n < count; n++) {
            var house = houses.get((n * 13 + 5) % houses.size());
            int from = n % 2 == 0 ? 8 : 8 + n % 6;
            int until = n % 2 == 0 ? 17 : from + 3;
            run(db, TASK, id("014", n), line(house), at(house, 0), at(house, 1), day, from, day, until);
        }
    }

    private static String line(List<String> house) {
        return house.get(2) + " " + house.get(3) + ", " + house.get(0);
    }

    private static Double at(List<String> house, int which) {
        return Double.valueOf(house.get(4 + which));
    }

    private static String id(String kind, int number) {
        return "00000000-0000-7%s-8000-%012d".formatted(kind, number);
    }

    private static void run(Connection db, String sql, Object... values) throws SQLException {
        try (var statement = db.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            statement.execute();
        }
    }

    private FillBoard() {}
}
