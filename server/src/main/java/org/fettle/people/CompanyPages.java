package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The company's own entries in registers.
@Controller
@RequestMapping("/people/company")
@Allow({Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.LIBRARIAN})
class CompanyPages {
    private final Company company;
    private final RulePacks packs;
    private final Wording words;

    CompanyPages(Company company, RulePacks packs, Wording words) {
        this.company = company;
        this.packs = packs;
        this.words = words;
    }

    @GetMapping
    @Allow({Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.DISPATCHER, Role.ASSESSOR, Role.LIBRARIAN, Role.AUDITOR})
    String list(Model page) {
        page.addAttribute("entries", company.entries());
        page.addAttribute(
                "registers", packs.book().registers().keySet().stream().sorted().toList());
        page.addAttribute("words", words);
        return "people/company";
    }

    @PostMapping
    String register(
            @RequestParam String code,
            @RequestParam String register,
            @RequestParam(defaultValue = "") String number,
            @RequestParam String jurisdiction,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate validFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validUntil,
            Actor by,
            RedirectAttributes redirect) {
        var good = packs.book().registers().containsKey(code)
                && !register.isBlank()
                && jurisdiction.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")
                && (validUntil == null || !validUntil.isBefore(validFrom));
        if (good)
            company.register(
                    by,
                    new CompanyEntry(
                            UuidCreator.getTimeOrderedEpoch(),
                            code,
                            register.strip(),
                            number.strip(),
                            jurisdiction,
                            validFrom,
                            Optional.ofNullable(validUntil)));
        (good ? Flash.done("people.company.made") : Flash.refused("people.fault.company")).to(redirect);
        return "redirect:/people/company";
    }

    @PostMapping("/{id}/end")
    String end(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate last,
            Actor by,
            RedirectAttributes redirect) {
        (company.end(by, id, last) ? Flash.done("people.company.ended") : Flash.refused("people.fault.days"))
                .to(redirect);
        return "redirect:/people/company";
    }
}
