package org.fettle.field.machines;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Customers;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.lists.Listing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The machines that were looked for, taken out as [MachinesByCsv] takes them in again.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class MachinesCsv {
    private static final List<String> HEADER =
            List.of("number", "model", "serial", "customer", "site", "installed", "warranty until", "state");

    private final Machines machines;
    private final Customers customers;

    MachinesCsv(Machines machines, Customers customers) {
        this.machines = machines;
        this.customers = customers;
    }

    @GetMapping("/field/machines.csv")
    void machines(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listing = Listing.of(machines.list(), request);
        Csv.download(
                response,
                "machines.csv",
                HEADER,
                rows -> machines.each(listing, page -> cells(page.rows()).forEach(rows)));
    }

    private Stream<List<String>> cells(List<Machine> found) {
        var owners = customers
                .customers(
                        found.stream().map(m -> m.site().customer()).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Customer::id, Function.identity()));
        return found.stream().map(m -> cells(m, owners));
    }

    private static List<String> cells(Machine m, Map<UUID, Customer> owners) {
        var owner = owners.get(m.site().customer());
        return List.of(
                m.asset().code(),
                m.model().code(),
                m.asset().serial(),
                owner == null ? "" : owner.code(),
                m.site().address().line(),
                m.asset().installedOn().map(LocalDate::toString).orElse(""),
                m.asset().warrantyUntil().map(LocalDate::toString).orElse(""),
                m.asset().state().name());
    }
}
