package org.fettle.field.orders;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.field.customers.Site;
import org.fettle.field.machines.Asset;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.NewAsset;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.machines.Purpose;
import org.fettle.people.Eligibility;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Question;
import org.fettle.platform.actor.Actor;
import org.fettle.work.AssignTask;
import org.fettle.work.Assignment;
import org.fettle.work.OnTheSpot;
import org.fettle.work.Starting;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// What is done with an order's lines at the site.
@Service
public class SiteWork {
    private final OrderStore orders;
    private final LineStore lines;
    private final LineWriter writer;
    private final Customers customers;
    private final Machines machines;
    private final Law law;
    private final Tasks tasks;
    private final OnTheSpot spot;
    private final Clock clock;

    SiteWork(
            OrderStore orders,
            LineStore lines,
            LineWriter writer,
            Customers customers,
            Machines machines,
            Law law,
            Tasks tasks,
            OnTheSpot spot,
            Clock clock) {
        this.orders = orders;
        this.lines = lines;
        this.writer = writer;
        this.customers = customers;
        this.machines = machines;
        this.law = law;
        this.tasks = tasks;
        this.spot = spot;
        this.clock = clock;
    }

    /// One prerequisite, as it was found. A failed one needs its reason.
    @Transactional
    public Entry<PrerequisiteCheck> check(
            Actor by, UUID id, UUID line, UUID prerequisite, boolean passed, String note) {
        var model = lines.byId(line).flatMap(l -> machines.model(l.model()));
        if (model.isEmpty()) return fault("line", line, "orders.fault.line");
        if (model.get().prerequisites().stream().noneMatch(p -> p.id().equals(prerequisite)))
            return fault("prerequisite", prerequisite, "orders.fault.prerequisite");
        if (!passed && note.isBlank()) return fault("note", "", "orders.fault.why-not");
        var check = new PrerequisiteCheck(id, line, prerequisite, passed, note.strip(), by.name(), clock.instant());
        lines.insert(check);
        return new Saved<>(check);
    }

    /// What still keeps this line's machine from being installed; empty for other lines.
    @Transactional(readOnly = true)
    public List<ProductModel.Prerequisite> missing(UUID line) {
        var there = lines.byId(line).orElseThrow();
        if (there.purpose() != Purpose.INSTALL) return List.of();
        return OrderRules.missing(machines.model(there.model()).orElseThrow(), lines.checks(line));
    }

    /// The machine stands: its serial was read from the plate, its life and its warranty begin today.
    @Transactional
    public Entry<Asset> installed(Actor by, UUID line, String serial) {
        var there = lines.byId(line).filter(l -> l.purpose() == Purpose.INSTALL);
        if (there.isEmpty()) return fault("line", line, "orders.fault.line");
        if (there.get().state() != OrderLine.State.UNDER_WAY) return fault("line", line, "orders.fault.not-begun");
        if (!missing(line).isEmpty()) return fault("line", line, "orders.fault.prerequisites");
        var site = customers
                .site(orders.byId(there.get().order()).orElseThrow().site())
                .orElseThrow();
        var today = LocalDate.ofInstant(clock.instant(), site.zone());
        return machines.install(
                by,
                new NewAsset(
                        there.get().asset(),
                        there.get().model(),
                        serial,
                        site.id(),
                        Optional.empty(),
                        Optional.of(today)));
    }

    /// Begins a line on the spot: within the visit that is under way, or right after it. The law is asked first;
    /// against
    /// it nothing is changed, and the line stays to be planned.
    @Transactional
    public Joining begin(Actor by, UUID line, UUID technician) {
        var there = lines.byId(line).orElseThrow();
        var closed = there.state() == OrderLine.State.UNDER_WAY || there.state().closed();
        if (closed) return new Joining.NotNow("orders.not-now.closed");
        var site =
                customers.site(orders.byId(there.order()).orElseThrow().site()).orElseThrow();
        var now = clock.instant();
        var during = new Interval(now, now.plus(Duration.ofMinutes(there.minutes())));
        return switch (law.ask(question(there, technician, site, during))) {
            case Eligibility.Refused(var reasons, var remedies) -> new Joining.Refused(reasons, remedies);
            case Eligibility.Allowed _ -> begin(by, there, technician, during, Optional.empty());
            case Eligibility.AllowedUnderSupervision supervised ->
                begin(
                        by,
                        there,
                        technician,
                        during,
                        supervised.supervisors().stream().min(UUID::compareTo));
        };
    }

    private Joining begin(Actor by, OrderLine line, UUID technician, Interval during, Optional<UUID> supervisor) {
        var task = line.task()
                .orElseGet(() -> writer.task(by, line, !underWay(line)).id());
        var wish = new AssignTask(UuidCreator.getTimeOrderedEpoch(), task, technician, during, supervisor);
        return switch (spot.begin(by, wish)) {
            case Starting.Started(var started) -> new Joining.Joined(started);
            case Starting.Refused(var reasons, var remedies) -> undone(new Joining.Refused(reasons, remedies));
            case Starting.Busy _ -> undone(new Joining.NotNow("orders.not-now.busy"));
            case Starting.Closed _ -> undone(new Joining.NotNow("orders.not-now.given"));
        };
    }

    /// Nothing half-saved: the task and the assignment that were made on the way go.
    private static Joining undone(Joining answer) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return answer;
    }

    private boolean underWay(OrderLine line) {
        return line.within()
                .flatMap(lines::byId)
                .filter(main -> main.state() == OrderLine.State.UNDER_WAY)
                .isPresent();
    }

    /// Who else is on the visit could supervise.
    private Question question(OrderLine line, UUID technician, Site site, Interval during) {
        var main = line.within().flatMap(lines::byId).flatMap(OrderLine::task);
        var others = main.map(task -> tasks.assignments(List.of(task))).orElse(List.of()).stream()
                .filter(a -> a.state() == Assignment.State.STARTED)
                .map(Assignment::technician)
                .filter(id -> !id.equals(technician))
                .collect(Collectors.toSet());
        return new Question(technician, line.taskType(), site.place(), during, Set.copyOf(others));
    }

    private static <T> Faulty<T> fault(String field, Object value, String remedy) {
        return new Faulty<>(List.of(new Fault(field, value.toString(), remedy)));
    }
}
