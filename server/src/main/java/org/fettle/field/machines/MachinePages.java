package org.fettle.field.machines;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Listing;
import org.fettle.work.Photos;
import org.fettle.work.TaskRecord;
import org.fettle.work.WorkDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The machines at the customers', and what is sold.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER, Role.FIELD_TECHNICIAN})
class MachinePages {
    private static final int PAGE = 30;

    private final Machines machines;
    private final Customers customers;
    private final Photos photos;
    private final WorkDesk desk;

    MachinePages(Machines machines, Customers customers, Photos photos, WorkDesk desk) {
        this.machines = machines;
        this.customers = customers;
        this.photos = photos;
        this.desk = desk;
    }

    @GetMapping("/field/machines")
    String list(HttpServletRequest request, Model page) {
        return listed(Listing.of(machines.list(), request), page);
    }

    private String listed(Listing listing, Model page) {
        page.addAttribute("listing", listing);
        page.addAttribute("machines", machines.page(listing));
        listing.id("customer").ifPresent(customer -> {
            page.addAttribute("customer", customers.find(customer).orElse(null));
            page.addAttribute("sites", customers.sitesOf(customer));
            page.addAttribute("models", machines.models());
        });
        return "machines/list";
    }

    /// A machine that somebody else has sold, or that was there before: entered by hand.
    @PostMapping("/field/machines")
    @Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
    String enter(
            @RequestParam UUID customer,
            @RequestParam UUID model,
            @RequestParam String serial,
            @RequestParam UUID site,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate installedOn,
            Actor by,
            Model page) {
        var asked = new NewAsset(
                UuidCreator.getTimeOrderedEpoch(),
                model,
                serial,
                site,
                Optional.empty(),
                Optional.ofNullable(installedOn));
        return switch (machines.install(by, asked)) {
            case Saved<Asset>(var asset) -> "redirect:/field/machines/" + asset.id();
            case Clash<Asset>(var asset) -> "redirect:/field/machines/" + asset.id();
            case Faulty<Asset>(var faults) -> {
                page.addAttribute("faults", faults);
                yield listed(Listing.of(machines.list(), Map.of("customer", customer.toString())), page);
            }
        };
    }

    @GetMapping("/field/machines/{id}")
    String one(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before, Actor by, Model page) {
        var machine = machine(id);
        page.addAttribute("machine", machine);
        page.addAttribute("customer", customers.find(machine.site().customer()).orElseThrow());
        page.addAttribute("parts", machines.parts(id));
        page.addAttribute(
                "parent", machine.asset().parent().flatMap(machines::machine).orElse(null));
        var done = machines.history(id, Optional.ofNullable(before), PAGE);
        page.addAttribute("records", done);
        var opens = !done.isEmpty() && desk.opens(by, done.getFirst());
        page.addAttribute("opens", opens);
        page.addAttribute(
                "photos",
                opens ? photos.ofRecords(done.stream().map(TaskRecord::id).toList()) : Map.of());
        page.addAttribute("more", PAGE);
        return "machines/one";
    }

    @GetMapping("/field/models")
    String models(Model page) {
        page.addAttribute("models", machines.models());
        return "machines/models";
    }

    @GetMapping("/field/models/{code}")
    String model(@PathVariable String code, Model page) {
        var model = machines.model(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("model", model);
        page.addAttribute("symptoms", machines.codes(model.kind(), FailureCode.Role.SYMPTOM));
        page.addAttribute("failures", machines.codes(model.kind(), FailureCode.Role.FAULT));
        return "machines/model";
    }

    private Machine machine(UUID id) {
        return machines.machine(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
