package org.fettle.field.customers;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Customers and their sites over the API.
@RestController
@RequestMapping("/api/field/customers")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class CustomerApi {
    /// A customer with everything that hangs on her.
    record Whole(Customer customer, List<Site> sites, List<Contact> contacts) {}

    private final Customers customers;
    private final Texts texts;

    CustomerApi(Customers customers, Texts texts) {
        this.customers = customers;
        this.texts = texts;
    }

    @GetMapping
    Page<Customer> list(HttpServletRequest request) {
        return customers.page(Listing.of(Customers.LIST, request));
    }

    @GetMapping("/{id}")
    Whole one(@PathVariable UUID id) {
        var customer = customers.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Whole(customer, customers.sitesOf(id), customers.contactsOf(id));
    }

    @PostMapping
    ResponseEntity<Object> open(@RequestBody NewCustomer asked, Actor by, Locale language) {
        return answer(customers.open(by, asked), language);
    }

    @PostMapping("/{id}/sites")
    ResponseEntity<Object> addSite(@PathVariable UUID id, @RequestBody NewSite asked, Actor by, Locale language) {
        return answer(customers.addSite(by, asked.of(id)), language);
    }

    @PostMapping("/{id}/contacts")
    ResponseEntity<Object> addContact(@PathVariable UUID id, @RequestBody Contact asked, Actor by, Locale language) {
        return answer(customers.addContact(by, asked.of(id)), language);
    }

    private ResponseEntity<Object> answer(Entry<?> entry, Locale language) {
        return switch (entry) {
            case Saved<?>(var thing) ->
                ResponseEntity.status(HttpStatus.CREATED).body(thing);
            case Faulty<?>(var faults) -> Fault.problem(faults, texts, language);
            case Clash<?>(var present) ->
                Problems.answer(
                        HttpStatus.CONFLICT,
                        "clash",
                        "somebody changed this in the meantime",
                        java.util.Map.of("present", String.valueOf(present)));
        };
    }
}
