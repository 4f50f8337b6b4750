package org.fettle.field.orders;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Texts;
import org.fettle.work.Assigning;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Sales, orders and who gets their lines, over the API.
@RestController
@RequestMapping("/api/field")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class OrderApi {
    /// @param id of the order, made by the caller
    record Asked(UUID id) {}

    /// @param id of the assignment, made by the caller
    record Wish(UUID id, UUID technician, Instant from, Optional<UUID> supervisor) {}

    /// One technician and what the law says about this line.
    record Candidate(UUID technician, String name, String team, Said law) {}

    private final Orders orders;
    private final Giving giving;
    private final Texts texts;

    OrderApi(Orders orders, Giving giving, Texts texts) {
        this.orders = orders;
        this.giving = giving;
        this.texts = texts;
    }

    @PostMapping("/sales")
    ResponseEntity<Object> sell(@RequestBody Sale sale, Actor by, Locale language) {
        return answer(orders.sell(by, sale), language);
    }

    @PostMapping("/orders")
    ResponseEntity<Object> place(@RequestBody NewOrder order, Actor by, Locale language) {
        return answer(orders.place(by, order), language);
    }

    @PostMapping("/requests/{request}/order")
    ResponseEntity<Object> answer(@PathVariable UUID request, @RequestBody Asked asked, Actor by, Locale language) {
        return answer(orders.answer(by, asked.id(), request), language);
    }

    @GetMapping("/orders")
    Page<WorkOrder> list(HttpServletRequest request) {
        return orders.page(Listing.of(Orders.LIST, request));
    }

    @GetMapping("/orders/{id}")
    Placed one(@PathVariable UUID id) {
        return orders.order(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Everybody, and what the law says for that time, with all colleagues thought present.
    @GetMapping("/lines/{id}/candidates")
    List<Candidate> candidates(@PathVariable UUID id, @RequestParam Instant from, Locale language) {
        return giving.candidates(id, from).stream()
                .map(s -> new Candidate(
                        s.technician().id(),
                        s.technician().name(),
                        s.technician().team(),
                        Said.of(s.answer(), texts, language)))
                .toList();
    }

    @PostMapping("/lines/{id}/assignments")
    ResponseEntity<Object> assign(@PathVariable UUID id, @RequestBody Wish wish, Actor by, Locale language) {
        return switch (giving.give(by, wish.id(), id, wish.technician(), wish.from(), wish.supervisor())) {
            case Assigning.Assigned(var assignment) ->
                ResponseEntity.status(HttpStatus.CREATED).body(assignment);
            case Assigning.Refused(var reasons, var remedies) -> {
                var said = Said.refused(reasons, remedies, texts, language);
                yield Problems.told(
                        HttpStatus.CONFLICT,
                        "refused",
                        String.join(" ", said.reasons()),
                        Map.of("reasons", said.reasons(), "remedies", said.remedies()));
            }
            case Assigning.Taken(var technician) ->
                Problems.said(HttpStatus.CONFLICT, "taken", "work.not.taken", Map.of("technician", technician));
            case Assigning.Closed _ ->
                Problems.answer(HttpStatus.CONFLICT, "closed", "the line has no seat to fill; it may be done or given");
        };
    }

    private ResponseEntity<Object> answer(Entry<Placed> entry, Locale language) {
        return switch (entry) {
            case Saved<Placed>(var placed) ->
                ResponseEntity.status(HttpStatus.CREATED).body(placed);
            case Faulty<Placed>(var faults) -> Fault.problem(faults, texts, language);
            case Clash<Placed>(var present) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(present);
        };
    }
}
