package org.fettle.field.orders;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.machines.Machines;
import org.fettle.people.Interval;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Selling machines: the order of their installation follows.
@Controller
@RequestMapping("/field/sales")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class SalePages {
    private static final int MOST = 30;

    private final Orders orders;
    private final Customers customers;
    private final Machines machines;
    private final Clock clock;

    SalePages(Orders orders, Customers customers, Machines machines, Clock clock) {
        this.orders = orders;
        this.customers = customers;
        this.machines = machines;
        this.clock = clock;
    }

    /// First the customer, then what was sold.
    @GetMapping("/new")
    String form(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID customer,
            Model page) {
        page.addAttribute("q", q);
        if (customer == null) {
            var found = q.isBlank() ? List.<Customer>of() : customers.search(q, MOST + 1);
            page.addAttribute("customers", found.stream().limit(MOST).toList());
            page.addAttribute("cut", found.size() > MOST ? MOST : 0);
            return "orders/buyer";
        }
        page.addAttribute("customer", customers.find(customer).orElseThrow(SalePages::unknown));
        var sites = customers.sitesOf(customer);
        page.addAttribute("sites", sites);
        page.addAttribute("models", machines.models());
        var zone = sites.isEmpty() ? java.time.ZoneOffset.UTC : sites.getFirst().zone();
        page.addAttribute("day", LocalDate.ofInstant(clock.instant(), zone).plusDays(1));
        return "orders/sell";
    }

    @PostMapping
    String sell(
            @RequestParam UUID customer,
            @RequestParam UUID site,
            @RequestParam List<String> models,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate deliveryOn,
            @RequestParam @DateTimeFormat(iso = ISO.TIME) LocalTime from,
            @RequestParam @DateTimeFormat(iso = ISO.TIME) LocalTime until,
            @RequestParam(defaultValue = "") String note,
            Actor by,
            Model page) {
        var zone = customers.site(site).orElseThrow(SalePages::unknown).zone();
        Optional<Interval> window = from.isBefore(until)
                ? Optional.of(new Interval(
                        deliveryOn.atTime(from).atZone(zone).toInstant(),
                        deliveryOn.atTime(until).atZone(zone).toInstant()))
                : Optional.empty();
        var sale = new Sale(UuidCreator.getTimeOrderedEpoch(), site, models, deliveryOn, window, note);
        return switch (orders.sell(by, sale)) {
            case Saved<Placed>(var placed) ->
                "redirect:/field/orders/" + placed.order().id();
            case Clash<Placed>(var placed) ->
                "redirect:/field/orders/" + placed.order().id();
            case Faulty<Placed>(var faults) -> {
                page.addAttribute("faults", faults);
                yield form("", customer, page);
            }
        };
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
