package org.fettle.people;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What the law says: who may, what is missing, what no longer holds, and who went past it.
@Controller
@RequestMapping("/people")
@Allow({Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.DISPATCHER, Role.ASSESSOR, Role.LIBRARIAN, Role.AUDITOR})
class LawPages {
    private static final int LISTED = 200;

    private final Law law;
    private final Profiles profiles;
    private final Technicians technicians;
    private final Wording words;
    private final Clock clock;

    LawPages(Law law, Profiles profiles, Technicians technicians, Wording words, Clock clock) {
        this.law = law;
        this.profiles = profiles;
        this.technicians = technicians;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/who-may")
    String whoMay(
            @RequestParam(defaultValue = "") String taskType,
            @RequestParam(defaultValue = "DE-BY") String jurisdiction,
            @RequestParam(defaultValue = "Europe/Berlin") ZoneId zone,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "08:00") @DateTimeFormat(iso = ISO.TIME) LocalTime from,
            @RequestParam(defaultValue = "16:00") @DateTimeFormat(iso = ISO.TIME) LocalTime until,
            Model page) {
        var place = place(jurisdiction, zone);
        var on = day == null ? LocalDate.ofInstant(clock.instant(), zone) : day;
        if (!from.isBefore(until)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        var when = new Interval(
                on.atTime(from).atZone(zone).toInstant(),
                on.atTime(until).atZone(zone).toInstant());
        page.addAttribute("types", law.taskTypes());
        page.addAttribute("taskType", taskType);
        page.addAttribute("place", place);
        page.addAttribute("day", on);
        page.addAttribute("from", from);
        page.addAttribute("until", until);
        page.addAttribute("words", words);
        page.addAttribute("standings", taskType.isEmpty() ? List.of() : law.whoMay(taskType, place, when));
        page.addAttribute("asked", taskType.isEmpty() ? List.of() : profiles.asked(taskType, place));
        return "people/who-may";
    }

    @GetMapping("/matrix")
    String matrix(
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String trade,
            @RequestParam(defaultValue = "DE-BY") String jurisdiction,
            @RequestParam(defaultValue = "Europe/Berlin") ZoneId zone,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            Model page) {
        var place = place(jurisdiction, zone);
        var on = day == null ? LocalDate.ofInstant(clock.instant(), zone) : day;
        page.addAttribute("matrix", profiles.matrix(team, trade, place, on));
        page.addAttribute(
                "teams",
                technicians.active().stream()
                        .map(Technician::team)
                        .distinct()
                        .sorted()
                        .toList());
        page.addAttribute(
                "trades",
                law.taskTypes().stream()
                        .map(TaskType::trade)
                        .distinct()
                        .sorted()
                        .toList());
        page.addAttribute("team", team);
        page.addAttribute("trade", trade);
        page.addAttribute("words", words);
        page.addAttribute("place", place);
        page.addAttribute("day", on);
        return "people/matrix";
    }

    @GetMapping("/{id}/pathway")
    @Allow(signedIn = true)
    String pathway(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String taskType,
            @RequestParam(defaultValue = "DE-BY") String jurisdiction,
            Actor by,
            Model page) {
        var profile = profiles.profile(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var place = place(jurisdiction, profile.technician().zone());
        page.addAttribute("technician", profile.technician());
        page.addAttribute("types", law.taskTypes());
        page.addAttribute("taskType", taskType);
        page.addAttribute("place", place);
        page.addAttribute("words", words);
        page.addAttribute("ways", taskType.isEmpty() ? List.of() : profiles.pathways(id, taskType, place));
        page.addAttribute("asked", taskType.isEmpty() ? List.of() : profiles.asked(taskType, place));
        return "people/pathway";
    }

    @GetMapping("/overrides")
    String overrides(Model page) {
        page.addAttribute("overrides", profiles.overrides(LISTED));
        page.addAttribute("words", words);
        return "people/overrides";
    }

    @GetMapping("/broken")
    String broken(Model page) {
        page.addAttribute("broken", law.broken(clock.instant()));
        page.addAttribute("words", words);
        return "people/broken";
    }

    private static Place place(String jurisdiction, ZoneId zone) {
        try {
            return new Place(jurisdiction.strip(), zone);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage(), e);
        }
    }
}
