package org.fettle.demo.library;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fettle.demo.StageClock;
import org.fettle.library.processing.Kind;
import org.fettle.library.processing.PackedLine;
import org.fettle.library.processing.PackingList;
import org.fettle.library.processing.Receiving;
import org.fettle.library.processing.Taking;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Component;

/// Deliveries: those unpacked on earlier days, and the box that stands there this morning.
@Component
class Boxes {
    private static final List<String> VENDORS =
            List.of("Demo Book Supplier", "Demo Library Agency", "Demo Media House");

    private final Receiving receiving;
    private final Stock stock;
    private final Staff staff;

    Boxes(Receiving receiving, Stock stock, Staff staff) {
        this.receiving = receiving;
        this.stock = stock;
        this.staff = staff;
    }

    /// A box of another copy each of so many titles, unpacked that morning and closed.
    void unpacked(LocalDate day, int titles) {
        var receiver = staff.as("processing");
        StageClock.at(at(day, 8, 30), () -> {
            var list = list(day, "", copies(day, titles));
            receiving.announce(receiver, list);
            unpack(receiver, list.id(), 0, at(day, 9, 0));
        });
    }

    /// What the day before had not unpacked; its last piece never came.
    void finish(LocalDate day) {
        var receiver = staff.as("processing");
        for (var line : receiving.list(Optional.empty(), 20))
            if (line.delivery().open() && line.delivery().arrivedOn().isBefore(day.plusDays(1)))
                unpack(receiver, line.delivery().id(), 1, at(day, 17, 0));
    }

    /// This morning's box: more copies, a title nobody has catalogued yet, and one that the list will not name.
    void arrive(LocalDate day) {
        var lines = new ArrayList<>(copies(day, 8));
        for (var at = 1; at <= 4; at++)
            lines.add(new PackingList.Line(
                    isbn(day, at), "Demo title %d of %s".formatted(at, day), at == 4 ? Kind.DVD : Kind.BOOK, 1));
        receiving.announce(staff.as("processing"), list(day, "today", lines));
    }

    private void unpack(Actor receiver, java.util.UUID delivery, int leave, Instant from) {
        var packing = receiving.packing(delivery).orElseThrow();
        var waiting = new ArrayList<PackedLine>();
        for (var line : packing.lines()) for (var n = 0; n < line.missing(); n++) waiting.add(line);
        for (var at = 0; at < waiting.size() - leave; at++) {
            var line = waiting.get(at);
            StageClock.at(from.plusSeconds(90L * at), () -> take(receiver, delivery, line));
        }
        var version = packing.delivery().version();
        StageClock.at(from.plusSeconds(90L * waiting.size()), () -> receiving.close(receiver, delivery, version));
    }

    private void take(Actor receiver, java.util.UUID delivery, PackedLine line) {
        var scan = new Receiving.Scan(
                UuidCreator.getTimeOrderedEpoch(), line.isbn(), Optional.of(line.id()), "", "", Optional.empty());
        if (!(receiving.take(receiver, delivery, scan) instanceof Taking.Taken))
            throw new IllegalStateException("the demo's receiver could not take in " + line.title());
    }

    private PackingList list(LocalDate day, String remark, List<PackingList.Line> lines) {
        var vendor = VENDORS.get(Math.floorMod(day.toEpochDay(), VENDORS.size()));
        var reference = "DEMO-%s%s".formatted(day, remark.isEmpty() ? "" : "-" + remark);
        return new PackingList(UuidCreator.getTimeOrderedEpoch(), vendor, reference, day, lines);
    }

    /// Other titles each day, the same for the same day.
    private List<PackingList.Line> copies(LocalDate day, int titles) {
        var known = stock.withIsbn();
        var lines = new ArrayList<PackingList.Line>();
        for (var at = 0; at < titles && at < known.size(); at++) {
            var bib = known.get(Math.floorMod(day.toEpochDay() * 17 + at, known.size()));
            var title = bib.title().substring(0, Math.min(120, bib.title().length()));
            lines.add(new PackingList.Line(bib.description().isbns().getFirst(), title, Kind.BOOK, 1));
        }
        return lines;
    }

    /// Of a range that no agency gives out (979-9).
    private static String isbn(LocalDate day, int at) {
        var stem = "9799%07d%d".formatted(Math.floorMod(day.toEpochDay(), 10_000_000), at);
        var sum = 0;
        for (var i = 0; i < 12; i++) sum += (stem.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
        return stem + (10 - sum % 10) % 10;
    }

    static Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute)).atZone(Staff.ZONE).toInstant();
    }
}
