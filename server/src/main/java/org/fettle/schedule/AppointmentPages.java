package org.fettle.schedule;

import java.time.Instant;
import java.time.LocalTime;
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

/// One visit of the board: why it is where it is, and what a dispatcher can do about it.
@Controller
@RequestMapping("/board/appointments/{id}")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class AppointmentPages {
    private final Appointments appointments;
    private final Boards boards;
    private final Planning planning;
    private final HandOver handOver;
    private final Technicians technicians;

    AppointmentPages(
            Appointments appointments, Boards boards, Planning planning, HandOver handOver, Technicians technicians) {
        this.appointments = appointments;
        this.boards = boards;
        this.planning = planning;
        this.handOver = handOver;
        this.technicians = technicians;
    }

    @GetMapping
    String one(@PathVariable UUID id, Model page) {
        var booking = booking(id);
        page.addAttribute("booking", booking);
        page.addAttribute("likely", likely(booking));
        page.addAttribute("table", planning.whyNot(id));
        page.addAttribute("names", technicians.names());
        return "schedule/appointment";
    }

    @PostMapping("/give")
    String give(
            @PathVariable UUID id,
            @RequestParam UUID technician,
            @RequestParam(defaultValue = "") String at,
            Actor by,
            Model page,
            RedirectAttributes redirect) {
        var appointment = booking(id).appointment();
        var start = Optional.of(at)
                .filter(time -> !time.isBlank())
                .map(time -> instant(appointment, LocalTime.parse(time)));
        return switch (handOver.give(by, id, technician, start)) {
            case Giving.Given _ -> {
                Flash.done("schedule.given", appointment.number()).to(redirect);
                yield "redirect:/board/appointments/" + id;
            }
            case Giving.MovesOthers(var plan) -> "redirect:/board/plans/" + plan;
            case Giving.Refused refused -> {
                page.addAttribute("refused", Optional.of(refused));
                page.addAttribute("wanted", technician);
                yield one(id, page);
            }
            case Giving.Closed _ -> back(id, redirect, "schedule.closed");
            case Giving.Overtaken _ -> back(id, redirect, "schedule.overtaken");
        };
    }

    @PostMapping("/free")
    String free(@PathVariable UUID id, Actor by, RedirectAttributes redirect) {
        handOver.free(by, id);
        Flash.done("schedule.freed").to(redirect);
        return "redirect:/board/appointments/" + id;
    }

    @PostMapping("/tell")
    String tell(
            @PathVariable UUID id,
            @RequestParam LocalTime from,
            @RequestParam LocalTime until,
            Actor by,
            RedirectAttributes redirect) {
        var appointment = booking(id).appointment();
        if (!from.isBefore(until)) return back(id, redirect, "schedule.told-backwards");
        var promised = new Interval(instant(appointment, from), instant(appointment, until));
        if (!appointments.tell(by, id, promised)) return back(id, redirect, "schedule.not-planned");
        Flash.done("schedule.told", appointment.number()).to(redirect);
        return "redirect:/board/appointments/" + id;
    }

    @PostMapping("/break-promise")
    String breakPromise(@PathVariable UUID id, @RequestParam String why, Actor by, RedirectAttributes redirect) {
        if (!appointments.breakPromise(by, id, why)) return back(id, redirect, "schedule.no-promise");
        Flash.done("schedule.promise-broken").to(redirect);
        return "redirect:/board/appointments/" + id;
    }

    private static String back(UUID id, RedirectAttributes redirect, String refused) {
        Flash.refused(refused).to(redirect);
        return "redirect:/board/appointments/" + id;
    }

    private static Instant instant(Appointment appointment, LocalTime time) {
        return appointment.day().atTime(time).atZone(appointment.zone()).toInstant();
    }

    private Optional<Likely> likely(Booking booking) {
        if (booking.when().isEmpty()) return Optional.empty();
        var appointment = booking.appointment();
        var likely = boards.likely(boards.look(appointment.day(), appointment.zone()));
        return Optional.ofNullable(likely.get(appointment.id()));
    }

    private Booking booking(UUID id) {
        return appointments.booking(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
