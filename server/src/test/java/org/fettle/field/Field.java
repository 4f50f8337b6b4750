package org.fettle.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.field.customers.Address;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.NewCustomer;
import org.fettle.field.customers.NewSite;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.machines.ProductModel.Point;
import org.fettle.field.machines.ProductModel.Prerequisite;
import org.fettle.field.machines.ProductModel.Work;
import org.fettle.field.machines.Purpose;
import org.fettle.field.machines.Words;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;

/// Input for tests of field: each call makes a new one.
public final class Field {
    public static Actor dispatcher() {
        return new Actor(UUID.randomUUID(), "Test Dispatcher", Set.of(Role.DISPATCHER), Door.API, "test");
    }

    public static NewCustomer household(String name) {
        return new NewCustomer(
                UuidCreator.getTimeOrderedEpoch(),
                name,
                Customer.Kind.HOUSEHOLD,
                "+49 921 5550100",
                "household@example.org",
                Locale.GERMAN);
    }

    public static NewSite site(UUID customer) {
        return new NewSite(
                UuidCreator.getTimeOrderedEpoch(),
                customer,
                "",
                new Address("Teststraße", "7", "95497", "Goldkronach", "DE"),
                50.01,
                11.68,
                "Europe/Berlin",
                "DE-BY",
                "08:00",
                "16:00",
                "second door");
    }

    /// A washing machine, warranty 24 months.
    public static ProductModel washer() {
        return new ProductModel(
                UUID.randomUUID(),
                "WASH-" + UUID.randomUUID(),
                "Example",
                "Washer 7",
                "washer",
                24,
                72,
                List.of(
                        new Work(Purpose.INSTALL, "white.plugin.install", 60, 2),
                        new Work(Purpose.TEACH, "teach.customer", 20, 1),
                        new Work(Purpose.DIAGNOSE, "white.diagnose", 30, 1),
                        new Work(Purpose.REPAIR, "white.plugin.repair", 60, 1)),
                List.of(new Prerequisite(
                        UUID.randomUUID(),
                        Prerequisite.Kind.WATER,
                        new Words("A tap within reach", "Ein Hahn in Reichweite"))),
                List.of(
                        new Point(UUID.randomUUID(), new Words("Start and stop", "Starten und anhalten")),
                        new Point(UUID.randomUUID(), new Words("Clean the filter", "Sieb reinigen"))),
                1);
    }

    private Field() {}
}
