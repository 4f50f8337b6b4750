package org.fettle.demo.library;

import java.time.LocalDate;
import org.fettle.demo.DemoDay;
import org.fettle.platform.actor.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// One working day of a library's technical services.
@Component
@ConditionalOnProperty(name = "fettle.mode", havingValue = "demo")
class LibraryDay implements DemoDay {
    static final Actor BY = Actor.system("demo");
    private static final Logger LOG = LoggerFactory.getLogger(LibraryDay.class);

    private final Staff staff;
    private final Stock stock;
    private final Boxes boxes;
    private final Benches benches;
    private final Office office;

    LibraryDay(Staff staff, Stock stock, Boxes boxes, Benches benches, Office office) {
        this.staff = staff;
        this.stock = stock;
        this.boxes = boxes;
        this.benches = benches;
        this.office = office;
    }

    @Override
    public void load(LocalDate day, boolean first) {
        var began = System.nanoTime();
        var books = Books.read();
        if (first) {
            staff.load(day);
            stock.load(books);
            boxes.unpacked(day.minusDays(4), 10);
            benches.allDone(day.minusDays(3));
            boxes.unpacked(day.minusDays(1), 15);
            benches.halfWay(day.minusDays(1));
            office.queue(books.waiting());
            office.propose(books.proposed(), day.minusDays(1));
            benches.sendToBindery();
        } else {
            boxes.finish(day.minusDays(1));
            benches.allDone(day.minusDays(1));
            office.decide(day.minusDays(1));
            office.queue(books.ofLaterDay(office.daysBefore()));
            benches.bindery(day.minusDays(1));
        }
        staff.shifts(day);
        boxes.arrive(day);
        LOG.info("the library's day is there after {} ms", (System.nanoTime() - began) / 1_000_000);
    }
}
