package org.fettle.demo.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.fettle.demo.DemoPart;
import org.fettle.demo.StageClock;
import org.fettle.demo.field.FieldHomes.Home;
import org.fettle.field.machines.Purpose;
import org.fettle.field.orders.NewLine;
import org.fettle.field.orders.NewOrder;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.WorkOrder;
import org.fettle.people.Eligibility;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Standing;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.settings.Practice;
import org.fettle.work.AssignTask;
import org.fettle.work.Assigning;
import org.fettle.work.Assignment;
import org.fettle.work.Task;
import org.fettle.work.TaskQuery;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.springframework.transaction.support.TransactionOperations;

/// What was done before today: two years behind the machines, and the days that were loaded before.
@DemoPart
class FieldPast {
    /// Who of the crew sees to which kind of machine; the law has the last word.
    static final Map<String, List<String>> WHO = Map.of(
            "washer", List.of("White Goods Technician 2", "White Goods Technician 1", "Texas Technician 1"),
            "dishwasher", List.of("White Goods Technician 1", "White Goods Technician 3"),
            "hob", List.of("Electrician 1", "Electrician 2"),
            "refrigerator", List.of("White Goods Technician 3", "Texas Technician 1"),
            "gas-boiler", List.of("Gas Technician 1", "Gas Technician 2"),
            "air-conditioner", List.of("Refrigeration Technician 1", "Texas Technician 1"),
            "heat-pump", List.of("Heat Pump Technician 1", "Refrigeration Technician 1"));

    /// So many visits of the past are played step by step, through the doors of the phone.
    private static final int PLAYED = 24;

    /// So long may a demo lie unopened and what was planned ahead when it was closed is still played to its end.
    private static final Duration UNOPENED = Duration.ofDays(1000);

    private static final Duration LONGEST_DAY = Duration.ofHours(9);

    private final Orders orders;
    private final Technicians technicians;
    private final Law law;
    private final Tasks tasks;
    private final FieldHands hands;
    private final FieldBefore before;
    private final TransactionOperations together;

    FieldPast(
            Orders orders,
            Technicians technicians,
            Law law,
            Tasks tasks,
            FieldHands hands,
            FieldBefore before,
            TransactionOperations together) {
        this.orders = orders;
        this.technicians = technicians;
        this.law = law;
        this.tasks = tasks;
        this.hands = hands;
        this.before = before;
        this.together = together;
    }

    /// Two years behind every machine: brought in all at once, and some visits played step by step.
    void load(LocalDate day, List<Home> homes) {
        var random = new Random(7);
        var crew = new HashMap<String, UUID>();
        for (var t : technicians.active()) crew.put(t.name(), t.id());
        before.enter(day, homes, crew);
        together.executeWithoutResult(_ -> {
            for (int i = 0; i < PLAYED; i++) {
                var home = homes.get(random.nextInt(homes.size()));
                var zone = home.texas() ? FieldCrew.TEXAS : FieldCrew.BAYREUTH;
                var on = day.minusDays(25 + (long) (PLAYED - i) * 700 / PLAYED);
                var from = on.atTime(8 + i % 8, 0).atZone(zone).toInstant();
                StageClock.at(from.minus(Duration.ofDays(1)), () -> visit(home, crew, from, random));
            }
        });
    }

    private void visit(Home home, Map<String, UUID> crew, Instant from, Random random) {
        var service = home.model().needs(Purpose.SERVICE).isPresent();
        var purpose = service && random.nextInt(3) > 0 ? Purpose.SERVICE : Purpose.REPAIR;
        var line =
                new NewLine(fresh(), purpose, home.model().id(), home.asset(), 3, Optional.empty(), Optional.empty());
        var order = new NewOrder(
                fresh(),
                service ? WorkOrder.Kind.MAINTENANCE : WorkOrder.Kind.REPAIR,
                home.site(),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(line));
        orders.place(FieldDay.BY, order);
        var task = orders.line(line.id()).flatMap(l -> l.task()).orElseThrow();
        var during = new Interval(from, from.plus(Duration.ofMinutes(90)));
        for (var name : WHO.getOrDefault(home.model().kind(), List.of())) {
            var who = Objects.requireNonNull(crew.get(name));
            var wish = new AssignTask(fresh(), task, who, during, Optional.empty());
            if (tasks.assign(FieldDay.BY, wish) instanceof Assigning.Assigned(var assignment)) {
                hands.play(List.of(assignment), from, random, false);
                return;
            }
        }
        orders.cancel(FieldDay.BY, order.id(), "nobody may do it");
    }

    /// Days that are over are played to their end: what was planned as it was planned, what nobody had planned by whom
    /// the law allows, as long as the day is. What does not fit stays open and comes over to today.
    void closeBefore(LocalDate day) {
        var random = new Random(day.toEpochDay());
        var over = day.atStartOfDay(FieldCrew.BAYREUTH).toInstant();
        var before = new Interval(over.minus(UNOPENED), over);
        var groups = new LinkedHashMap<UUID, List<Assignment>>();
        for (var a : tasks.during(before))
            if (a.state() == Assignment.State.PLANNED || a.state() == Assignment.State.STARTED)
                if (a.during().until().isBefore(over))
                    groups.computeIfAbsent(a.task(), _ -> new ArrayList<>()).add(a);
        for (var group : groups.values())
            together.executeWithoutResult(
                    _ -> hands.play(group, group.getFirst().during().from(), random, true));
        var worked = new HashMap<UUID, Duration>();
        for (var task : tasks.list(TaskQuery.of(Practice.FIELD, TaskState.OPEN)))
            if (task.exclusive()
                    && task.window().filter(w -> w.from().isBefore(over)).isPresent())
                together.executeWithoutResult(_ -> byHand(task, worked, random));
    }

    private void byHand(Task task, Map<UUID, Duration> worked, Random random) {
        var zone = task.place().zone();
        var morning = task.window()
                .orElseThrow()
                .firstDay(zone)
                .atTime(7, 30)
                .atZone(zone)
                .toInstant();
        var whole = new Interval(morning, morning.plus(LONGEST_DAY));
        var able = law.whoMay(task.taskType(), task.place(), whole).stream()
                .filter(s -> s.answer() instanceof Eligibility.Allowed)
                .map(Standing::technician)
                .filter(t -> t.zone().equals(zone))
                .map(Technician::id)
                .sorted(Comparator.comparing(id -> worked.getOrDefault(id, Duration.ZERO)))
                .limit(task.seats())
                .toList();
        if (able.size() < task.seats()) return;
        var load = able.stream()
                .map(id -> worked.getOrDefault(id, Duration.ZERO))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
        var length = Duration.ofMinutes(task.minutes() + 20L);
        if (load.plus(length).compareTo(LONGEST_DAY) > 0) return;
        var during = new Interval(morning.plus(load), morning.plus(load).plus(length));
        var given = new ArrayList<Assignment>();
        StageClock.at(morning, () -> {
            for (var id : able) {
                var wish = new AssignTask(fresh(), task.id(), id, during, Optional.empty());
                if (tasks.assign(FieldDay.BY, wish) instanceof Assigning.Assigned(var one)) given.add(one);
            }
        });
        if (given.size() < task.seats()) return;
        able.forEach(id -> worked.put(id, load.plus(length)));
        hands.play(given, during.from(), random, true);
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
