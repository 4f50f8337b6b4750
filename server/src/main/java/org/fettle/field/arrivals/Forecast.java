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

    private final List<Stop> stops;
    private final Map<UUID, List<Interval>> present;
    private final Spread driving;
    private final Instant now;
    private final SplittableRandom dice = new SplittableRandom(1);
    private final Map<UUID, Long> free = new HashMap<>();

    private Forecast(List<Stop> stops, Map<UUID, List<Interval>> present, Spread driving, Instant now) {
        // who has begun was there before everybody who has not, whatever the plan said
        this.stops = stops.stream()
                .sorted(Comparator.comparing((Stop s) -> s.began().isEmpty())
                        .thenComparing(s -> s.began().orElse(s.planned().from())))
                .toList();
        this.present = present;
        this.driving = driving;
        this.now = now;
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
        free.clear();
        for (int i = 0; i < stops.size(); i++) {
            var stop = stops.get(i);
            long begin = stop.began().map(Instant::getEpochSecond).orElseGet(() -> begin(stop));
            begins[i][life] = begin;
            long end = stop.ended().map(Instant::getEpochSecond).orElseGet(() -> end(stop, begin));
            for (var seat : stop.people()) free.put(seat.technician(), end);
        }
    }

    /// When the last of its people is there, and it may begin.
    private long begin(Stop stop) {
        long begin = stop.earliest().getEpochSecond();
        for (var seat : stop.people()) begin = Math.max(begin, arrival(stop, seat));
        return begin;
    }

    private long arrival(Stop stop, Stop.Seat seat) {
        long drive = Math.round(seat.drive() * driving.at(dice.nextDouble()));
        long off = free.containsKey(seat.technician())
                ? Objects.requireNonNull(free.get(seat.technician()))
                : stop.planned().from().getEpochSecond() - seat.drive();
        return atWork(seat.technician(), Math.max(off + drive, now.getEpochSecond()));
    }

    /// Not in a pause, nor while he is away.
    private long atWork(UUID technician, long at) {
        var shifts = present.getOrDefault(technician, List.of());
        if (shifts.stream()
                .anyMatch(s -> at >= s.from().getEpochSecond() && at < s.until().getEpochSecond())) return at;
        return shifts.stream()
                .mapToLong(s -> s.from().getEpochSecond())
                .filter(from -> from > at)
                .findFirst()
                .orElse(at);
    }

    /// What is under way is not over yet: only the lengths that are still possible count.
    private long end(Stop stop, long begin) {
        double least = 0;
        if (stop.began().isPresent())
            least = stop.work()
                    .share((double) (now.getEpochSecond() - begin)
                            / stop.length().toSeconds());
        double share = least + (1 - least) * dice.nextDouble();
        long end = begin + Math.round(stop.length().toSeconds() * stop.work().at(share));
        return stop.began().isPresent() ? Math.max(end, now.getEpochSecond()) : end;
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
