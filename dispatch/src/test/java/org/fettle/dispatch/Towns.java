package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/// Small random problems with every feature in them, the same for the same seed.
final class Towns {
    private static final int HOUR = 3600;

    private Towns() {}

    static Problem random(long seed, int technicians, int visits) {
        var random = new Random(seed);
        int places = technicians + visits;
        var travel = streets(random, places);
        boolean limited = random.nextInt(4) == 0; // in the length of the shifts, and then without pauses
        var people = new ArrayList<Technician>();
        for (int t = 0; t < technicians; t++) people.add(technician(random, t, limited));
        var work = new ArrayList<Visit>();
        for (int v = 0; v < visits; v++) work.add(visit(random, v, technicians + v, technicians, limited));
        var weights = new Weights(1, 0, 10_000, random.nextInt(3) * 200, random.nextInt(3) / 2);
        return Loads.some(new Random(~seed), new Problem(people, work, travel, weights));
    }

    /// One way is a little longer than the other, and the triangle law holds.
    private static Travel streets(Random random, int places) {
        var x = random.ints(places, 0, 3000).toArray();
        var y = random.ints(places, 0, 3000).toArray();
        var seconds = new int[places * places];
        var metres = new int[places * places];
        for (int a = 0; a < places; a++)
            for (int b = 0; b < places; b++) {
                int uphill = Math.max(0, y[b] - y[a]) / 3;
                seconds[a * places + b] = Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b]) + uphill;
                metres[a * places + b] = 10 * (Math.abs(x[a] - x[b]) + Math.abs(y[a] - y[b]));
            }
        return Travel.matrix(places, seconds, metres);
    }

    private static Technician technician(Random random, int t, boolean limited) {
        int from = (6 + random.nextInt(4)) * HOUR;
        int until = from + (5 + random.nextInt(5)) * HOUR;
        Optional<Technician.Pause> pause = !limited && random.nextBoolean()
                ? Optional.of(new Technician.Pause(from + 3 * HOUR, from + 3 * HOUR + HOUR / 2))
                : Optional.empty();
        var shifts = new ArrayList<Technician.Shift>();
        if (random.nextInt(8) > 0) shifts.add(new Technician.Shift(t, t, from, until, pause, longest(random, limited)));
        if (random.nextInt(4) == 0)
            shifts.add(new Technician.Shift(t, t, until + HOUR, until + 4 * HOUR, Optional.empty()));
        return new Technician("t" + t, shifts, random.nextInt(5) == 0 ? 6 : 1000, random.nextInt(2) * 300L);
    }

    private static int longest(Random random, boolean limited) {
        return limited && random.nextInt(3) == 0 ? (3 + random.nextInt(4)) * HOUR : Integer.MAX_VALUE;
    }

    private static Visit visit(Random random, int v, int place, int technicians, boolean limited) {
        var visit = Visit.of("v" + v, place, HOUR / 4 + random.nextInt(HOUR), some(random, technicians, 0.7))
                .urgent(random.nextInt(4))
                .carrying(random.nextInt(3));
        visit = switch (random.nextInt(4)) {
            case 0 -> visit.within(window(random));
            case 1 -> limited ? visit : visit.within(new Window(7 * HOUR, 9 * HOUR), new Window(13 * HOUR, 15 * HOUR));
            case 2 -> visit.within(new Window(0, 24 * HOUR)).promised(window(random));
            default -> visit;
        };
        if (random.nextInt(4) == 0) visit = visit.seated(seats(random, technicians));
        else if (random.nextInt(3) == 0) visit = visit.lasting(Map.of(random.nextInt(technicians), HOUR / 5));
        if (random.nextInt(6) == 0) visit = visit.without(some(random, technicians, 0.2));
        if (random.nextInt(4) == 0) visit = visit.preferring(some(random, technicians, 0.3));
        if (random.nextInt(12) == 0) visit = visit.pinnedAt((8 + random.nextInt(6)) * HOUR);
        return visit;
    }

    private static Window window(Random random) {
        int from = (7 + random.nextInt(8)) * HOUR;
        return new Window(from, from + (1 + random.nextInt(3)) * HOUR);
    }

    private static Seat[] seats(Random random, int technicians) {
        var masters = some(random, technicians, 0.6);
        int trainee = random.nextInt(technicians);
        var second = new Seat(
                some(random, technicians, 0.4),
                Map.of(trainee, some(random, technicians, 0.5)),
                random.nextInt(5) == 0 ? OptionalInt.of(random.nextInt(technicians)) : OptionalInt.empty());
        return new Seat[] {new Seat(masters), second};
    }

    private static Who some(Random random, int technicians, double share) {
        return Who.of(IntStream.range(0, technicians)
                .filter(_ -> random.nextDouble() < share)
                .boxed()
                .toList());
    }

    /// Four jobs on one street, a kilometre and a minute from house to house; the depot is house 0.
    ///
    /// ```
    /// 0 — 1 — 2 — 3 — 4
    /// ```
    static Problem street(List<Technician> technicians, List<Visit> visits) {
        int places = 5;
        var seconds = new int[places * places];
        var metres = new int[places * places];
        for (int a = 0; a < places; a++)
            for (int b = 0; b < places; b++) {
                seconds[a * places + b] = 60 * Math.abs(a - b);
                metres[a * places + b] = 1000 * Math.abs(a - b);
            }
        return new Problem(technicians, visits, Travel.matrix(places, seconds, metres), Weights.DRIVING_TIME);
    }
}
