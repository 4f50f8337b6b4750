package org.fettle.demo.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.fettle.demo.DemoPart;
import org.fettle.demo.StageClock;
import org.fettle.field.customers.Customers;
import org.fettle.field.machines.Machine;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.Purpose;
import org.fettle.field.orders.NewLine;
import org.fettle.field.orders.NewOrder;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.Sale;
import org.fettle.field.orders.WorkOrder;
import org.fettle.field.requests.NewRequest;
import org.fettle.field.requests.Requests;
import org.fettle.people.Interval;
import org.springframework.transaction.support.TransactionOperations;

/// What has to be done on one day: sixty visits around Bayreuth, four in Texas. The same for the same day.
@DemoPart
class FieldToday {
    /// How many visits of one purpose to one kind of machine.
    private record Share(Purpose purpose, String kind, int visits) {}

    private static final List<Share> BAYREUTH = List.of(
            new Share(Purpose.SERVICE, "gas-boiler", 8),
            new Share(Purpose.SERVICE, "heat-pump", 6),
            new Share(Purpose.SERVICE, "air-conditioner", 6),
            new Share(Purpose.DIAGNOSE, "gas-boiler", 4),
            new Share(Purpose.DIAGNOSE, "refrigerator", 3),
            new Share(Purpose.DIAGNOSE, "washer", 6),
            new Share(Purpose.DIAGNOSE, "hob", 2),
            new Share(Purpose.REPAIR, "refrigerator", 2),
            new Share(Purpose.REPAIR, "dishwasher", 3),
            new Share(Purpose.INSTALL, "gas-boiler", 1),
            new Share(Purpose.INSTALL, "heat-pump", 1),
            new Share(Purpose.INSTALL, "air-conditioner", 1),
            new Share(Purpose.INSTALL, "washer", 8),
            new Share(Purpose.INSTALL, "dishwasher", 5),
            new Share(Purpose.INSTALL, "hob", 4));

    private static final List<Share> TEXAS = List.of(
            new Share(Purpose.SERVICE, "air-conditioner", 1),
            new Share(Purpose.DIAGNOSE, "washer", 1),
            new Share(Purpose.REPAIR, "refrigerator", 1),
            new Share(Purpose.REPAIR, "washer", 1));

    /// Ordered already for a later day, when nobody is planned yet.
    private static final List<Share> AHEAD =
            List.of(new Share(Purpose.SERVICE, "air-conditioner", 2), new Share(Purpose.SERVICE, "heat-pump", 2));

    private static final int DAYS_AHEAD = 2;

    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime CLOSES = LocalTime.of(16, 30);
    private static final int MOST = 500;

    private final Machines machines;
    private final Customers customers;
    private final Orders orders;
    private final Requests requests;
    private final TransactionOperations together;

    FieldToday(
            Machines machines, Customers customers, Orders orders, Requests requests, TransactionOperations together) {
        this.machines = machines;
        this.customers = customers;
        this.orders = orders;
        this.requests = requests;
        this.together = together;
    }

    void load(LocalDate day) {
        var random = new Random(day.toEpochDay());
        together.executeWithoutResult(_ -> {
            load(BAYREUTH, machines.search("DEMO1", MOST), day, day, FieldCrew.BAYREUTH, random);
            load(TEXAS, machines.search("DEMO9", MOST), day, day, FieldCrew.TEXAS, random);
        });
    }

    /// What customers have asked for in some days: the day after a certificate of the crew ends.
    void ahead(LocalDate day) {
        var on = day.plusDays(DAYS_AHEAD);
        var random = new Random(on.toEpochDay() + 1);
        together.executeWithoutResult(
                _ -> load(AHEAD, machines.search("DEMO1", MOST), day, on, FieldCrew.BAYREUTH, random));
    }

