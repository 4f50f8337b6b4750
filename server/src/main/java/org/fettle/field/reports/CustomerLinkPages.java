package org.fettle.field.reports;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.field.customers.Customers;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.fettle.field.orders.Orders;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.files.Downloads;
import org.fettle.platform.files.FileInfo;
import org.fettle.platform.identity.Links;
import org.fettle.work.Assignment;
import org.fettle.work.Tasks;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What a customer sees without an account: when somebody comes, and what was done, to read and to sign.
@Controller
@RequestMapping("/r/{secret}")
@Allow(everyone = true)
class CustomerLinkPages {
    private final Reports reports;
    private final Orders orders;
    private final Customers customers;
    private final Machines machines;
    private final Technicians technicians;
    private final Tasks tasks;
    private final Links links;
    private final Downloads downloads;

    CustomerLinkPages(
            Reports reports,
            Orders orders,
            Customers customers,
            Machines machines,
            Technicians technicians,
            Tasks tasks,
            Links links,
            Downloads downloads) {
        this.reports = reports;
        this.orders = orders;
        this.customers = customers;
        this.machines = machines;
        this.technicians = technicians;
        this.tasks = tasks;
        this.links = links;
        this.downloads = downloads;
    }

    @GetMapping
    String see(@PathVariable String secret, Model page) {
        return shown(order(secret), secret, page);
    }

    @PostMapping("/confirm")
    String confirm(@PathVariable String secret, Actor visitor) {
        orders.confirm(visitor, order(secret));
        return "redirect:/r/" + secret;
    }

    @PostMapping("/signature")
    String sign(
            @PathVariable String secret,
            @RequestParam UUID report,
            @RequestParam String hash,
            @RequestParam String signer,
            @RequestParam(defaultValue = "") String image,
            Actor visitor,
            Model page) {
        var order = order(secret);
        if (reports.report(report).filter(r -> r.order().equals(order)).isEmpty()) throw gone();
        return switch (reports.sign(visitor, report, hash, signer, DrawnLine.bytes(image))) {
            case Signing.Signed _ -> "redirect:/r/" + secret;
            case Signing.Stale _ -> refused("reports.stale", order, secret, page);
            case Signing.Faulty(var why) -> refused(why, order, secret, page);
        };
    }

    @GetMapping("/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String secret) {
        return ReportPages.pdf(latest(order(secret)).orElseThrow(CustomerLinkPages::gone), reports);
    }

    /// A photo of the report that this link shows.
    @GetMapping("/photos/{photo}")
    ResponseEntity<InputStreamResource> photo(@PathVariable String secret, @PathVariable UUID photo) {
        return downloads.file(shown(secret, photo));
    }

    @GetMapping("/photos/{photo}/thumbnail")
    ResponseEntity<byte[]> thumbnail(@PathVariable String secret, @PathVariable UUID photo) {
        return downloads.thumbnail(shown(secret, photo));
    }

    @GetMapping("/signatures/{signature}")
    ResponseEntity<byte[]> drawn(@PathVariable String secret, @PathVariable UUID signature) {
        return ReportPages.png(latest(order(secret)).flatMap(report -> reports.drawn(report, signature)));
    }

    private FileInfo shown(String secret, UUID photo) {
        return latest(order(secret))
                .flatMap(report -> reports.photo(report, photo))
                .orElseThrow(CustomerLinkPages::gone);
    }

    private Optional<VisitReport> latest(UUID order) {
        return reports.ofOrder(order).stream().findFirst();
    }

    private String refused(String why, UUID order, String secret, Model page) {
        page.addAttribute("refused", why);
        return shown(order, secret, page);
    }

    private String shown(UUID id, String secret, Model page) {
        var placed = orders.order(id).orElseThrow(CustomerLinkPages::gone);
        var ofTasks = placed.lines().stream().flatMap(l -> l.task().stream()).toList();
        var latest = latest(id);
        page.addAttribute("secret", secret);
        page.addAttribute("placed", placed);
        page.addAttribute("site", customers.site(placed.order().site()).orElseThrow());
        page.addAttribute("models", machines.models().stream().collect(Collectors.toMap(ProductModel::id, m -> m)));
        page.addAttribute(
                "assignments", tasks.assignments(ofTasks).stream().collect(Collectors.groupingBy(Assignment::task)));
        page.addAttribute("names", technicians.names());
        page.addAttribute("report", latest.orElse(null));
        page.addAttribute(
                "content",
                latest.map(r -> new String(reports.content(r.id()), StandardCharsets.UTF_8))
                        .orElse(""));
        page.addAttribute("signatures", latest.map(reports::signatures).orElse(List.of()));
        page.addAttribute("zone", reports.zone(id));
        page.addAttribute("photos", latest.map(reports::photos).orElse(List.of()));
        return "reports/link";
    }

    private UUID order(String secret) {
        return links.subject(Reports.LINK, secret).orElseThrow(CustomerLinkPages::gone);
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
