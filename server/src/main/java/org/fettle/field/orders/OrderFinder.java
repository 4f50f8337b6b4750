package org.fettle.field.orders;

import java.util.List;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Customers;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Finder;
import org.fettle.platform.shell.Hit;
import org.fettle.platform.shell.Viewer;
import org.springframework.stereotype.Component;

/// A work order in the global search by its number, for the office.
@Component
class OrderFinder implements Finder {
    private final Orders orders;
    private final Customers customers;

    OrderFinder(Orders orders, Customers customers) {
        this.orders = orders;
        this.customers = customers;
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int most) {
        if (!viewer.isAny(Role.DISPATCHER, Role.SERVICE_MANAGER)) return List.of();
        return orders.ofNumber(words).stream()
                .map(o -> new Hit(
                        "orders.hit",
                        o.code(),
                        customers.find(o.customer()).map(Customer::name).orElse(""),
                        "/field/orders/" + o.id()))
                .toList();
    }
}
