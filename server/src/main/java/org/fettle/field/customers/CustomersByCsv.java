package org.fettle.field.customers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.imports.CsvKind;
import org.fettle.platform.imports.ImportRow;
import org.fettle.platform.shell.Problems;
import org.springframework.stereotype.Component;

/// Customers from a file, one site a line. A line with a number changes that customer, and the site of that address or
/// adds it; one without opens a new customer. What a line says nothing of stays; nothing is ever taken away.
@Component
class CustomersByCsv implements CsvKind {
    /// In the order in which a sheet is written.
    static final List<Field> FIELDS = List.of(
            new Field("number", "customers.number", false, ""),
            new Field("name", "customers.name", true, "Example Bakery"),
            new Field("kind", "customers.kind", false, "BUSINESS"),
            new Field("phone", "customers.phone", false, "+49 921 5550100"),
            new Field("mail", "customers.mail", false, "bakery@example.org"),
            new Field("language", "customers.language", false, "de"),
            new Field("site", "customers.site.name", false, "Shop"),
            new Field("street", "customers.site.street", false, "Hauptstraße"),
            new Field("house", "customers.site.house", false, "1"),
            new Field("postcode", "customers.site.postcode", false, "95497"),
            new Field("city", "customers.site.city", false, "Goldkronach"),
            new Field("country", "customers.site.country", false, "DE"),
            new Field("jurisdiction", "customers.site.jurisdiction", false, "DE-BY"),
            new Field("zone", "customers.site.zone", false, "Europe/Berlin"),
            new Field("latitude", "customers.site.latitude", false, ""),
            new Field("longitude", "customers.site.longitude", false, ""),
            new Field("from", "customers.site.from", false, "06:00"),
            new Field("until", "customers.site.until", false, "14:00"),
            new Field("directions", "customers.site.directions", false, "Entrance in the yard"));

    private final Customers customers;

    CustomersByCsv(Customers customers) {
        this.customers = customers;
    }

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public String title() {
        return "customers.title";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.SERVICE_MANAGER);
    }

    @Override
    public List<Field> fields() {
        return FIELDS;
    }

    @Override
    public List<Problems.Fault> take(Actor by, ImportRow row) {
        var line = new CustomerLine(row);
        var present = line.number().flatMap(customers::byNumber);
        if (row.given("number").isPresent() && present.isEmpty())
            return List.of(row.fault("number", "customers.csv.number"));
        var twin = present.isPresent() ? Optional.<Customer>empty() : customers.at(row.value("name"), line.address());
        if (twin.isPresent())
            return List.of(row.fault("number", "customers.csv.there", twin.get().code()));
        var asked = line.customer(present);
        var faults = new ArrayList<>(line.faults());
        faults.addAll(line.told(CustomerRules.faults(asked)));
        var known = present.flatMap(c -> line.among(customers.sitesOf(c.id())));
        if (line.hasSite() && CustomerRules.site(line.site(asked.id(), known)) instanceof Faulty(var wrong))
            faults.addAll(line.told(wrong));
        if (!faults.isEmpty()) return faults;
        var saved = present.isEmpty()
                ? customers.open(by, asked)
                : CustomerLine.same(present.get(), asked)
                        ? new Saved<>(present.get())
                        : customers.change(by, asked, present.get().version());
        return after(row, line, saved instanceof Saved && line.hasSite() ? site(by, line, asked, known) : saved);
    }

    private Entry<Site> site(Actor by, CustomerLine line, NewCustomer customer, Optional<Site> known) {
        var asked = line.site(customer.id(), known);
        if (known.isEmpty()) return customers.addSite(by, asked);
        if (CustomerRules.site(asked) instanceof Saved(var site) && CustomerLine.same(site, known.get()))
            return new Saved<>(known.get());
        return customers.changeSite(by, asked, known.get().version());
    }

    private static List<Problems.Fault> after(ImportRow row, CustomerLine line, Entry<?> entry) {
        return switch (entry) {
            case Saved<?> _ -> List.of();
            case Faulty<?>(var faults) -> line.told(faults);
            case Clash<?> _ -> List.of(row.fault("number", "customers.csv.changed"));
        };
    }
}
