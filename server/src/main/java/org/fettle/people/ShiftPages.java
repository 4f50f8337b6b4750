package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Who is there when, week by week.
@Controller
@RequestMapping("/people/shifts")
@Allow({Role.SERVICE_MANAGER, Role.DISPATCHER, Role.LIBRARIAN})
class ShiftPages {
    private final Shifts shifts;
    private final Technicians technicians;
    private final Clock clock;

    ShiftPages(Shifts shifts, Technicians technicians, Clock clock) {
        this.shifts = shifts;
        this.technicians = technicians;
        this.clock = clock;
    }

    @GetMapping
    String week(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(defaultValue = "Europe/Berlin") ZoneId zone,
            Model page) {
        var of = day == null ? LocalDate.ofInstant(clock.instant(), zone) : day;
        var monday = of.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var week = new Interval(
                monday.atStartOfDay(zone).toInstant(),
                monday.plusWeeks(1).atStartOfDay(zone).toInstant());
        page.addAttribute("monday", monday);
        page.addAttribute("technicians", technicians.active());
        page.addAttribute("shifts", shifts.shifts(week));
        page.addAttribute("absences", shifts.absences(week));
        return "people/shifts";
    }

    /// The same hours on the weekdays chosen, from the first day to the last.
    @PostMapping
    String plan(
            @RequestParam UUID technician,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate first,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate last,
            @RequestParam(defaultValue = "") Set<DayOfWeek> weekdays,
            @RequestParam @DateTimeFormat(iso = ISO.TIME) LocalTime from,
            @RequestParam @DateTimeFormat(iso = ISO.TIME) LocalTime until,
            Actor by,
            RedirectAttributes redirect) {
        var answer = shifts.planDays(by, technician, first, last, weekdays, from, until);
        (switch (answer) {
                    case ShiftPlanning.Planned(var made, var taken) -> Flash.done("people.shifts.made", made, taken);
                    case ShiftPlanning.Refused(var key) -> Flash.refused(key);
                })
                .to(redirect);
        return "redirect:/people/shifts?day=" + first;
    }

    @PostMapping("/absences")
    String excuse(
            @RequestParam UUID technician,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate first,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate last,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String note,
            Actor by,
            RedirectAttributes redirect) {
        var known = technicians.technician(technician);
        var good = known.isPresent()
                && !last.isBefore(first)
                && Set.of("holiday", "sick", "training", "other").contains(kind);
        if (good) {
            var zone = known.get().zone();
            var when = new Interval(
                    first.atStartOfDay(zone).toInstant(),
                    last.plusDays(1).atStartOfDay(zone).toInstant());
            shifts.excuse(by, new Absence(UuidCreator.getTimeOrderedEpoch(), technician, when, kind, note.strip()));
        }
        (good ? Flash.done("people.absence.made") : Flash.refused("people.fault.days")).to(redirect);
        return "redirect:/people/shifts?day=" + first;
    }

    @PostMapping("/remove")
    String remove(
            @RequestParam UUID id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            Actor by,
            RedirectAttributes redirect) {
        (shifts.remove(by, id) ? Flash.done("people.shift.removed") : Flash.refused("people.clash")).to(redirect);
        return "redirect:/people/shifts?day=" + day;
    }
}
