package org.fettle.field.customers;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.lists.Listing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The customers that were looked for, taken out: a line for each site, as [CustomersByCsv] takes it in again.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class CustomersCsv {
    private final Customers customers;

    CustomersCsv(Customers customers) {
        this.customers = customers;
    }

    @GetMapping("/field/customers.csv")
    void customers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listing = Listing.of(Customers.LIST, request);
        Csv.download(
                response,
                "customers.csv",
                CustomerLine.HEADER,
                rows -> customers.each(listing, page -> lines(page.rows()).forEach(rows)));
    }

    private Stream<List<String>> lines(List<Customer> found) {
        var sites = customers.sitesOf(found.stream().map(Customer::id).toList()).stream()
                .collect(Collectors.groupingBy(Site::customer));
        return found.stream().flatMap(c -> lines(c, sites.getOrDefault(c.id(), List.of())));
    }

    private static Stream<List<String>> lines(Customer c, List<Site> sites) {
        if (sites.isEmpty()) return Stream.of(CustomerLine.written(c, Optional.empty()));
        return sites.stream().map(site -> CustomerLine.written(c, Optional.of(site)));
    }
}
