package org.fettle.field.reports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.orders.Orders;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Problems;
import org.fettle.work.Photo;
import org.fettle.work.Signature;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Reports and their signatures over the API.
@RestController
@RequestMapping("/api/field")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER, Role.FIELD_TECHNICIAN})
class ReportApi {
    /// @param hash of the report that was read
    /// @param image the drawn line as `data:image/png;base64,…`; empty when the name is typed
    record Signed(String hash, String signer, Optional<String> image) {}

    /// @param photos whose checksums are in the report's bytes
    record Whole(VisitReport report, List<Signature> signatures, List<Photo> photos) {}

    private final Reports reports;
    private final Orders orders;

    ReportApi(Reports reports, Orders orders) {
        this.reports = reports;
        this.orders = orders;
    }

    @PostMapping("/orders/{order}/reports")
    ResponseEntity<Object> make(@PathVariable UUID order, Actor by) {
        if (orders.order(order).isEmpty()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return reports.make(by, order)
                .<ResponseEntity<Object>>map(
                        r -> ResponseEntity.status(HttpStatus.CREATED).body(r))
                .orElseGet(() ->
                        Problems.answer(HttpStatus.CONFLICT, "nothing-done", "nothing was done for this order yet"));
    }

    @GetMapping("/orders/{order}/reports")
    List<VisitReport> list(@PathVariable UUID order) {
        return reports.ofOrder(order);
    }

    @GetMapping("/reports/{id}")
    Whole one(@PathVariable UUID id) {
        var report = reports.report(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Whole(report, reports.signatures(report), reports.photos(report));
    }

    @PostMapping("/reports/{id}/signatures")
    ResponseEntity<Object> sign(@PathVariable UUID id, @RequestBody Signed signed, Actor by) {
        return switch (reports.sign(
                by,
                id,
                signed.hash(),
                signed.signer(),
                DrawnLine.bytes(signed.image().orElse("")))) {
            case Signing.Signed(var signature) ->
                ResponseEntity.status(HttpStatus.CREATED).body(signature);
            case Signing.Stale(var present) ->
                Problems.answer(
                        HttpStatus.CONFLICT,
                        "stale",
                        "what was read is not the latest report; read it and sign again",
                        Map.of("present", present));
            case Signing.Faulty(var why) -> Problems.said(HttpStatus.UNPROCESSABLE_CONTENT, "input", why);
        };
    }
}
