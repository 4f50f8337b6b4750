package org.fettle.field.customers;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Csv;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The customers that were looked for, taken out: a line for each site, as [CustomersByCsv] takes it in again.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class CustomersCsv {
    private static final int MOST = 100_000;

    private final Customers customers;

    CustomersCsv(Customers customers) {
        this.customers = customers;
    }

    @GetMapping("/field/customers.csv")
    void customers(@RequestParam(defaultValue = "") String q, HttpServletResponse response) throws IOException {
        var found = customers.search(q, MOST);
        var sites = customers.sitesOf(found.stream().map(Customer::id).toList()).stream()
                .collect(Collectors.groupingBy(Site::customer));
        Csv.download(
                response,
                "customers.csv",
                CustomerLine.HEADER,
                rows -> found.forEach(c ->
                        lines(c, sites.getOrDefault(c.id(), List.<Site>of())).forEach(rows)));
    }

    private static Stream<List<String>> lines(Customer c, List<Site> sites) {
        if (sites.isEmpty()) return Stream.of(CustomerLine.written(c, Optional.empty()));
        return sites.stream().map(site -> CustomerLine.written(c, Optional.of(site)));
    }
}
