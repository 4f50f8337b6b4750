package org.fettle.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.NewAsset;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.Placed;
import org.fettle.field.orders.Sale;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Finder;
import org.fettle.platform.shell.Hit;
import org.fettle.platform.shell.Viewer;
import org.junit.jupiter.api.Test;

/// What the field shows in the global search, and to whom.
@FettleTest
class FieldFindersTest {
    private final List<Finder> finders;
    private final Customers customers;
    private final Machines machines;
    private final Orders orders;
    private final Actor office = Field.dispatcher();

    FieldFindersTest(List<Finder> finders, Customers customers, Machines machines, Orders orders) {
        this.finders = finders;
        this.customers = customers;
        this.machines = machines;
        this.orders = orders;
    }

    @Test
    void theOfficeFindsMachineCustomerAndOrderAndATechnicianTheMachine() {
        var customer = Field.household("Sought " + UUID.randomUUID());
        var site = Field.site(customer.id());
        customers.open(office, customer);
        customers.addSite(office, site);
        var model = Field.washer();
        machines.addModel(office, model);
        var serial = "SN-" + UUID.randomUUID();
        var asset = new NewAsset(UUID.randomUUID(), model.id(), serial, site.id(), Optional.empty(), Optional.empty());
        machines.install(office, asset);
        var sale = new Sale(
                UUID.randomUUID(), site.id(), List.of(model.code()), LocalDate.of(2026, 11, 25), Optional.empty(), "");
        var sold = ((Placed) ((Saved<?>) orders.sell(office, sale)).thing()).order();
        var machine = "/field/machines/" + asset.id();
        assertThat(found(Role.DISPATCHER, serial)).contains(machine);
        assertThat(found(Role.FIELD_TECHNICIAN, serial)).containsExactly(machine);
        assertThat(found(Role.DISPATCHER, customer.name())).contains("/field/customers/" + customer.id(), machine);
        assertThat(found(Role.FIELD_TECHNICIAN, customer.name())).containsExactly(machine);
        assertThat(found(Role.DESK, customer.name())).isEmpty();
        assertThat(found(Role.DISPATCHER, " ")).noneMatch(href -> href.startsWith("/field/"));
        assertThat(found(Role.SERVICE_MANAGER, sold.code())).contains("/field/orders/" + sold.id());
        assertThat(found(Role.FIELD_TECHNICIAN, sold.code())).isEmpty();
    }

    private List<String> found(Role role, String words) {
        var viewer = new Viewer(UUID.randomUUID(), "Test", Set.of(role), Locale.ENGLISH);
        return finders.stream()
                .flatMap(f -> f.find(viewer, words, 20).stream())
                .map(Hit::href)
                .toList();
    }
}
