package org.fettle.work;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// Lists of work: one's own day, and the histories of things and people.
@Controller
@Allow(signedIn = true)
class WorkPages {
    private final WorkDesk desk;
    private final Technicians technicians;

    WorkPages(WorkDesk desk, Technicians technicians) {
        this.desk = desk;
        this.technicians = technicians;
    }

    @GetMapping("/my-day")
    String day(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Actor by,
            Model page) {
        desk.day(by, Optional.ofNullable(day)).ifPresent(mine -> page.addAttribute("mine", mine));
        return "work/my-day";
    }

    @GetMapping("/things/{kind}/{id}/history")
    String thing(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID before,
            Actor by,
            Model page) {
        var thing = thingRef(kind, id);
        page.addAttribute(
                "history", desk.thing(by, thing, Optional.ofNullable(before)).orElseThrow(WorkPages::notFound));
        page.addAttribute("path", thing.history());
        Optional.ofNullable(desk.names(by, java.util.List.of(thing)).get(thing))
                .ifPresent(name -> page.addAttribute("name", name));
        return "work/thing";
    }

    @GetMapping("/people/{id}/history")
    String person(@PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before, Actor by, Model page) {
        var who = technicians.technician(id).orElseThrow(WorkPages::notFound);
        page.addAttribute(
                "history", desk.person(by, id, Optional.ofNullable(before)).orElseThrow(WorkPages::notFound));
        page.addAttribute("who", who);
        return "work/person";
    }

    static ThingRef thingRef(String kind, UUID id) {
        try {
            return new ThingRef(kind, id);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, e.getMessage(), e);
        }
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
