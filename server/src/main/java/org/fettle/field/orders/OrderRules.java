package org.fettle.field.orders;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.fettle.field.customers.Fault;
import org.fettle.field.customers.Site;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.machines.Purpose;
import org.fettle.field.orders.OrderLine.State;
import org.fettle.people.Interval;
import org.fettle.work.TaskState;

/// What follows from what.
final class OrderRules {
    /// Each machine is installed, and its owner taught within the same visit.
    ///
    /// @param ids makes the ids of lines and machines
    static List<NewLine> linesOf(Sale sale, List<ProductModel> models, Supplier<UUID> ids) {
        var lines = new ArrayList<NewLine>();
        for (var model : models) {
            var install = ids.get();
            var asset = ids.get();
            lines.add(new NewLine(install, Purpose.INSTALL, model.id(), asset, 3, sale.window(), Optional.empty()));
            if (model.needs(Purpose.TEACH).isPresent() && !model.curriculum().isEmpty())
                lines.add(new NewLine(
                        ids.get(), Purpose.TEACH, model.id(), asset, 3, Optional.empty(), Optional.of(install)));
        }
        return lines;
    }

    static List<Fault> faults(NewOrder order, Site site, Map<UUID, ProductModel> models) {
        var faults = new ArrayList<Fault>();
        if (order.lines().isEmpty()) faults.add(new Fault("lines", "", "orders.fault.no-lines"));
        for (var line : order.lines()) {
            var model = models.get(line.model());
            if (model == null) faults.add(new Fault("lines.model", line.model().toString(), "orders.fault.model"));
            else if (model.needs(line.purpose()).isEmpty())
                faults.add(new Fault("lines.purpose", line.purpose() + " " + model.code(), "orders.fault.purpose"));
            if (line.priority() < 1 || line.priority() > 5)
                faults.add(new Fault("lines.priority", String.valueOf(line.priority()), "orders.fault.priority"));
            line.during().ifPresent(window -> faults.addAll(faults(window, order.deliveryOn(), site)));
        }
        return faults;
    }

    private static List<Fault> faults(Interval window, Optional<LocalDate> delivery, Site site) {
        var faults = new ArrayList<Fault>();
        var days = window.firstDay(site.zone()) + "–" + window.lastDay(site.zone());
        if (delivery.filter(day -> window.firstDay(site.zone()).isBefore(day)).isPresent())
            faults.add(new Fault("lines.during", days, "orders.fault.before-delivery"));
        if (open(window, site).isEmpty())
            faults.add(new Fault("lines.during", window.toString(), "orders.fault.no-access"));
        return faults;
    }

    /// The part of a window in which somebody opens. A window of several days stays as it is: its days have their own
    /// hours. Empty when nobody opens in all of it.
    static Optional<Interval> open(Interval window, Site site) {
        var day = window.firstDay(site.zone());
        if (site.access().isEmpty() || !day.equals(window.lastDay(site.zone()))) return Optional.of(window);
        var from = day.atTime(site.access().get().from()).atZone(site.zone()).toInstant();
        var until = day.atTime(site.access().get().until()).atZone(site.zone()).toInstant();
        var later = from.isAfter(window.from()) ? from : window.from();
        var earlier = until.isBefore(window.until()) ? until : window.until();
        return later.isBefore(earlier) ? Optional.of(new Interval(later, earlier)) : Optional.empty();
    }

    static State after(TaskState task) {
        return switch (task) {
            case OPEN, ASSIGNED -> State.OPEN;
            case STARTED -> State.UNDER_WAY;
            case DONE -> State.DONE;
            case CANCELLED -> State.CANCELLED;
        };
    }

    /// An order that was once under way is so until all its lines are closed.
    static WorkOrder.State after(WorkOrder.State now, Collection<State> lines) {
        if (lines.stream().allMatch(State.CANCELLED::equals)) return WorkOrder.State.CANCELLED;
        if (lines.stream().allMatch(State::closed)) return WorkOrder.State.DONE;
        var begun = lines.stream().anyMatch(s -> s == State.UNDER_WAY || s == State.DONE);
        return begun || now == WorkOrder.State.UNDER_WAY ? WorkOrder.State.UNDER_WAY : WorkOrder.State.OPEN;
    }

    /// What still keeps a machine from being installed: not yet checked, or failed when last checked.
    static List<ProductModel.Prerequisite> missing(ProductModel model, List<PrerequisiteCheck> checks) {
        var last = new HashMap<UUID, Boolean>();
        checks.stream()
                .sorted(Comparator.comparing(PrerequisiteCheck::at))
                .forEach(c -> last.put(c.prerequisite(), c.passed()));
        return model.prerequisites().stream()
                .filter(p -> !last.getOrDefault(p.id(), false))
                .toList();
    }

    private OrderRules() {}
}
