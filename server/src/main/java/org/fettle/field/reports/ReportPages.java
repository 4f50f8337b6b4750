package org.fettle.field.reports;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.Placed;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
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

/// Reports for the office and for the technician's phone, where the customer signs.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER, Role.FIELD_TECHNICIAN})
class ReportPages {
    private static final String PNG = "data:image/png;base64,";

    private final Reports reports;
    private final Orders orders;

    ReportPages(Reports reports, Orders orders) {
        this.reports = reports;
        this.orders = orders;
    }

    @GetMapping("/field/orders/{order}/reports")
    String list(@PathVariable UUID order, Model page) {
        page.addAttribute("order", placed(order).order());
        page.addAttribute("reports", reports.ofOrder(order));
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
        page.addAttribute("link", "/r/" + reports.link(by, order));
        return list(order, page);
    }

    @GetMapping("/field/reports/{id}")
    String one(@PathVariable UUID id, Model page) {
        var report = report(id);
        page.addAttribute("report", report);
        page.addAttribute("content", new String(reports.content(id), StandardCharsets.UTF_8));
        page.addAttribute("signatures", reports.signatures(report));
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
        return switch (reports.sign(by, id, hash, signer, image(image))) {
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

    /// A drawn line comes as a data address; anything else is no line.
    static byte[] image(String drawn) {
        if (!drawn.startsWith(PNG)) return new byte[0];
        try {
            return Base64.getDecoder().decode(drawn.substring(PNG.length()));
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private Placed placed(UUID order) {
        return orders.order(order).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private VisitReport report(UUID id) {
        return reports.report(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
