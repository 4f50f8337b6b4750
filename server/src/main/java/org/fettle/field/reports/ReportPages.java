package org.fettle.field.reports;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.Placed;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.files.Downloads;
import org.fettle.platform.files.FileInfo;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Reports for the office and for the technician's phone, where the customer signs.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER, Role.FIELD_TECHNICIAN})
class ReportPages {
    private final Reports reports;
    private final Orders orders;
    private final Downloads downloads;

    ReportPages(Reports reports, Orders orders, Downloads downloads) {
        this.reports = reports;
        this.orders = orders;
        this.downloads = downloads;
    }

    @GetMapping("/field/orders/{order}/reports")
    String list(@PathVariable UUID order, Model page) {
        page.addAttribute("order", placed(order).order());
        page.addAttribute("reports", reports.ofOrder(order));
        page.addAttribute("zone", reports.zone(order));
        return "reports/list";
    }

    @PostMapping("/field/orders/{order}/reports")
    String make(@PathVariable UUID order, Actor by, Model page) {
        placed(order);
        var made = reports.make(by, order);
        if (made.isPresent()) return "redirect:/field/reports/" + made.get().id();
        page.addAttribute("refused", "reports.nothing");
        return list(order, page);
    }

    @PostMapping("/field/orders/{order}/link")
    String link(@PathVariable UUID order, Actor by, Model page) {
        placed(order);
        page.addAttribute("link", address("/r/" + reports.link(by, order)));
        return list(order, page);
    }

    @GetMapping("/field/reports/{id}")
    String one(@PathVariable UUID id, Model page) {
        var report = report(id);
        page.addAttribute("report", report);
        page.addAttribute("content", new String(reports.content(id), StandardCharsets.UTF_8));
        page.addAttribute("signatures", reports.signatures(report));
        page.addAttribute("photos", reports.photos(report));
        page.addAttribute("zone", reports.zone(report.order()));
        page.addAttribute("order", placed(report.order()).order());
        return "reports/one";
    }

    @PostMapping("/field/reports/{id}/signature")
    String sign(
            @PathVariable UUID id,
            @RequestParam String hash,
            @RequestParam String signer,
            @RequestParam(defaultValue = "") String image,
            Actor by,
            Model page) {
        return switch (reports.sign(by, id, hash, signer, DrawnLine.bytes(image))) {
            case Signing.Signed _ -> "redirect:/field/reports/" + id;
            case Signing.Stale(var present) -> "redirect:/field/reports/" + present.id() + "?stale";
            case Signing.Faulty(var why) -> {
                page.addAttribute("refused", why);
                yield one(id, page);
            }
        };
    }

    @GetMapping("/field/reports/{id}/pdf")
    ResponseEntity<byte[]> pdf(@PathVariable UUID id) {
        return pdf(report(id), reports);
    }

    static ResponseEntity<byte[]> pdf(VisitReport report, Reports reports) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.pdf\"".formatted(report.code()))
                .body(reports.pdf(report));
    }

    @GetMapping("/field/reports/{id}/photos/{photo}")
    ResponseEntity<InputStreamResource> photo(@PathVariable UUID id, @PathVariable UUID photo) {
        return downloads.file(named(id, photo));
    }

    @GetMapping("/field/reports/{id}/photos/{photo}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable UUID id, @PathVariable UUID photo) {
        return downloads.thumbnail(named(id, photo));
    }

    @GetMapping("/field/reports/{id}/signatures/{signature}")
    ResponseEntity<byte[]> drawn(@PathVariable UUID id, @PathVariable UUID signature) {
        return png(reports.drawn(report(id), signature));
    }

    static ResponseEntity<byte[]> png(Optional<byte[]> image) {
        return image.map(bytes ->
                        ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(bytes))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Placed placed(UUID order) {
        return orders.order(order).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private FileInfo named(UUID report, UUID photo) {
        return reports.photo(report(report), photo)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private VisitReport report(UUID id) {
        return reports.report(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Whole, since it is sent to somebody.
    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
