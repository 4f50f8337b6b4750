package org.fettle.field.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.junit.jupiter.api.Test;

@FettleTest
class MachinesTest {
    private final Machines machines;
    private final Customers customers;

    MachinesTest(Machines machines, Customers customers) {
        this.machines = machines;
        this.customers = customers;
    }

    @Test
    void aModelComesBackWhole() {
        var model = Field.washer();
        assertThat(machines.addModel(Field.dispatcher(), model)).isTrue();
        assertThat(machines.addModel(Field.dispatcher(), model)).isFalse();
        assertThat(machines.model(model.code())).contains(model);
    }

    @Test
    void aMachineIsInstalledOnceAndFoundBySerialLabelAndCustomersPhone() {
        var by = Field.dispatcher();
        var customer = Field.household("Machine " + UUID.randomUUID());
        var site = Field.site(customer.id());
        var model = Field.washer();
        customers.open(by, customer);
        customers.addSite(by, site);
        machines.addModel(by, model);
        var day = LocalDate.of(2026, 1, 31);
        var serial = "sn " + UUID.randomUUID().toString().substring(0, 12);
        var asked = new NewAsset(UUID.randomUUID(), model.id(), serial, site.id(), Optional.empty(), Optional.of(day));
        var asset = (Asset) ((Saved<?>) machines.install(by, asked)).thing();
        assertThat(asset.warrantyUntil()).contains(LocalDate.of(2028, 1, 30));
        assertThat(asset.underWarranty(LocalDate.of(2028, 1, 30))).isTrue();
        assertThat(asset.underWarranty(LocalDate.of(2028, 1, 31))).isFalse();
        assertThat(found(asset.serial())).containsExactly(asset.id());
        assertThat(found(asset.code())).containsExactly(asset.id());
        assertThat(found(customer.name())).containsExactly(asset.id());
        var twin = new NewAsset(
                UUID.randomUUID(), model.id(), asset.serial(), site.id(), Optional.empty(), Optional.of(day));
        assertThat(machines.install(by, twin)).isInstanceOf(Faulty.class);
        assertThat(machines.install(by, asked)).isInstanceOf(Saved.class);
    }

    private List<UUID> found(String words) {
        return machines.search(words, 50).stream().map(m -> m.asset().id()).toList();
    }
}
