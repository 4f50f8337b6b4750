package org.fettle.field.customers;

import java.util.List;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Finder;
import org.fettle.platform.shell.Hit;
import org.fettle.platform.shell.Viewer;
import org.springframework.stereotype.Component;

/// Customers in the global search, for the office.
@Component
class CustomerFinder implements Finder {
    private final Customers customers;

    CustomerFinder(Customers customers) {
        this.customers = customers;
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int most) {
        if (words.isBlank() || !viewer.isAny(Role.DISPATCHER, Role.SERVICE_MANAGER)) return List.of();
        return customers.search(words, most).stream()
                .map(c -> new Hit("customers.hit", c.name(), c.code(), "/field/customers/" + c.id()))
                .toList();
    }
}
