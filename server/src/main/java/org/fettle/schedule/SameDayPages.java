package org.fettle.schedule;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One click for what turns up during the day; the answer is a plan to look at.
@Controller
@RequestMapping("/board")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class SameDayPages {
    private final SameDay sameDay;

    SameDayPages(SameDay sameDay) {
        this.sameDay = sameDay;
    }

    @PostMapping("/technicians/{id}/ill")
    String ill(@PathVariable UUID id, Actor by, RedirectAttributes redirect) {
        return shown(sameDay.ill(by, id), "/board", redirect);
    }

    @PostMapping("/appointments/{id}/longer")
    String longer(@PathVariable UUID id, @RequestParam int minutes, Actor by, RedirectAttributes redirect) {
        return shown(sameDay.longer(by, id, Duration.ofMinutes(minutes)), "/board/appointments/" + id, redirect);
    }

    @PostMapping("/appointments/{id}/emergency")
    String emergency(@PathVariable UUID id, Actor by, RedirectAttributes redirect) {
        return shown(sameDay.emergency(by, id), "/board/appointments/" + id, redirect);
    }

    @PostMapping("/repair")
    String repair(@RequestParam LocalDate day, @RequestParam ZoneId zone, Actor by, RedirectAttributes redirect) {
        return shown(sameDay.repair(by, day, zone), "/board", redirect);
    }

    private static String shown(SameDay.Repair repair, String back, RedirectAttributes redirect) {
        return switch (repair) {
            case SameDay.Repair.Proposed(var plan) -> "redirect:/board/plans/" + plan;
            case SameDay.Repair.Not(var key) -> {
                Flash.refused(key).to(redirect);
                yield "redirect:" + back;
            }
        };
    }
}
