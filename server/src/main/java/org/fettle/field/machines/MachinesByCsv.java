package org.fettle.field.machines;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Site;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.imports.CsvKind;
import org.fettle.platform.imports.ImportRow;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.values.SearchText;
import org.springframework.stereotype.Component;

/// Machines that stand at customers' already, from a file. One that is entered there is left as it is, so that a file
/// may be taken in again; one that is entered elsewhere is a fault.
@Component
class MachinesByCsv implements CsvKind {
    private final Machines machines;
    private final Customers customers;

    MachinesByCsv(Machines machines, Customers customers) {
        this.machines = machines;
        this.customers = customers;
    }

    @Override
    public String name() {
        return "machines";
    }

    @Override
    public String title() {
        return "machines.title";
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.DISPATCHER, Role.SERVICE_MANAGER);
    }

    @Override
    public List<Field> fields() {
        return List.of(
                new Field("model", "machines.csv.model", true, "DISH-60"),
                new Field("serial", "machines.serial", true, "SN-123456"),
                new Field("customer", "machines.csv.customer", true, "C-1001"),
                new Field("site", "machines.site", false, "Hauptstraße 1, 95497 Goldkronach"),
                new Field("installed", "machines.installed", false, "2024-05-02"));
    }

    @Override
    public List<Problems.Fault> take(Actor by, ImportRow row) {
        var faults = new ArrayList<Problems.Fault>();
        var model = machines.model(row.value("model"));
        if (model.isEmpty()) faults.add(row.fault("model", "machines.csv.no-model"));
        var site = site(row, faults);
        var installed = installed(row, faults);
        if (model.isEmpty() || site.isEmpty() || !faults.isEmpty()) return faults;
        var there = machines.bySerial(model.get().id(), row.value("serial"));
        if (there.isPresent())
            return there.get().site().equals(site.get().id())
                    ? List.of()
                    : List.of(row.fault(
                            "serial", "machines.csv.elsewhere", there.get().code()));
        var asked = new NewAsset(
                UuidCreator.getTimeOrderedEpoch(),
                model.get().id(),
                row.value("serial"),
                site.get().id(),
                Optional.empty(),
                installed);
        return switch (machines.install(by, asked)) {
            case Saved<Asset> _ -> List.of();
            case Clash<Asset> _ -> List.of(row.fault("serial", "machines.fault.serial-taken"));
            case Faulty<Asset>(var wrong) ->
                wrong.stream()
                        .map(f -> row.fault(f.field().equals("installedOn") ? "installed" : f.field(), f.remedy()))
                        .toList();
        };
    }

    /// That of the address, or the only one.
    private Optional<Site> site(ImportRow row, List<Problems.Fault> faults) {
        var customer = customers.byNumber(new SearchText(row.value("customer")).number("C-"));
        if (customer.isEmpty()) {
            faults.add(row.fault("customer", "machines.csv.no-customer"));
            return Optional.empty();
        }
        var sites = customers.sitesOf(customer.get().id());
        var asked = row.value("site");
        var found = asked.isEmpty() && sites.size() == 1
                ? Optional.of(sites.getFirst())
                : sites.stream()
                        .filter(s -> s.address().line().equalsIgnoreCase(asked)
                                || (!asked.isEmpty() && s.name().equalsIgnoreCase(asked)))
                        .findFirst();
        if (found.isEmpty()) faults.add(row.fault("site", "machines.csv.no-site"));
        return found;
    }

    private static Optional<LocalDate> installed(ImportRow row, List<Problems.Fault> faults) {
        try {
            return row.given("installed").map(LocalDate::parse);
        } catch (DateTimeException _) {
            faults.add(row.fault("installed", "machines.csv.day"));
            return Optional.empty();
        }
    }
}
