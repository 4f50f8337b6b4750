package org.fettle.field.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.UUID;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
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

/// Service requests over the API.
@RestController
@RequestMapping("/api/field/requests")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class RequestApi {
    private final Requests requests;
    private final Texts texts;

    RequestApi(Requests requests, Texts texts) {
        this.requests = requests;
        this.texts = texts;
    }

    @PostMapping
    ResponseEntity<Object> take(@RequestBody NewRequest asked, Actor by, Locale language) {
        return switch (requests.take(by, asked)) {
            case Saved<ServiceRequest>(var request) ->
                ResponseEntity.status(HttpStatus.CREATED).body(request);
            case Clash<ServiceRequest>(var request) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(request);
            case Faulty<ServiceRequest>(var faults) -> Fault.problem(faults, texts, language);
        };
    }

    @GetMapping
    Page<ServiceRequest> list(HttpServletRequest request) {
        return requests.page(Listing.of(Requests.LIST, request));
    }

    @GetMapping("/{id}")
    ServiceRequest one(@PathVariable UUID id) {
        return requests.request(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
