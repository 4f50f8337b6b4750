package org.fettle.field.requests;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.field.machines.FailureCode;
import org.fettle.field.machines.Machine;
import org.fettle.field.machines.Machines;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Listing;
import org.fettle.work.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The operator's form, and the requests that wait for a decision.
@Controller
@RequestMapping("/field/requests")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class RequestPages {
    private static final int MOST = 30;

    private final Requests requests;
    private final Customers customers;
    private final Machines machines;
    private final Records records;
    private final RequestSheets sheets;

    RequestPages(Requests requests, Customers customers, Machines machines, Records records, RequestSheets sheets) {
        this.requests = requests;
        this.customers = customers;
        this.machines = machines;
        this.records = records;
        this.sheets = sheets;
    }

    @GetMapping
    String list(HttpServletRequest request, Model page) {
        var listing = Listing.of(Requests.LIST, request);
        var found = requests.page(listing);
        page.addAttribute("listing", listing);
        page.addAttribute("requests", found);
        page.addAttribute("sheet", sheets.of(found.rows()));
        page.addAttribute(
                "customer", listing.id("customer").flatMap(customers::find).orElse(null));
        return "requests/list";
    }

    /// First the machine: by serial, phone, name or address; then what is wrong with it.
    @GetMapping("/new")
    String form(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID asset,
            @RequestParam(required = false) @Nullable UUID customer,
            Model page) {
        page.addAttribute("q", q);
        if (asset == null) {
            var found = customer != null
                    ? machines.ofCustomer(customer)
                    : q.isBlank() ? List.<Machine>of() : machines.search(q, MOST + 1);
            var cut = customer == null && found.size() > MOST;
            page.addAttribute("machines", cut ? found.subList(0, MOST) : found);
            page.addAttribute("cut", cut ? MOST : 0);
            return "requests/find";
        }
        var machine = machines.machine(asset).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("machine", machine);
        page.addAttribute("customer", customers.find(machine.site().customer()).orElseThrow());
        page.addAttribute("symptoms", machines.codes(machine.model().kind(), FailureCode.Role.SYMPTOM));
        page.addAttribute("earlier", requests.ofAsset(asset));
        return "requests/new";
    }

    @PostMapping
    String take(
            @RequestParam UUID asset,
            @RequestParam String caller,
            @RequestParam String phone,
            @RequestParam(defaultValue = "") String symptom,
            @RequestParam(defaultValue = "") String description,
            @RequestParam(defaultValue = "3") int priority,
            Actor by,
            Model page) {
        var machine = machines.machine(asset).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var asked = new NewRequest(
                UuidCreator.getTimeOrderedEpoch(),
                machine.site().id(),
                Optional.of(asset),
                caller,
                phone,
                symptom,
                description,
                priority);
        return switch (requests.take(by, asked)) {
            case Saved<ServiceRequest>(var request) -> "redirect:/field/requests/" + request.id();
            case Clash<ServiceRequest>(var request) -> "redirect:/field/requests/" + request.id();
            case Faulty<ServiceRequest>(var faults) -> {
                page.addAttribute("faults", faults);
                yield form("", asset, null, page);
            }
        };
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model page) {
        var request = requests.request(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("request", request);
        page.addAttribute("customer", customers.find(request.customer()).orElseThrow());
        page.addAttribute("site", customers.site(request.site()).orElseThrow());
        page.addAttribute("machine", request.asset().flatMap(machines::machine).orElse(null));
        page.addAttribute("symptom", request.symptom().flatMap(machines::code).orElse(null));
        page.addAttribute(
                "earlier", request.duplicateOf().flatMap(requests::request).orElse(null));
        page.addAttribute(
                "before", request.callbackOf().flatMap(records::record).orElse(null));
        return "requests/one";
    }

    @PostMapping("/{id}/answer")
    String answer(@PathVariable UUID id, @RequestParam String answer, Actor by, Model page) {
        if (requests.fixedRemotely(by, id, answer)) return "redirect:/field/requests/" + id;
        page.addAttribute("faults", List.of(new Fault("answer", answer, "requests.fault.answer")));
        return one(id, page);
    }

    @PostMapping("/{id}/duplicate")
    String duplicate(@PathVariable UUID id, Actor by, Model page) {
        if (requests.isDuplicate(by, id)) return "redirect:/field/requests/" + id;
        page.addAttribute("faults", List.of(new Fault("", "", "requests.fault.not-new")));
        return one(id, page);
    }
}
