package org.fettle.field.visits;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Fault;
import org.fettle.field.customers.Site;
import org.fettle.field.diagnostics.Procedures;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.Purpose;
import org.fettle.field.orders.Joining;
import org.fettle.field.orders.OrderLine;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.SiteWork;
import org.fettle.field.parts.Parts;
import org.fettle.field.teaching.Teachings;
import org.fettle.people.Interval;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Assignment;
import org.fettle.work.Check;
import org.fettle.work.Finish;
import org.fettle.work.Finishing;
import org.fettle.work.Starting;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// A technician's visits: begin, join, end.
@Service
public class Visits {
    private final Tasks tasks;
    private final Technicians technicians;
    private final Customers customers;
    private final Machines machines;
    private final Orders orders;
    private final SiteWork site;
    private final Procedures procedures;
    private final Teachings teachings;
    private final Parts parts;
    private final Clock clock;

    Visits(
            Tasks tasks,
            Technicians technicians,
            Customers customers,
            Machines machines,
            Orders orders,
            SiteWork site,
            Procedures procedures,
            Teachings teachings,
            Parts parts,
            Clock clock) {
        this.tasks = tasks;
        this.technicians = technicians;
        this.customers = customers;
        this.machines = machines;
        this.orders = orders;
        this.site = site;
        this.procedures = procedures;
        this.teachings = teachings;
        this.parts = parts;
        this.clock = clock;
    }

    /// The technician's day, in order.
    @Transactional(readOnly = true)
    public List<Stop> day(Technician who, LocalDate day) {
        var mine = tasks.day(who.id(), Interval.day(day, who.zone()));
        var lines = orders.linesOf(mine.stream().map(Assignment::task).toList());
        var placed = lines.values().stream()
                .map(OrderLine::order)
                .distinct()
                .map(id -> orders.order(id).orElseThrow().order())
                .collect(Collectors.toMap(o -> o.id(), Function.identity()));
        var sites = customers.sites(placed.values().stream().map(o -> o.site()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
        var accounts =
                customers
                        .customers(
                                placed.values().stream().map(o -> o.customer()).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Customer::id, Function.identity()));
        var stops = new ArrayList<Stop>();
        for (var a : mine) {
            var line = lines.get(a.task());
            if (line == null) continue; // work of another practice
            var order = Objects.requireNonNull(placed.get(line.order()));
            stops.add(new Stop(
                    a,
                    tasks.task(a.task()).orElseThrow(),
                    line,
                    Objects.requireNonNull(accounts.get(order.customer())),
                    Objects.requireNonNull(sites.get(order.site())),
                    machines.model(line.model()).orElseThrow()));
        }
        return stops;
    }

    /// The technician who signs in with this account.
    @Transactional(readOnly = true)
    public Optional<Technician> me(Actor actor) {
        return technicians.ofAccount(actor.account());
    }

    /// The technician's today.
    @Transactional(readOnly = true)
    public LocalDate today(Technician who) {
        return LocalDate.ofInstant(clock.instant(), who.zone());
    }

    /// True if it is this person's own.
    @Transactional(readOnly = true)
    public boolean own(Actor actor, UUID assignment) {
        return ownTask(actor, assignment).isPresent();
    }

    /// The task of an assignment that is this person's own.
    @Transactional(readOnly = true)
    public Optional<UUID> ownTask(Actor actor, UUID assignment) {
        var who = technicians.ofAccount(actor.account()).map(Technician::id);
        return tasks.assignment(assignment)
                .filter(a -> who.filter(a.technician()::equals).isPresent())
                .map(Assignment::task);
    }

    /// Begins at the machine. The law is asked again, for now; the procedure's latest edition is taken.
    @Transactional
    public Starting start(Actor by, UUID assignment) {
        var starting = tasks.start(by, assignment);
        if (starting instanceof Starting.Started(var started)) begin(by, started);
        return starting;
    }

    /// Begins a line of the order on the spot.
    @Transactional
    public Joining join(Actor by, UUID line, UUID technician) {
        var joining = site.begin(by, line, technician);
        if (joining instanceof Joining.Joined(var started)) begin(by, started);
        return joining;
    }

    /// Ends it and writes the record. As done only when all is there that it was for; else what is left goes on by
    /// itself.
    @Transactional
    public Ending end(Actor by, UUID assignment, EndVisit end) {
        var mine = tasks.assignment(assignment).orElseThrow();
        var line = orders.lineOf(mine.task()).orElseThrow();
        var helps = helps(mine);
        var faults = VisitRules.faults(end, helps ? nothingOwn() : there(line, mine.task()));
        if (!faults.isEmpty()) return new Ending.Unfinished(faults);
        var report = new Finish(
                end.record(),
                assignment,
                clock.instant(),
                Duration.ofMinutes(end.travelMinutes()),
                end.outcome(),
                end.summary().strip(),
                helps ? List.of() : checks(line, mine.task()),
                helps ? List.of() : procedures.readings(mine.task()),
                helps ? List.of() : parts.usedOn(mine.task()),
                List.of(),
                end.remainingMinutes());
        return switch (tasks.finish(by, report)) {
            case Finishing.Finished(var record) -> new Ending.Ended(record);
            case Finishing.Refused(var id, var why) ->
                new Ending.Unfinished(List.of(new Fault("assignment", id.toString(), why)));
        };
    }

    private void begin(Actor by, Assignment started) {
        var line = orders.lineOf(started.task()).orElseThrow();
        if (line.purpose() == Purpose.TEACH || line.purpose() == Purpose.DELIVER) return;
        var kind = machines.model(line.model()).orElseThrow().kind();
        procedures.begin(by, started.task(), kind, line.purpose());
    }

    /// Of two people at one machine the one who ends first has only helped: the machine's steps are the other's.
    private boolean helps(Assignment mine) {
        return tasks.assignments(List.of(mine.task())).stream()
                .anyMatch(a -> !a.id().equals(mine.id()) && a.state() == Assignment.State.STARTED);
    }

    private static VisitRules.There nothingOwn() {
        return new VisitRules.There(Purpose.DELIVER, true, List.of(), Optional.empty(), true, true);
    }

    private VisitRules.There there(OrderLine line, UUID task) {
        return new VisitRules.There(
                line.purpose(),
                machines.machine(line.asset()).isPresent(),
                site.missing(line.id()),
                procedures.run(task),
                procedures.diagnosis(task).isPresent(),
                teachings.ofTask(task).isPresent());
    }

    private List<Check> checks(OrderLine line, UUID task) {
        var model = machines.model(line.model()).orElseThrow();
        var texts = model.prerequisites().stream().collect(Collectors.toMap(p -> p.id(), p -> p));
        var checks = new ArrayList<Check>();
        for (var c : orders.checks(line.id())) {
            var p = Objects.requireNonNull(texts.get(c.prerequisite()));
            checks.add(new Check("prerequisite-" + p.kind(), p.text().en(), c.passed() ? "yes" : c.note(), c.passed()));
        }
        checks.addAll(procedures.checks(task));
        checks.addAll(teachings.checks(task, model));
        return checks;
    }

    /// Names of all technicians.
    Map<UUID, String> names() {
        return technicians.names();
    }
}
