package org.fettle.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.jobs.Jobs;
import org.fettle.platform.roads.Roads;
import org.fettle.platform.shell.Flash;
import org.fettle.work.Task;
import org.springframework.http.CacheControl;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The dispatcher's board.
@Controller
@RequestMapping("/board")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class BoardPages {
    private static final int PLAN_SECONDS = 3;
    private static final java.time.Duration DRAWING_LIFE = java.time.Duration.ofDays(1);

    private final Boards boards;
    private final Planning planning;
    private final Technicians technicians;
    private final Jobs jobs;
    private final PlanJob job;
    private final Roads roads;
    private final BoardPulse pulse;

    BoardPages(
            Boards boards,
            Planning planning,
            Technicians technicians,
            Jobs jobs,
            PlanJob job,
            Roads roads,
            BoardPulse pulse) {
        this.boards = boards;
        this.planning = planning;
        this.technicians = technicians;
        this.jobs = jobs;
        this.job = job;
        this.roads = roads;
        this.pulse = pulse;
    }

    @GetMapping
    String board(
            @RequestParam Optional<LocalDate> day,
            @RequestParam Optional<ZoneId> zone,
            @RequestParam(defaultValue = "") String team,
            @RequestParam(defaultValue = "") String type,
            Model page) {
        var where = boards.zone(zone);
        var on = boards.day(day, where);
        // before the board is read: what moves in between is told at once
        page.addAttribute("pulse", pulse.of(on, where));
        var filter = new BoardFilter(team, type);
        var whole = boards.look(on, where);
        var board = boards.filtered(whole, filter);
        page.addAttribute("board", board);
        page.addAttribute("filter", filter);
        page.addAttribute(
                "teams",
                whole.board().rows().stream()
                        .map(Board.Row::team)
                        .filter(t -> !t.isBlank())
                        .distinct()
                        .sorted()
                        .toList());
        page.addAttribute(
                "types",
                whole.bookings().stream()
                        .flatMap(b -> b.tasks().stream())
                        .map(Task::taskType)
                        .distinct()
                        .sorted()
                        .toList());
        page.addAttribute("people", whole.board().rows().size());
        page.addAttribute("time", Timeline.of(board));
        page.addAttribute("map", boards.map(board));
        page.addAttribute("likely", boards.likely(whole));
        page.addAttribute("zones", boards.zones());
        return "schedule/board";
    }

    /// On paper: one sheet for each technician.
    @GetMapping("/sheets")
    String sheets(@RequestParam LocalDate day, @RequestParam ZoneId zone, Model page) {
        var whole = boards.look(day, zone);
        page.addAttribute("board", whole.board());
        page.addAttribute(
                "bookings",
                whole.bookings().stream()
                        .collect(Collectors.toMap(b -> b.appointment().id(), b -> b, (a, _) -> a)));
        return "schedule/sheets";
    }

    /// The roads alone: the same for every day, so the browser keeps them.
    @GetMapping("/roads.svg")
    ResponseEntity<String> roads() {
        var picture = roads.roads().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d"><path d="%s" fill="none" stroke="#8a97a6" \
                stroke-width="1.2"/></svg>
                """.formatted(picture.width(), picture.height(), picture.roads());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(DRAWING_LIFE).cachePrivate())
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(svg);
    }

    @PostMapping("/plan")
    String plan(@RequestParam LocalDate day, @RequestParam ZoneId zone, Actor by) {
        return "redirect:/jobs/" + jobs.start(by, job, new PlanJob.Wish(day, zone.getId(), PLAN_SECONDS));
    }

    @GetMapping("/plans/{id}")
    String draft(@PathVariable UUID id, Model page) {
        var plan = planning.plan(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        page.addAttribute("plan", plan);
        page.addAttribute("changes", planning.diff(plan));
        page.addAttribute("names", technicians.names());
        return "schedule/plan";
    }

    @PostMapping("/plans/{id}/publish")
    String publish(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") Set<UUID> take,
            Actor by,
            RedirectAttributes redirect) {
        var plan = planning.plan(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var reason = Optional.of(why).filter(w -> !w.isBlank());
        var moving = planning.diff(plan).stream()
                .filter(c -> c.kind() != DiffRules.Kind.SAME)
                .map(c -> c.booking().appointment().id())
                .collect(Collectors.toSet());
        if (take.containsAll(moving)) return published(by, plan, id, reason, redirect);
        if (take.stream().noneMatch(moving::contains)) {
            Flash.refused("schedule.take-none").to(redirect);
            return "redirect:/board/plans/" + id;
        }
        return switch (planning.part(by, id, take)) {
            case Parting.Draft(var part) -> published(by, plan, part, reason, redirect);
            case Parting.Clash(var out) -> {
                Flash.refused("schedule.take-clash", numbers(plan, out)).to(redirect);
                yield "redirect:/board/plans/" + id;
            }
            case Parting.NotADraft _ -> {
                Flash.refused("schedule.not-a-draft").to(redirect);
                yield "redirect:/board?day=%s&zone=%s".formatted(plan.day(), plan.zone());
            }
        };
    }

    private String numbers(DayPlan plan, List<UUID> appointments) {
        return planning.diff(plan).stream()
                .map(c -> c.booking().appointment())
                .filter(a -> appointments.contains(a.id()))
                .map(Appointment::number)
                .collect(Collectors.joining(", "));
    }

    private String published(Actor by, DayPlan plan, UUID id, Optional<String> reason, RedirectAttributes redirect) {
        return switch (planning.publish(by, id, reason)) {
            case Publishing.Published p -> {
                Flash.done("schedule.published", p.changed(), p.leftOut()).to(redirect);
                yield "redirect:/board?day=%s&zone=%s".formatted(plan.day(), plan.zone());
            }
            case Publishing.Stale s -> {
                Flash.refused("schedule.stale", s.appointments().size()).to(redirect);
                yield "redirect:/board/plans/" + id;
            }
            case Publishing.BreaksPromises b -> {
                Flash.refused("schedule.breaks-promises", b.appointments().size())
                        .to(redirect);
                yield "redirect:/board/plans/" + id;
            }
            case Publishing.NotADraft _ -> {
                Flash.refused("schedule.not-a-draft").to(redirect);
                yield "redirect:/board?day=%s&zone=%s".formatted(plan.day(), plan.zone());
            }
        };
    }
}