    private void load(
            List<Share> shares, List<Machine> all, LocalDate asked, LocalDate day, ZoneId zone, Random random) {
        var pool = new HashMap<String, List<Machine>>();
        for (var m : all)
            pool.computeIfAbsent(m.model().kind(), _ -> new ArrayList<>()).add(m);
        pool.values().forEach(list -> Collections.shuffle(list, random));
        var buyers = new ArrayList<>(all);
        Collections.shuffle(buyers, random);
        // in the morning, before anybody drives
        StageClock.at(
                asked.atTime(6, 30).atZone(zone).toInstant(),
                () -> shares.forEach(share -> place(share, pool, buyers, day, zone, random)));
    }

    private void place(
            Share share,
            Map<String, List<Machine>> pool,
            List<Machine> buyers,
            LocalDate day,
            ZoneId zone,
            Random random) {
        for (int i = 0; i < share.visits(); i++) {
            var window = window(day, zone, random);
            switch (share.purpose()) {
                case INSTALL -> sell(buyers.removeLast(), share.kind(), day, window);
                case DIAGNOSE -> call(next(pool, share.kind()), random);
                case SERVICE, REPAIR, TEACH, DELIVER -> order(next(pool, share.kind()), share.purpose(), window);
            }
        }
    }

    private static Machine next(Map<String, List<Machine>> pool, String kind) {
        var list = pool.getOrDefault(kind, new ArrayList<>());
        var next = list.removeLast();
        list.addFirst(next); // should there be fewer machines than visits
        return next;
    }

    /// A sale to a household that has another machine already.
    private void sell(Machine buyer, String kind, LocalDate day, Interval window) {
        var code = Models.ALL.stream()
                .filter(m -> m.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .code();
        var sale = new Sale(fresh(), buyer.site().id(), List.of(code), day, Optional.of(open(buyer, window)), "");
        orders.sell(FieldDay.BY, sale);
    }

    private void call(Machine machine, Random random) {
        var troubles = FieldWares.troublesOf(machine.model().kind());
        var symptom = machine.model().kind() + "." + troubles.get(random.nextInt(troubles.size()));
        var caller = customers.find(machine.site().customer()).orElseThrow();
        var request = new NewRequest(
                fresh(),
                machine.site().id(),
                Optional.of(machine.asset().id()),
                caller.name(),
                caller.phone(),
                symptom,
                "",
                machine.model().kind().equals("gas-boiler") ? 1 : 2 + random.nextInt(2));
        requests.take(FieldDay.BY, request);
        orders.answer(FieldDay.BY, fresh(), request.id());
    }

    private void order(Machine machine, Purpose purpose, Interval window) {
        var kind = purpose == Purpose.SERVICE ? WorkOrder.Kind.MAINTENANCE : WorkOrder.Kind.REPAIR;
        var line = new NewLine(
                fresh(),
                purpose,
                machine.model().id(),
                machine.asset().id(),
                purpose == Purpose.SERVICE ? 4 : 3,
                Optional.of(open(machine, window)),
                Optional.empty());
        orders.place(
                FieldDay.BY,
                new NewOrder(
                        fresh(),
                        kind,
                        machine.site().id(),
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(line)));
    }

    /// Half of the customers have the whole day, the others a morning or an afternoon.
    private static Interval window(LocalDate day, ZoneId zone, Random random) {
        var half = random.nextInt(4);
        var from = half == 1 ? NOON : OPENS;
        var until = half == 0 ? NOON : CLOSES;
        return new Interval(
                day.atTime(from).atZone(zone).toInstant(),
                day.atTime(until).atZone(zone).toInstant());
    }

    /// Where somebody opens only in the morning, the whole day is asked, and the order cuts it.
    private static Interval open(Machine machine, Interval window) {
        if (machine.site().access().isEmpty()) return window;
        var zone = machine.site().zone();
        var day = window.firstDay(zone);
        return new Interval(
                day.atTime(OPENS).atZone(zone).toInstant(),
                day.atTime(CLOSES).atZone(zone).toInstant());
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
