package org.fettle.field.visits;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Customers;
import org.fettle.field.diagnostics.Procedures;
import org.fettle.field.machines.Machines;
import org.fettle.field.orders.OrderLine;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.PrerequisiteCheck;
import org.fettle.field.parts.Parts;
import org.fettle.field.teaching.Teachings;
import org.fettle.work.Photos;
import org.fettle.work.Records;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// One visit on one sheet, to read.
@Service
class VisitSheets {
    private final Visits visits;
    private final Tasks tasks;
    private final Records records;
    private final Customers customers;
    private final Machines machines;
    private final Orders orders;
    private final Procedures procedures;
    private final Teachings teachings;
    private final Parts parts;
    private final Photos photos;

    VisitSheets(
            Visits visits,
            Tasks tasks,
            Records records,
            Customers customers,
            Machines machines,
            Orders orders,
            Procedures procedures,
            Teachings teachings,
            Parts parts,
            Photos photos) {
        this.visits = visits;
        this.tasks = tasks;
        this.records = records;
        this.customers = customers;
        this.machines = machines;
        this.orders = orders;
        this.procedures = procedures;
        this.teachings = teachings;
        this.parts = parts;
        this.photos = photos;
    }

    @Transactional(readOnly = true)
    Optional<Visit> visit(UUID assignment) {
        var mine = tasks.assignment(assignment);
        var found = mine.flatMap(a -> orders.lineOf(a.task()));
        if (mine.isEmpty() || found.isEmpty()) return Optional.empty();
        var line = found.get();
        var task = mine.get().task();
        var placed = orders.order(line.order()).orElseThrow();
        var customer = placed.order().customer();
        return Optional.of(new Visit(
                mine.get(),
                tasks.task(task).orElseThrow(),
                placed.order(),
                line,
                customers.find(customer).orElseThrow(),
                customers.contactsOf(customer),
                customers.site(placed.order().site()).orElseThrow(),
                machines.model(line.model()).orElseThrow(),
                machines.machine(line.asset()),
                latest(line.id()),
                procedures.run(task),
                procedures.diagnosis(task),
                teachings.ofTask(task),
                parts.usedOn(task),
                within(line, placed.lines()),
                records.ofTask(task),
                photos.ofTasks(List.of(task)),
                visits.names()));
    }

    private Map<UUID, PrerequisiteCheck> latest(UUID line) {
        var latest = new HashMap<UUID, PrerequisiteCheck>();
        orders.checks(line).forEach(c -> latest.put(c.prerequisite(), c));
        return latest;
    }

    private static List<OrderLine> within(OrderLine main, List<OrderLine> all) {
        return all.stream()
                .filter(l -> l.within().filter(main.id()::equals).isPresent())
                .toList();
    }
}
