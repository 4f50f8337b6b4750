package org.fettle.demo.field;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.fettle.demo.DemoPart;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.NewCustomer;
import org.fettle.field.customers.NewSite;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.NewAsset;
import org.fettle.field.machines.ProductModel;
import org.fettle.platform.roads.Address;
import org.fettle.platform.roads.Addresses;
import org.springframework.transaction.support.TransactionOperations;

/// The demo's customers: made-up households at real house numbers, each with a machine.
@DemoPart
class FieldHomes {
    /// @param texas true at the second site
    record Home(UUID customer, UUID site, UUID asset, ProductModel model, boolean texas) {}

    static final int IN_BAYREUTH = 140;
    static final int IN_TEXAS = 8;

    private final Customers customers;
    private final Machines machines;
    private final Addresses addresses;
    private final TransactionOperations together;

    FieldHomes(Customers customers, Machines machines, Addresses addresses, TransactionOperations together) {
        this.customers = customers;
        this.machines = machines;
        this.addresses = addresses;
        this.together = together;
    }

    List<Home> load(LocalDate day) {
        var random = new Random(19);
        var homes = new ArrayList<Home>();
        var houses = addresses.all().stream()
                .filter(a -> !a.street().isBlank() && !a.city().isBlank())
                .toList();
        together.executeWithoutResult(_ -> {
            for (int i = 1; i <= IN_BAYREUTH; i++)
                homes.add(home(i, houses.get((int) ((long) i * 7919 % houses.size())), random, day));
            for (int i = 1; i <= IN_TEXAS; i++) homes.add(texan(i, random, day));
        });
        return homes;
    }

    private Home home(int number, Address house, Random random, LocalDate day) {
        var name = "Household %03d, %s".formatted(number, house.street());
        var address = new org.fettle.field.customers.Address(
                house.street(), house.number(), house.postcode(), house.city(), "DE");
        var access = number % 5 == 0 ? new String[] {"08:00", "12:00"} : new String[] {"", ""};
        var customer = customer(name, number, Locale.GERMAN);
        var site = site(
                customer,
                address,
                house.point().latitude(),
                house.point().longitude(),
                FieldCrew.BAYREUTH.getId(),
                "DE-BY",
                access);
        return machine(customer, site, number, random, day, false);
    }

    private Home texan(int number, Random random, LocalDate day) {
        var name = "Texas Household %03d".formatted(number);
        var address = new org.fettle.field.customers.Address("Demo Street", "" + (100 + number), "", "Austin", "US");
        var customer = customer(name, 900 + number, Locale.ENGLISH);
        var site = site(
                customer,
                address,
                30.25 + 0.01 * number,
                -97.75 + 0.008 * number,
                FieldCrew.TEXAS.getId(),
                "US-TX",
                new String[] {"", ""});
        return machine(customer, site, number, random, day, true);
    }

    private UUID customer(String name, int number, Locale language) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var phone = "+49 921 555 %04d".formatted(number);
        customers.open(FieldDay.BY, new NewCustomer(id, name, Customer.Kind.HOUSEHOLD, phone, "", language));
        return id;
    }

    private UUID site(
            UUID customer,
            org.fettle.field.customers.Address address,
            double latitude,
            double longitude,
            String zone,
            String jurisdiction,
            String[] access) {
        var id = UuidCreator.getTimeOrderedEpoch();
        customers.addSite(
                FieldDay.BY,
                new NewSite(
                        id,
                        customer,
                        "",
                        address,
                        Optional.of(latitude),
                        Optional.of(longitude),
                        zone,
                        jurisdiction,
                        access[0],
                        access[1],
                        ""));
        return id;
    }

    private Home machine(UUID customer, UUID site, int number, Random random, LocalDate day, boolean texas) {
        var models = texas ? List.of(Models.WASHER, Models.FRIDGE, Models.AIR) : Models.ALL;
        var model = models.get(number % models.size());
        var installed = day.minusDays(750 + random.nextInt(400));
        var id = UuidCreator.getTimeOrderedEpoch();
        var serial = "DEMO%05d".formatted((texas ? 90_000 : 10_000) + number);
        machines.install(
                FieldDay.BY, new NewAsset(id, model.id(), serial, site, Optional.empty(), Optional.of(installed)));
        return new Home(customer, site, id, model, texas);
    }
}
