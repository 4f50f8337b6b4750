package org.fettle.field.customers;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The office's customers.
@Controller
@RequestMapping("/field/customers")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class CustomerPages {
    /// The fields of the forms, as they arrive.
    record CustomerForm(String name, Customer.Kind kind, String phone, String mail, String language) {
        NewCustomer as(UUID id) {
            return new NewCustomer(id, name, kind, phone, mail, Locale.of(language));
        }
    }

    record SiteForm(
            String name,
            String street,
            String house,
            String postcode,
            String city,
            String country,
            String latitude,
            String longitude,
            String zone,
            String jurisdiction,
            String accessFrom,
            String accessUntil,
            String directions) {
        NewSite as(UUID id, UUID customer) {
            var address = new Address(street, house, postcode, city, country);
            return new NewSite(
                    id,
                    customer,
                    name,
                    address,
                    degrees(latitude),
                    degrees(longitude),
                    zone,
                    jurisdiction,
                    accessFrom,
                    accessUntil,
                    directions);
        }
    }

    /// Degrees with comma or point; NaN for what is no number, so that it is refused by name.
    private static Optional<Double> degrees(String typed) {
        if (typed.isBlank()) return Optional.empty();
        try {
            return Optional.of(Double.parseDouble(typed.strip().replace(',', '.')));
        } catch (NumberFormatException _) {
            return Optional.of(Double.NaN);
        }
    }

    private final Customers customers;

    CustomerPages(Customers customers) {
        this.customers = customers;
    }

    @GetMapping
    String list(HttpServletRequest request, Model page) {
        return listed(Listing.of(Customers.LIST, request), page);
    }

    private String listed(Listing listing, Model page) {
        page.addAttribute("listing", listing);
        page.addAttribute("customers", customers.page(listing));
        return "customers/list";
    }

    @PostMapping
    String open(CustomerForm form, Actor by, Model page) {
        return switch (customers.open(by, form.as(UuidCreator.getTimeOrderedEpoch()))) {
            case Saved<Customer>(var customer) -> "redirect:/field/customers/" + customer.id();
            case Clash<Customer>(var customer) -> "redirect:/field/customers/" + customer.id();
            case Faulty<Customer>(var faults) -> {
                page.addAttribute("faults", faults);
                yield listed(Listing.usual(Customers.LIST), page);
            }
        };
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model page) {
        return shown(id, List.of(), page);
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, @RequestParam int version, CustomerForm form, Actor by, Model page) {
        known(id);
        return after(customers.change(by, form.as(id), version), id, page);
    }

    @PostMapping("/{id}/sites")
    String addSite(@PathVariable UUID id, SiteForm form, Actor by, Model page) {
        return after(customers.addSite(by, form.as(UuidCreator.getTimeOrderedEpoch(), id)), id, page);
    }

    @PostMapping("/{id}/sites/{site}")
    String changeSite(
            @PathVariable UUID id,
            @PathVariable UUID site,
            @RequestParam int version,
            SiteForm form,
            Actor by,
            Model page) {
        return after(customers.changeSite(by, form.as(site, id), version), id, page);
    }

    @PostMapping("/{id}/contacts")
    String addContact(
            @PathVariable UUID id,
            @RequestParam String name,
            @RequestParam String what,
            @RequestParam String phone,
            @RequestParam String mail,
            Actor by,
            Model page) {
        var contact = new Contact(UuidCreator.getTimeOrderedEpoch(), id, name, what, phone, mail);
        return after(customers.addContact(by, contact), id, page);
    }

    @PostMapping("/{id}/forget")
    @Allow(Role.SERVICE_MANAGER)
    String forget(
            @PathVariable UUID id,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String also,
            Actor by,
            Model page) {
        known(id);
        var words = also.lines().map(String::strip).filter(w -> !w.isEmpty()).toList();
        return after(customers.forget(by, id, code, words), id, page);
    }

    private String after(Entry<?> entry, UUID customer, Model page) {
        return switch (entry) {
            case Saved<?> _ -> "redirect:/field/customers/" + customer;
            case Faulty<?>(var faults) -> shown(customer, faults, page);
            case Clash<?> _ -> shown(customer, List.of(new Fault("", "", "customers.clash")), page);
        };
    }

    private String shown(UUID id, List<Fault> faults, Model page) {
        page.addAttribute("customer", known(id));
        page.addAttribute("sites", customers.sitesOf(id));
        page.addAttribute("contacts", customers.contactsOf(id));
        page.addAttribute("faults", faults);
        return "customers/one";
    }

    private Customer known(UUID id) {
        return customers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
