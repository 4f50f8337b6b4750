package org.fettle.field.arrivals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.LongStream;
import org.fettle.people.Interval;
import org.fettle.schedule.Likely;

/// Lives through a day some hundred times, each time with other lengths of work and drives, and looks when each visit
/// began: lateness is handed on from visit to visit, and who is waited for makes others late.
final class Forecast {
    private static final int LIVES = 400;
    private static final double LOW = 0.1;
    private static final double HIGH = 0.9;
    /// People are told five minutes, not seconds.
    private static final long GRAIN = 300;

    private static final long NEVER = Long.MIN_VALUE;

    private final List<Stop> stops;
    private final Spread driving;
    private final long now;
    private final SplittableRandom dice = new SplittableRandom(1);
    /// By technician: when he is at work, `from, until, from, until …`.
    private final long[][] present;

    /// By stop, who goes there, as numbers of technicians.
    private final int[][] people;

    /// By technician, when his last visit ended; [#NEVER] before the first one.
    private final long[] free;

    private Forecast(List<Stop> all, Map<UUID, List<Interval>> shifts, Spread driving, Instant now) {
        // who has begun was there before everybody who has not, whatever the plan said
        stops = all.stream()
                .sorted(Comparator.comparing((Stop s) -> s.began().isEmpty())
                        .thenComparing(s -> s.began().orElse(s.planned().from())))
                .toList();
        this.driving = driving;
        this.now = now.getEpochSecond();
        var known = stops.stream()
                .flatMap(s -> s.people().stream())
                .map(Stop.Seat::technician)
                .distinct()
                .toList();
        var numbers = new HashMap<UUID, Integer>();
        for (var who : known) numbers.put(who, numbers.size());
        present = known.stream()
                .map(who -> ends(shifts.getOrDefault(who, List.of())))
                .toArray(long[][]::new);
        people = stops.stream()
                .map(s -> s.people().stream()
                        .mapToInt(seat -> Objects.requireNonNull(numbers.get(seat.technician())))
                        .toArray())
                .toArray(int[][]::new);
        free = new long[known.size()];
    }

    private static long[] ends(List<Interval> shifts) {
        return shifts.stream()
                .flatMapToLong(
                        s -> LongStream.of(s.from().getEpochSecond(), s.until().getEpochSecond()))
                .toArray();
    }

    /// @param present by technician, when they are at work that day, in order
    static Map<UUID, Likely> of(List<Stop> stops, Map<UUID, List<Interval>> present, Spread driving, Instant now) {
        return new Forecast(stops, present, driving, now).likely();
    }

    private Map<UUID, Likely> likely() {
        var begins = new long[stops.size()][LIVES];
        for (int life = 0; life < LIVES; life++) live(begins, life);
        var likely = new HashMap<UUID, Likely>();
        for (int i = 0; i < stops.size(); i++)
            if (stops.get(i).began().isEmpty() && stops.get(i).ended().isEmpty())
                likely.put(stops.get(i).appointment(), summary(stops.get(i), begins[i]));
        return likely;
    }

    private void live(long[][] begins, int life) {
        Arrays.fill(free, NEVER);
        for (int i = 0; i < stops.size(); i++) {
            var stop = stops.get(i);
            long begin = stop.began().isPresent() ? stop.began().get().getEpochSecond() : begin(stop, people[i]);
            begins[i][life] = begin;
            long end = stop.ended().isPresent() ? stop.ended().get().getEpochSecond() : end(stop, begin);
            for (int who : people[i]) free[who] = end;
        }
    }

    /// When the last of its people is there, and it may begin.
    private long begin(Stop stop, int[] who) {
        long begin = stop.earliest().getEpochSecond();
        for (int seat = 0; seat < who.length; seat++)
            begin = Math.max(begin, arrival(stop, stop.people().get(seat).drive(), who[seat]));
        return begin;
    }

    private long arrival(Stop stop, int drive, int who) {
        long takes = Math.round(drive * driving.at(dice.nextDouble()));
        long off = free[who] == NEVER ? stop.planned().from().getEpochSecond() - drive : free[who];
        return atWork(present[who], Math.max(off + takes, now));
    }

    /// Not in a pause, nor while he is away.
    private static long atWork(long[] shifts, long at) {
        for (int i = 0; i < shifts.length; i += 2) if (at < shifts[i + 1]) return Math.max(at, shifts[i]);
        return at;
    }

    /// What is under way is not over yet: only the lengths that are still possible count.
    private long end(Stop stop, long begin) {
        long length = stop.length().toSeconds();
        double least = stop.began().isPresent() ? stop.work().share((double) (now - begin) / length) : 0;
        long end = begin + Math.round(length * stop.work().at(least + (1 - least) * dice.nextDouble()));
        return stop.began().isPresent() ? Math.max(end, now) : end;
    }

    private static Likely summary(Stop stop, long[] begins) {
        Arrays.sort(begins);
        long low = Math.floorDiv(begins[(int) (LOW * (LIVES - 1))], GRAIN) * GRAIN;
        long high = Math.ceilDiv(begins[(int) Math.ceil(HIGH * (LIVES - 1))], GRAIN) * GRAIN;
        var when = new Interval(Instant.ofEpochSecond(low), Instant.ofEpochSecond(Math.max(high, low + GRAIN)));
        return new Likely(when, outside(stop, begins), stop.work().records());
    }

    private static double outside(Stop stop, long[] begins) {
        if (stop.promised().isEmpty()) return 0;
        var told = stop.promised().get();
        long missed = Arrays.stream(begins)
                .filter(b ->
                        b < told.from().getEpochSecond() || b > told.until().getEpochSecond())
                .count();
        return (double) missed / begins.length;
    }

    /// Stops of a whole day, one for each appointment, however many technicians go there.
    static List<Stop> merged(List<Stop> perTechnician) {
        var merged = new HashMap<UUID, Stop>();
        for (var stop : perTechnician) merged.merge(stop.appointment(), stop, Forecast::together);
        return List.copyOf(merged.values());
    }

    private static Stop together(Stop one, Stop other) {
        var people = new ArrayList<>(one.people());
        people.addAll(other.people());
        return new Stop(
                one.appointment(),
                people,
                one.planned(),
                one.earliest(),
                one.promised(),
                one.work(),
                one.began(),
                one.ended());
    }
}
