package org.fettle.field.arrivals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.fettle.platform.roads.Point;
import org.fettle.platform.roads.Roads;
import org.fettle.platform.settings.Practice;
import org.fettle.work.Spot;
import org.fettle.work.Worked;
import org.fettle.work.WorkedTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Learns from the last records; what it learnt holds for a while, since one more record changes little.
@Component
class PastReader {
    private static final int RECORDS = 2_000;
    /// Of these the roads are asked, one by one.
    private static final int DRIVES = 200;

    private static final Duration FRESH = Duration.ofMinutes(10);
    /// A shorter drive is parking, not driving.
    private static final int SHORTEST = 60;

    private record Learnt(Past past, Instant at) {}

    private final WorkedTimes times;
    private final Roads roads;
    private final Clock clock;
    private final ReentrantLock one = new ReentrantLock();
    private volatile @Nullable Learnt learnt;

    PastReader(WorkedTimes times, Roads roads, Clock clock) {
        this.times = times;
        this.roads = roads;
        this.clock = clock;
    }

    Past past() {
        var known = learnt;
        if (known != null && fresh(known)) return known.past();
        one.lock();
        try {
            known = learnt;
            if (known == null || !fresh(known)) learnt = known = new Learnt(read(), clock.instant());
            return known.past();
        } finally {
            one.unlock();
        }
    }

    private boolean fresh(Learnt known) {
        var age = Duration.between(known.at(), clock.instant());
        return !age.isNegative() && age.compareTo(FRESH) < 0;
    }

    private Past read() {
        var recent = times.recent(Practice.FIELD, RECORDS);
        var ratios = new HashMap<String, List<Double>>();
        for (var work : recent)
            ratios.computeIfAbsent(work.taskType(), _ -> new ArrayList<>()).add(work.ratio());
        var any = Spread.of(ratios.values().stream().flatMap(List::stream).toList(), Spread.GUESS);
        var byType = new HashMap<String, Spread>();
        ratios.forEach((type, known) -> byType.put(type, Spread.of(known, any)));
        return new Past(byType, any, Spread.of(drives(recent), Spread.GUESS));
    }

    /// From one visit to the same technician's next one on the same day, as reported, against the roads.
    private List<Double> drives(List<Worked> recent) {
        var inOrder = recent.stream()
                .filter(w -> point(w).isPresent())
                .sorted(Comparator.comparing(Worked::technician)
                        .thenComparing(w -> w.when().from()))
                .toList();
        var ratios = new ArrayList<Double>();
        for (int i = 1; i < inOrder.size() && ratios.size() < DRIVES; i++) {
            var before = inOrder.get(i - 1);
            var here = inOrder.get(i);
            if (here.travel().isZero() || !follows(before, here)) continue;
            int usual = roads.seconds(point(before).orElseThrow(), point(here).orElseThrow());
            if (usual >= SHORTEST) ratios.add((double) here.travel().toSeconds() / usual);
        }
        return ratios;
    }

    private static boolean follows(Worked before, Worked here) {
        var between = Duration.between(before.when().until(), here.when().from());
        return before.technician().equals(here.technician())
                && !between.isNegative()
                && between.compareTo(Duration.ofHours(4)) < 0;
    }

    private static Optional<Point> point(Worked work) {
        return work.spot().flatMap(Spot::at).map(at -> new Point(at.latitude(), at.longitude()));
    }
}
