package org.fettle.library.bindery;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.bindery.Binding.Instructions;
import org.fettle.library.catalogue.Branch;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.shell.Texts;
import org.fettle.work.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The bindery's volumes and lots.
@Controller
@RequestMapping("/bindery")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class BinderyPages {
    private static final int BINDERS_DAYS = 28;

    private final Bindery bindery;
    private final Technicians technicians;
    private final Branch branch;
    private final Texts texts;
    private final Clock clock;

    BinderyPages(Bindery bindery, Technicians technicians, Branch branch, Texts texts, Clock clock) {
        this.bindery = bindery;
        this.technicians = technicians;
        this.branch = branch;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    String list(@RequestParam(required = false) @Nullable String said, Model page) {
        page.addAttribute("live", bindery.live());
        page.addAttribute("shipments", bindery.shipments());
        page.addAttribute(
                "due",
                LocalDate.ofInstant(clock.instant(), branch.place().zone())
                        .plusDays(BINDERS_DAYS)
                        .toString());
        page.addAttribute("newId", UuidCreator.getTimeOrderedEpoch().toString());
        if (said != null && said.startsWith("bindery.said.")) page.addAttribute("said", said);
        return "bindery/list";
    }

    @PostMapping
    String propose(
            @RequestParam UUID id,
            @RequestParam String barcode,
            @RequestParam String reason,
            @RequestParam(defaultValue = "") String colour,
            @RequestParam(defaultValue = "") String style,
            @RequestParam(defaultValue = "") String lettering,
            Actor by,
            HttpServletResponse answer,
            Model page) {
        var how = new Instructions(reason.strip(), colour.strip(), style.strip(), lettering.strip());
        return listed(bindery.propose(by, id, barcode, how), answer, page);
    }

    @GetMapping("/{id}")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    String one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String said, Model page) {
        page.addAttribute("view", view(id));
        page.addAttribute("record", UuidCreator.getTimeOrderedEpoch().toString());
        page.addAttribute(
                "colleagues",
                technicians.active().stream()
                        .filter(t -> t.practices().contains(Practice.LIBRARY))
                        .toList());
        if (said != null && said.startsWith("bindery.said.")) page.addAttribute("said", said);
        return "bindery/one";
    }

    @PostMapping("/{id}/step")
    String step(
            @PathVariable UUID id,
            @RequestParam UUID record,
            @RequestParam boolean good,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable UUID supervisor,
            Actor by,
            HttpServletResponse answer,
            Model page) {
        var acting = bindery.step(by, id, record, good, note, Optional.ofNullable(supervisor));
        return switch (acting) {
            case Acting.Done(var said) -> "redirect:/bindery/" + id + "?said=" + said;
            case Acting.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Acting.Refused _, Acting.NotNow _ -> {
                answer.setStatus(422);
                page.addAttribute("against", acting);
                page.addAttribute("note", note);
                yield one(id, null, page);
            }
        };
    }

    @PostMapping("/shipments")
    String ship(
            @RequestParam UUID id,
            @RequestParam String binder,
            @RequestParam LocalDate due,
            Actor by,
            HttpServletResponse answer,
            Model page) {
        return listed(bindery.ship(by, id, binder, due), answer, page);
    }

    @PostMapping("/shipments/{id}/back")
    String back(@PathVariable UUID id, Actor by, HttpServletResponse answer, Model page) {
        return listed(bindery.takeBack(by, id), answer, page);
    }

    @GetMapping(value = "/{id}/slip.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> slip(@PathVariable UUID id, Locale language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"binding-slip.pdf\"")
                .body(BindingSlip.pdf(view(id), texts, Texts.nearest(language)));
    }

    private BindingView view(UUID id) {
        return bindery.binding(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String listed(Acting acting, HttpServletResponse answer, Model page) {
        return switch (acting) {
            case Acting.Done(var said) -> "redirect:/bindery?said=" + said;
            case Acting.Unknown _ -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            case Acting.Refused _, Acting.NotNow _ -> {
                answer.setStatus(422);
                page.addAttribute("against", acting);
                yield list(null, page);
            }
        };
    }
}
