package org.fettle.field.orders;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.machines.Purpose;
import org.fettle.field.requests.Requests;
import org.fettle.field.requests.ServiceRequest;
import org.fettle.people.Interval;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// Placing orders, and reading them. What happens at the site is [SiteWork].
@Service
public class Orders {
    static final Table LIST = OrderStore.TABLE;

    private static final Duration SOON = Duration.ofDays(3);

    private final OrderStore store;
    private final LineStore lines;
    private final LineWriter writer;
    private final Customers customers;
    private final Machines machines;
    private final Requests requests;
    private final Tasks tasks;
    private final Clock clock;

    Orders(
            OrderStore store,
            LineStore lines,
            LineWriter writer,
            Customers customers,
            Machines machines,
            Requests requests,
            Tasks tasks,
            Clock clock) {
        this.store = store;
        this.lines = lines;
        this.writer = writer;
        this.customers = customers;
        this.machines = machines;
        this.requests = requests;
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Machines sold become an installation order, each machine with the teaching of its owner.
    @Transactional
    public Entry<Placed> sell(Actor by, Sale sale) {
        var models = new ArrayList<ProductModel>();
        var faults = new ArrayList<Fault>();
        for (var code : sale.models())
            machines.model(code)
                    .ifPresentOrElse(models::add, () -> faults.add(new Fault("models", code, "orders.fault.model")));
        var site = customers.site(sale.site());
        if (site.isEmpty()) faults.add(new Fault("site", sale.site().toString(), "orders.fault.site"));
        if (!faults.isEmpty() || site.isEmpty()) return new Faulty<>(faults);
        var today = LocalDate.ofInstant(clock.instant(), site.get().zone());
        return place(
                by,
                new NewOrder(
                        sale.id(),
                        WorkOrder.Kind.INSTALLATION,
                        sale.site(),
                        Optional.empty(),
                        sale.note(),
                        Optional.of(today),
                        Optional.of(sale.deliveryOn()),
                        OrderRules.linesOf(sale, models, UuidCreator::getTimeOrderedEpoch)));
    }

    /// A service request becomes a repair order that begins with the diagnosis.
    @Transactional
    public Entry<Placed> answer(Actor by, UUID id, UUID request) {
        var asked = requests.request(request);
        var machine = asked.flatMap(ServiceRequest::asset).flatMap(machines::machine);
        if (machine.isEmpty()) return fault("request", request, "orders.fault.no-machine");
        var there = store.byId(id);
        if (there.isEmpty() && !requests.ordered(by, request)) return fault("request", request, "orders.fault.not-new");
        var now = clock.instant();
        var line = new NewLine(
                UuidCreator.getTimeOrderedEpoch(),
                Purpose.DIAGNOSE,
                machine.get().model().id(),
                machine.get().asset().id(),
                asked.get().priority(),
                Optional.of(new Interval(now, now.plus(SOON))),
                Optional.empty());
        return place(
                by,
                new NewOrder(
                        id,
                        WorkOrder.Kind.REPAIR,
                        asked.get().site(),
                        Optional.of(request),
                        asked.get().description(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(line)));
    }

    @Transactional
    public Entry<Placed> place(Actor by, NewOrder order) {
        var there = store.byId(order.id());
        if (there.isPresent()) return new Saved<>(placed(there.get()));
        var site = customers.site(order.site());
        if (site.isEmpty()) return fault("site", order.site(), "orders.fault.site");
        var models = models(order.lines());
        var faults = OrderRules.faults(order, site.get(), models);
        if (!faults.isEmpty()) return new Faulty<>(faults);
        store.insert(order, site.get().customer(), clock.instant());
        var placed = store.byId(order.id()).orElseThrow();
        for (var line : order.lines()) writer.add(by, placed, site.get(), line);
        return new Saved<>(placed(placed));
    }

    /// One more line, e.g. the repair that a diagnosis found.
    @Transactional
    public Entry<OrderLine> add(Actor by, UUID order, NewLine line) {
        var there = lines.byId(line.id());
        if (there.isPresent()) return new Saved<>(there.get());
        var locked = store.lock(order);
        if (locked.state() == WorkOrder.State.DONE || locked.state() == WorkOrder.State.CANCELLED)
            return fault("order", locked.code(), "orders.fault.closed");
        var site = customers.site(locked.site()).orElseThrow();
        var one = new NewOrder(
                order,
                locked.kind(),
                locked.site(),
                Optional.empty(),
                "",
                Optional.empty(),
                locked.deliveryOn(),
                List.of(line));
        var faults = OrderRules.faults(one, site, models(List.of(line)));
        return faults.isEmpty() ? new Saved<>(writer.add(by, locked, site, line)) : new Faulty<>(faults);
    }

    /// Calls off whatever of it has not begun. False if a visit is under way.
    @Transactional
    public boolean cancel(Actor by, UUID order, String why) {
        var locked = store.lock(order);
        var all = lines.ofOrder(order);
        if (all.stream().anyMatch(l -> l.state() == OrderLine.State.UNDER_WAY)) return false;
        for (var line : all) {
            if (line.state().closed()) continue;
            line.task().ifPresent(task -> tasks.cancel(by, task, why));
            lines.state(line.id(), OrderLine.State.CANCELLED);
        }
        writer.settle(locked);
        locked.request().ifPresent(request -> requests.closed(by, request));
        return true;
    }

    /// The customer says that the time suits.
    @Transactional
    public void confirm(Actor by, UUID order) {
        store.confirmed(order, clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Placed> order(UUID id) {
        return store.byId(id).map(this::placed);
    }

    /// By what people say, e.g. `WO-1042`.
    @Transactional(readOnly = true)
    public Optional<WorkOrder> ofNumber(String number) {
        return store.ofNumber(number);
    }

    @Transactional(readOnly = true)
    Page<WorkOrder> page(Listing listing) {
        return store.page(listing);
    }

    /// All of a listing, as they stand at one time.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void each(Listing listing, Consumer<Page<WorkOrder>> take) {
        Page.each(listing, store::page, take);
    }

    @Transactional(readOnly = true)
    public Optional<OrderLine> line(UUID id) {
        return lines.byId(id);
    }

    @Transactional(readOnly = true)
    public Optional<OrderLine> lineOf(UUID task) {
        return lines.ofTask(task);
    }

    /// Lines by their task.
    @Transactional(readOnly = true)
    public Map<UUID, OrderLine> linesOf(Collection<UUID> ofTasks) {
        if (ofTasks.isEmpty()) return Map.of();
        return lines.ofTasks(ofTasks).stream()
                .collect(Collectors.toMap(l -> l.task().orElseThrow(), l -> l));
    }

    @Transactional(readOnly = true)
    public List<OrderLine> linesOfOrders(Collection<UUID> orders) {
        return orders.isEmpty() ? List.of() : lines.ofOrders(orders);
    }

    /// Of a machine, the oldest first; its first is the one by which it was sold.
    @Transactional(readOnly = true)
    public List<OrderLine> linesOfAsset(UUID asset) {
        return lines.ofAsset(asset);
    }

    @Transactional(readOnly = true)
    public List<PrerequisiteCheck> checks(UUID line) {
        return lines.checks(line);
    }

    private Placed placed(WorkOrder order) {
        return new Placed(order, lines.ofOrder(order.id()));
    }

    private Map<UUID, ProductModel> models(List<NewLine> asked) {
        return asked.stream()
                .map(NewLine::model)
                .distinct()
                .flatMap(id -> machines.model(id).stream())
                .collect(Collectors.toMap(ProductModel::id, m -> m));
    }

    private static <T> Faulty<T> fault(String field, Object value, String remedy) {
        return new Faulty<>(List.of(new Fault(field, value.toString(), remedy)));
    }
}
