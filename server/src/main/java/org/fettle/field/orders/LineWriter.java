package org.fettle.field.orders;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Site;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.settings.Practice;
import org.fettle.work.NewTask;
import org.fettle.work.Spot;
import org.fettle.work.Task;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.springframework.stereotype.Component;

/// Writes lines and the tasks they need. Part of its caller's transaction.
@Component
class LineWriter {
    private final OrderStore orders;
    private final LineStore lines;
    private final Customers customers;
    private final Machines machines;
    private final Tasks tasks;

    LineWriter(OrderStore orders, LineStore lines, Customers customers, Machines machines, Tasks tasks) {
        this.orders = orders;
        this.lines = lines;
        this.customers = customers;
        this.machines = machines;
        this.tasks = tasks;
    }

    OrderLine add(Actor by, WorkOrder order, Site site, NewLine asked) {
        var model = machines.model(asked.model()).orElseThrow();
        var needs = model.needs(asked.purpose()).orElseThrow();
        var waits = asked.within().isPresent();
        var line = new OrderLine(
                asked.id(),
                order.id(),
                lines.ofOrder(order.id()).size() + 1,
                asked.purpose(),
                asked.model(),
                asked.asset(),
                needs.taskType(),
                needs.minutes(),
                needs.seats(),
                asked.priority(),
                asked.during().flatMap(window -> OrderRules.open(window, site)),
                asked.within(),
                Optional.empty(),
                waits ? OrderLine.State.WAITING : OrderLine.State.OPEN,
                1);
        lines.insert(line);
        if (!waits) task(by, order, site, model, line, true);
        settle(orders.lock(order.id()));
        return lines.byId(line.id()).orElseThrow();
    }

    /// A waiting line gets a task.
    ///
    /// @param own true when somebody is to be sent for it, false when it is done within a visit that is under way
    Task task(Actor by, OrderLine line, boolean own) {
        var order = orders.byId(line.order()).orElseThrow();
        var site = customers.site(order.site()).orElseThrow();
        return task(by, order, site, machines.model(line.model()).orElseThrow(), line, own);
    }

    private Task task(Actor by, WorkOrder order, Site site, ProductModel model, OrderLine line, boolean own) {
        var customer = customers.find(order.customer()).orElseThrow();
        var task = tasks.create(
                by,
                new NewTask(
                        UuidCreator.getTimeOrderedEpoch(),
                        Practice.FIELD,
                        line.taskType(),
                        "%s · %s · %s".formatted(order.code(), model.title(), customer.name()),
                        new ThingRef(Machines.THING, line.asset()),
                        site.place(),
                        Optional.of(spot(site)),
                        line.during(),
                        line.minutes(),
                        line.seats(),
                        line.priority(),
                        own,
                        Optional.of(order.id())));
        lines.give(line.id(), task.id());
        return task;
    }

    static Spot spot(Site site) {
        return new Spot(site.address().line(), site.at().map(p -> new Spot.At(p.latitude(), p.longitude())));
    }

    /// The order's state follows from its lines.
    void settle(WorkOrder locked) {
        var states = lines.ofOrder(locked.id()).stream().map(OrderLine::state).toList();
        orders.state(locked.id(), OrderRules.after(locked.state(), states));
    }

    /// The line's task moved.
    Optional<WorkOrder> moved(UUID task, OrderLine.State state) {
        var line = lines.ofTask(task);
        if (line.isEmpty()) return Optional.empty();
        var locked = orders.lock(line.get().order());
        lines.state(line.get().id(), state);
        settle(locked);
        return orders.byId(locked.id());
    }
}
