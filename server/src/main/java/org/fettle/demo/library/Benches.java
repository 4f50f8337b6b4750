package org.fettle.demo.library;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.fettle.demo.StageClock;
import org.fettle.library.bindery.Bindery;
import org.fettle.library.bindery.Binding.Instructions;
import org.fettle.library.processing.Stations;
import org.fettle.library.processing.Stepping;
import org.fettle.library.processing.Waiting;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Acting;
import org.springframework.stereotype.Component;

/// The processing area and the bindery's bench.
@Component
class Benches {
    private static final int MOST_IN_A_DAY = 25;

    private final Stations stations;
    private final Bindery bindery;
    private final Staff staff;

    Benches(Stations stations, Bindery bindery, Staff staff) {
        this.stations = stations;
        this.bindery = bindery;
        this.staff = staff;
    }

    /// All that lies there goes through to the shelf, on that day's afternoon.
    void allDone(LocalDate day) {
        work(day, Integer.MAX_VALUE);
    }

    /// Some pieces are further on than others.
    void halfWay(LocalDate day) {
        work(day, 5);
    }

    /// Takes one worn volume off its shelf for the binder.
    void sendToBindery() {
        var how = new Instructions("Spine loose, pages sound", "Dark blue", "Buckram, rounded back", "");
        done(bindery.propose(staff.as("serials"), UuidCreator.getTimeOrderedEpoch(), Stock.barcode(41), how));
    }

    /// What waits there moves one step on.
    void bindery(LocalDate day) {
        var preparer = staff.as("serials");
        for (var view : bindery.live())
            if (view.binding().task().isPresent())
                StageClock.at(
                        Boxes.at(day, 15, 0),
                        () -> done(bindery.step(
                                preparer,
                                view.binding().id(),
                                UuidCreator.getTimeOrderedEpoch(),
                                true,
                                "",
                                Optional.empty())));
    }

    /// @param most steps of one piece; each piece in turn makes one step less than the one before, and then again
    private void work(LocalDate day, int most) {
        var by = staff.as("processing");
        var from = Boxes.at(day, 13, 0);
        var waiting = stations.area().waiting();
        for (var at = 0; at < Math.min(waiting.size(), MOST_IN_A_DAY); at++) {
            var steps = most == Integer.MAX_VALUE ? most : at % most;
            steps(by, waiting.get(at), steps, from.plusSeconds(360L * at));
        }
    }

    private void steps(Actor by, Waiting piece, int most, Instant from) {
        var station = piece.passage().taskType();
        var barcode = piece.copy().barcode();
        for (var n = 0; n < most && !station.isEmpty(); n++) {
            var here = station;
            var begin = from.plusSeconds(150L * n);
            if (!piece.begun() || n > 0) StageClock.at(begin, () -> scan(by, here, barcode));
            station = ScopedScan.at(begin.plusSeconds(100), () -> next(by, here, barcode));
        }
    }

    private void scan(Actor by, String station, String barcode) {
        var begun = stations.scan(by, station, barcode, UuidCreator.getTimeOrderedEpoch(), Optional.empty());
        if (!(begun instanceof Stepping.Begun))
            throw new IllegalStateException("the demo could not begin %s of %s: %s".formatted(station, barcode, begun));
    }

    private String next(Actor by, String station, String barcode) {
        var done = stations.scan(by, station, barcode, UuidCreator.getTimeOrderedEpoch(), Optional.empty());
        if (done instanceof Stepping.Done there) return there.next();
        throw new IllegalStateException("the demo could not end %s of %s: %s".formatted(station, barcode, done));
    }

    private static void done(Acting acting) {
        if (!(acting instanceof Acting.Done)) throw new IllegalStateException("the demo's bindery: " + acting);
    }
}
