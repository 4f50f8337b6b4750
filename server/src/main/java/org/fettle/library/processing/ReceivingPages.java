package org.fettle.library.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.catalogue.Branch;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.settings.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// Receiving: packing lists, and scanning what is in the box.
@Controller
@RequestMapping("/receiving")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class ReceivingPages {
    private static final int PAGE = 50;

    private final Receiving receiving;
    private final Technicians technicians;
    private final Branch branch;
    private final Clock clock;

    ReceivingPages(Receiving receiving, Technicians technicians, Branch branch, Clock clock) {
        this.receiving = receiving;
        this.technicians = technicians;
        this.branch = branch;
        this.clock = clock;
    }

    @GetMapping
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    String list(@RequestParam(required = false) @Nullable UUID before, Model page) {
        var found = receiving.list(Optional.ofNullable(before), PAGE + 1);
        page.addAttribute("deliveries", found.stream().limit(PAGE).toList());
        if (found.size() > PAGE)
            page.addAttribute("older", found.get(PAGE - 1).delivery().id().toString());
        page.addAttribute(
                "today", LocalDate.ofInstant(clock.instant(), branch.place().zone()));
        page.addAttribute("newId", UuidCreator.getTimeOrderedEpoch().toString());
        return "processing/deliveries";
    }

    @PostMapping
    String announce(
            @RequestParam UUID id,
            @RequestParam String vendor,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam LocalDate arrivedOn,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Actor by,
            HttpServletResponse answer,
            Model page)
            throws IOException {
        var text = file == null || file.isEmpty() ? lines : new String(file.getBytes(), StandardCharsets.UTF_8);
        var list = new PackingList(id, vendor, reference, arrivedOn, List.of());
        return switch (receiving.announce(by, list, text)) {
            case Announcing.Announced(var packing) ->
                "redirect:/receiving/" + packing.delivery().id();
            case Announcing.Faulty(var faults) -> {
                answer.setStatus(422);
                page.addAttribute("faults", faults);
                page.addAttribute("vendor", vendor);
                page.addAttribute("reference", reference);
                page.addAttribute("lines", text);
                yield list(null, page);
            }
        };
    }

    @GetMapping("/{id}")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID supervisor,
            @RequestParam(required = false) @Nullable UUID taken,
            Model page) {
        var packing = receiving.packing(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("packing", packing);
        page.addAttribute("zone", branch.place().zone());
        page.addAttribute("record", UuidCreator.getTimeOrderedEpoch().toString());
        page.addAttribute(
                "colleagues",
                technicians.active().stream()
                        .filter(t -> t.practices().contains(Practice.LIBRARY))
                        .toList());
        if (supervisor != null) page.addAttribute("supervisor", supervisor.toString());
        packing.pieces().stream()
                .filter(p -> p.id().equals(taken))
                .findFirst()
                .ifPresent(p -> page.addAttribute("taken", p));
        return "processing/delivery";
    }

    @PostMapping("/{id}/pieces")
    String take(
            @PathVariable UUID id,
            @RequestParam UUID record,
            @RequestParam(defaultValue = "") String scanned,
            @RequestParam(required = false) @Nullable UUID line,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String barcode,
            @RequestParam(required = false) @Nullable UUID supervisor,
            Actor by,
            HttpServletResponse answer,
            Model page) {
        var scan = new Receiving.Scan(
                record, scanned, Optional.ofNullable(line), title, barcode, Optional.ofNullable(supervisor));
        var taking = receiving.take(by, id, scan);
        return switch (taking) {
            case Taking.Taken taken ->
                "redirect:/receiving/" + id + "?taken=" + taken.piece().id()
                        + (supervisor == null ? "" : "&supervisor=" + supervisor);
            case Taking.Refused _, Taking.Wrong _ -> {
                answer.setStatus(422);
                page.addAttribute("taking", taking);
                yield one(id, supervisor, null, page);
            }
        };
    }

    @PostMapping("/{id}/close")
    String close(@PathVariable UUID id, @RequestParam int version, Actor by) {
        receiving.close(by, id, version);
        return "redirect:/receiving/" + id;
    }
}
