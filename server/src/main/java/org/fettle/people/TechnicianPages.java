package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.files.FileType;
import org.fettle.platform.files.Upload;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.shell.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who works here, and one of them with all that he may show.
@Controller
@RequestMapping("/people")
class TechnicianPages {
    private final Technicians technicians;
    private final Profiles profiles;
    private final Qualifications qualifications;
    private final Entries entries;
    private final RulePacks packs;
    private final Wording words;

    TechnicianPages(
            Technicians technicians,
            Profiles profiles,
            Qualifications qualifications,
            Entries entries,
            RulePacks packs,
            Wording words) {
        this.technicians = technicians;
        this.profiles = profiles;
        this.qualifications = qualifications;
        this.entries = entries;
        this.packs = packs;
        this.words = words;
    }

    @GetMapping
    @Allow({Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.DISPATCHER, Role.ASSESSOR, Role.LIBRARIAN, Role.AUDITOR})
    String list(HttpServletRequest request, Model page) {
        var listing = Listing.of(Technicians.LIST, request);
        page.addAttribute("listing", listing);
        page.addAttribute("technicians", technicians.page(listing));
        return "people/list";
    }

    @PostMapping
    @Allow({Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.LIBRARIAN})
    String open(
            @RequestParam String name,
            @RequestParam String team,
            @RequestParam(defaultValue = "FIELD") Set<Practice> practices,
            @RequestParam(defaultValue = "Europe/Berlin") ZoneId zone,
            Actor by,
            RedirectAttributes redirect) {
        if (name.isBlank() || team.isBlank()) {
            Flash.refused("people.fault.name").to(redirect);
            return "redirect:/people";
        }
        var opened = technicians.open(
                by,
                new NewTechnician(
                        UuidCreator.getTimeOrderedEpoch(),
                        name.strip(),
                        team.strip(),
                        EnumSet.copyOf(practices),
                        zone,
                        Optional.empty(),
                        Optional.empty()));
        Flash.done("people.opened", opened.name()).to(redirect);
        return "redirect:/people/" + opened.id();
    }

    /// One's own page, for whoever is a technician.
    @GetMapping("/me")
    @Allow(signedIn = true)
    String me(Actor by, RedirectAttributes redirect) {
        var own = technicians.ofAccount(by.account());
        if (own.isPresent()) return "redirect:/people/" + own.get().id();
        Flash.refused("people.no-technician").to(redirect);
        return "redirect:/";
    }

    @GetMapping("/{id}")
    @Allow(signedIn = true)
    String one(@PathVariable UUID id, Actor by, Model page) {
        var profile = profiles.profile(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var book = packs.book();
        page.addAttribute("profile", profile);
        page.addAttribute("words", words);
        page.addAttribute(
                "known",
                book.qualifications().stream().map(k -> k.code()).sorted().toList());
        page.addAttribute("skills", book.skills().keySet().stream().sorted().toList());
        page.addAttribute(
                "types", book.taskTypes().stream().map(TaskType::code).sorted().toList());
        return "people/technician";
    }

    @PostMapping("/{id}")
    @Allow({Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.LIBRARIAN})
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam String team,
            @RequestParam(defaultValue = "false") boolean active,
            Actor by,
            RedirectAttributes redirect) {
        var good = !name.isBlank() && !team.isBlank();
        var changed = good && technicians.change(by, id, version, name, team, active);
        (changed ? Flash.done("people.changed") : Flash.refused(good ? "people.clash" : "people.fault.name"))
                .to(redirect);
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/qualifications")
    @Allow({Role.SERVICE_MANAGER, Role.LIBRARIAN, Role.ASSESSOR})
    String grant(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable QualificationKind kind,
            @RequestParam String code,
            @RequestParam(defaultValue = "") String scopes,
            @RequestParam String issuer,
            @RequestParam(defaultValue = "") String number,
            @RequestParam String jurisdiction,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate issuedOn,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate validUntil,
            @RequestParam(required = false) @Nullable MultipartFile evidence,
            Actor by,
            RedirectAttributes redirect)
            throws IOException {
        var asked = new NewQualification(
                id,
                Optional.ofNullable(kind),
                code.strip(),
                split(scopes),
                issuer.strip(),
                number.strip(),
                jurisdiction.strip(),
                issuedOn,
                validFrom == null ? issuedOn : validFrom,
                Optional.ofNullable(validUntil));
        switch (entries.grant(by, asked, upload(evidence))) {
            case Granting.Granted _ -> Flash.done("people.granted").to(redirect);
            case Granting.Refused(var faults) ->
                Flash.refused(faults.getFirst()).to(redirect);
        }
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/qualifications/{qualification}/verify")
    @Allow({Role.SERVICE_MANAGER, Role.LIBRARIAN, Role.ASSESSOR})
    String verify(@PathVariable UUID id, @PathVariable UUID qualification, Actor by, RedirectAttributes redirect) {
        var verified = qualifications.verify(by, qualification);
        (verified ? Flash.done("people.verified") : Flash.refused("people.fault.verify")).to(redirect);
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/qualifications/{qualification}/revoke")
    @Allow({Role.SERVICE_MANAGER, Role.LIBRARIAN})
    String revoke(
            @PathVariable UUID id,
            @PathVariable UUID qualification,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            @RequestParam String why,
            Actor by,
            RedirectAttributes redirect) {
        var revoked = !why.isBlank() && qualifications.revoke(by, qualification, on, why.strip());
        (revoked ? Flash.done("people.revoked") : Flash.refused("people.fault.revoke")).to(redirect);
        return "redirect:/people/" + id;
    }

    @PostMapping("/{id}/skills")
    @Allow({Role.SERVICE_MANAGER, Role.LIBRARIAN, Role.ASSESSOR})
    String assess(
            @PathVariable UUID id,
            @RequestParam String code,
            @RequestParam int level,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate on,
            Actor by,
            RedirectAttributes redirect) {
        var good = level >= 1 && level <= 4 && code.matches("[a-z0-9]+(-[a-z0-9]+)*");
        var assessed = good
                && qualifications.assess(
                        by, new Skill(UuidCreator.getTimeOrderedEpoch(), id, code, level, by.name(), on));
        (assessed ? Flash.done("people.assessed") : Flash.refused("people.fault.assess")).to(redirect);
        return "redirect:/people/" + id;
    }

    private static Set<String> split(String scopes) {
        return Arrays.stream(scopes.split("[,\\s]+")).filter(s -> !s.isEmpty()).collect(Collectors.toSet());
    }

    private static Optional<Upload> upload(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) return Optional.empty();
        var name = Optional.ofNullable(file.getOriginalFilename()).orElse("evidence");
        var readers = List.of(Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.ASSESSOR, Role.LIBRARIAN, Role.AUDITOR);
        return Optional.of(new Upload(name, file.getInputStream(), FileType.DOCUMENTS, Set.copyOf(readers)));
    }
}
