package org.fettle.field.visits;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.Field;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.orders.Giving;
import org.fettle.field.orders.OrderLine;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.Placed;
import org.fettle.field.orders.Sale;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Assigning;
import org.fettle.work.Assignment;
import org.springframework.stereotype.Component;

/// What comes before a visit: a customer, a machine sold, a line given to somebody.
@Component
class Before {
    private final Customers customers;
    private final Machines machines;
    private final Orders orders;
    private final Giving giving;
    private final Clock clock;
    private final Actor office = Field.dispatcher();

    Before(Customers customers, Machines machines, Orders orders, Giving giving, Clock clock) {
        this.customers = customers;
        this.machines = machines;
        this.orders = orders;
        this.giving = giving;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/Berlin"));
    }

    ProductModel model() {
        var model = Field.light("washer-" + UUID.randomUUID());
        machines.addModel(office, model);
        return model;
    }

    UUID site() {
        var customer = Field.household("Owner " + UUID.randomUUID());
        var site = Field.site(customer.id());
        customers.open(office, customer);
        customers.addSite(office, site);
        return site.id();
    }

    Placed sold(UUID site, ProductModel model) {
        var sale =
                new Sale(UuidCreator.getTimeOrderedEpoch(), site, List.of(model.code()), today(), Optional.empty(), "");
        return (Placed) ((Saved<?>) orders.sell(office, sale)).thing();
    }

    Assignment given(OrderLine line, UUID technician) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var assigning = giving.give(office, id, line.id(), technician, clock.instant(), Optional.empty());
        return ((Assigning.Assigned) assigning).assignment();
    }
}
