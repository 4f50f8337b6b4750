package org.fettle.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Flash;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The times that a dispatcher offers on the telephone.
@Controller
@RequestMapping("/board/appointments/{id}/slots")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
public class SlotPages {
    /// What a customer is told: from a quarter of an hour before to an hour and three quarters after.
    private static final Duration EARLIER = Duration.ofMinutes(15);

    private static final Duration WINDOW = Duration.ofHours(2);
    private static final long HALF_HOUR = 1_800;

    private final Slots slots;
    private final Appointments appointments;
    private final Technicians technicians;

    SlotPages(Slots slots, Appointments appointments, Technicians technicians) {
        this.slots = slots;
        this.appointments = appointments;
        this.technicians = technicians;
    }

    @GetMapping
    String list(@PathVariable UUID id, Model page) {
        page.addAttribute("booking", booking(id));
        page.addAttribute("slots", slots.of(id));
        page.addAttribute("names", technicians.names());
        return "schedule/slots";
    }

    @PostMapping
    String book(
            @PathVariable UUID id,
            @RequestParam UUID technician,
            @RequestParam Instant start,
            @RequestParam(defaultValue = "false") boolean tell,
            Actor by,
            RedirectAttributes redirect) {
        booking(id);
        var promised = tell ? Optional.of(told(start)) : Optional.<Interval>empty();
        return switch (slots.book(by, id, technician, start, promised)) {
            case Giving.Given _ -> {
                Flash.done("schedule.slots.booked").to(redirect);
                yield "redirect:/board/appointments/" + id;
            }
            case Giving.MovesOthers(var plan) -> "redirect:/board/plans/" + plan;
            case Giving.Refused _, Giving.Closed _, Giving.Overtaken _ -> {
                Flash.refused("schedule.slots.gone").to(redirect);
                yield "redirect:/board/appointments/" + id + "/slots";
            }
        };
    }

    /// On whole half hours, as people say it.
    public static Interval told(Instant start) {
        var from = start.minus(EARLIER).getEpochSecond();
        var begin = Instant.ofEpochSecond(from - Math.floorMod(from, HALF_HOUR));
        return new Interval(begin, begin.plus(WINDOW));
    }

    private Booking booking(UUID id) {
        return appointments.booking(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
