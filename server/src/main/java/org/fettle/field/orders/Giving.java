package org.fettle.field.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Customers;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.Standing;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.settings.Practice;
import org.fettle.work.AssignTask;
import org.fettle.work.Assigning;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Giving a line to somebody by hand.
@Service
public class Giving {
    private final Orders orders;
    private final Customers customers;
    private final Law law;
    private final Tasks tasks;

    Giving(Orders orders, Customers customers, Law law, Tasks tasks) {
        this.orders = orders;
        this.customers = customers;
        this.law = law;
        this.tasks = tasks;
    }

    /// All technicians of the field, and what the law says of each for a visit that begins then.
    @Transactional(readOnly = true)
    public List<Standing> candidates(UUID line, Instant from) {
        var there = orders.line(line).orElseThrow();
        var order = orders.order(there.order()).orElseThrow().order();
        var place = customers.site(order.site()).orElseThrow().place();
        return law.whoMay(there.taskType(), place, during(there, from)).stream()
                .filter(s -> s.technician().practices().contains(Practice.FIELD))
                .toList();
    }

    @Transactional
    public Assigning give(Actor by, UUID id, UUID line, UUID technician, Instant from, Optional<UUID> supervisor) {
        var there = orders.line(line).orElseThrow();
        if (there.task().isEmpty()) return new Assigning.Closed(line);
        return tasks.assign(by, new AssignTask(id, there.task().get(), technician, during(there, from), supervisor));
    }

    private static Interval during(OrderLine line, Instant from) {
        return new Interval(from, from.plus(Duration.ofMinutes(line.minutes())));
    }
}
