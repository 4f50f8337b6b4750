package org.fettle.field.visits;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.field.machines.Purpose;
import org.fettle.field.orders.Joining;
import org.fettle.field.orders.Said;
import org.fettle.field.teaching.Grade;
import org.fettle.field.teaching.Session;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Texts;
import org.fettle.work.Outcome;
import org.fettle.work.Starting;
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
import org.springframework.web.server.ResponseStatusException;

/// The technician's phone: my day, the visit, one step after the other.
@Controller
@RequestMapping("/field")
@Allow(Role.FIELD_TECHNICIAN)
class VisitPages {
    private final Visits visits;
    private final Steps steps;
    private final VisitSheetModel sheet;
    private final Texts texts;

    VisitPages(Visits visits, Steps steps, VisitSheetModel sheet, Texts texts) {
        this.visits = visits;
        this.steps = steps;
        this.sheet = sheet;
        this.texts = texts;
    }

    @GetMapping("/today")
    String today(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> day,
            Actor by,
            Model page) {
        var me = visits.me(by);
        var shown = day.or(() -> me.map(visits::today)).orElse(LocalDate.EPOCH);
        page.addAttribute("me", me.orElse(null));
        page.addAttribute("day", shown);
        page.addAttribute("stops", me.map(who -> visits.day(who, shown)).orElse(List.of()));
        return "visits/today";
    }

    /// The office looks on; only the technician herself can enter anything.
    @GetMapping("/visits/{id}")
    @Allow({Role.FIELD_TECHNICIAN, Role.DISPATCHER, Role.SERVICE_MANAGER})
    String one(@PathVariable UUID id, Actor by, Model page) {
        if (!by.isAny(Role.DISPATCHER, Role.SERVICE_MANAGER)) own(id, by);
        return sheet.show(id, visits.own(by, id), page);
    }

    @PostMapping("/visits/{id}/start")
    String start(@PathVariable UUID id, Actor by, Locale language, Model page) {
        own(id, by);
        return switch (visits.start(by, id)) {
            case Starting.Started _ -> back(id, "");
            case Starting.Refused(var reasons, var remedies) ->
                refused(Said.refused(reasons, remedies, texts, language), id, page);
            case Starting.Busy _ -> faulty(new Fault("", "", "orders.not-now.busy"), id, page);
            case Starting.Closed _ -> faulty(new Fault("", "", "orders.not-now.closed"), id, page);
        };
    }

    @PostMapping("/visits/{id}/prerequisites/{prerequisite}")
    String check(
            @PathVariable UUID id,
            @PathVariable UUID prerequisite,
            @RequestParam boolean passed,
            @RequestParam(defaultValue = "") String note,
            Actor by,
            Model page) {
        var visit = own(id, by);
        return after(steps.check(by, visit, fresh(), prerequisite, passed, note), id, "#prerequisites", page);
    }

    @PostMapping("/visits/{id}/serial")
    String serial(@PathVariable UUID id, @RequestParam String serial, Actor by, Model page) {
        return after(steps.serial(by, own(id, by), serial), id, "#serial", page);
    }

    @PostMapping("/visits/{id}/answers/{step}")
    String answer(
            @PathVariable UUID id,
            @PathVariable UUID step,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String instrument,
            Actor by,
            Model page) {
        var visit = own(id, by);
        return after(steps.answer(by, visit, fresh(), step, answer, "", instrument), id, "#procedure", page);
    }

    @PostMapping("/visits/{id}/diagnosis")
    String conclude(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String symptom,
            @RequestParam(defaultValue = "") String fault,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String remedy,
            @RequestParam(defaultValue = "") String note,
            Actor by,
            Model page) {
        var visit = own(id, by);
        var entry = steps.conclude(by, visit, fresh(), symptom, fault, cause, remedy, note);
        return after(entry, id, "#diagnosis", page);
    }

    @PostMapping("/visits/{id}/parts")
    String use(
            @PathVariable UUID id,
            @RequestParam String code,
            @RequestParam(defaultValue = "1") double quantity,
            @RequestParam(defaultValue = "") String serialIn,
            @RequestParam(defaultValue = "") String serialOut,
            Actor by,
            Model page) {
        var visit = own(id, by);
        return after(steps.use(by, visit, fresh(), code, quantity, serialIn, serialOut), id, "#parts", page);
    }

    /// `point-<id>` = grade, for each point that was tried.
    @PostMapping("/visits/{id}/teaching")
    String teach(
            @PathVariable UUID id,
            @RequestParam String attendees,
            @RequestParam(defaultValue = "false") boolean manuals,
            @RequestParam Map<String, String> all,
            Actor by,
            Model page) {
        var visit = own(id, by);
        var tries = new ArrayList<Session.Try>();
        for (var point : visit.model().curriculum()) {
            var grade = all.getOrDefault("point-" + point.id(), "");
            if (!grade.isEmpty()) tries.add(new Session.Try(fresh(), point.id(), Grade.valueOf(grade)));
        }
        var names = attendees.lines().toList();
        return after(steps.teach(by, visit, names, manuals, tries), id, "#teaching", page);
    }

    @PostMapping("/visits/{id}/lines")
    String more(@PathVariable UUID id, @RequestParam Purpose purpose, Actor by, Model page) {
        return after(steps.more(by, own(id, by), fresh(), purpose), id, "#within", page);
    }

    @PostMapping("/visits/{id}/lines/{line}/begin")
    String begin(@PathVariable UUID id, @PathVariable UUID line, Actor by, Locale language, Model page) {
        var visit = own(id, by);
        if (visit.within().stream().noneMatch(l -> l.id().equals(line))) throw unknown();
        return switch (visits.join(by, line, visit.assignment().technician())) {
            case Joining.Joined(var assignment) -> back(assignment.id(), "");
            case Joining.Refused(var reasons, var remedies) ->
                refused(Said.refused(reasons, remedies, texts, language), id, page);
            case Joining.NotNow(var why) -> faulty(new Fault("", "", why), id, page);
        };
    }

    @PostMapping("/visits/{id}/end")
    String end(
            @PathVariable UUID id,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam(defaultValue = "0") int travelMinutes,
            @RequestParam(defaultValue = "0") int remainingMinutes,
            Actor by,
            Model page) {
        own(id, by);
        return switch (visits.end(by, id, new EndVisit(fresh(), outcome, summary, travelMinutes, remainingMinutes))) {
            case Ending.Ended _ -> back(id, "");
            case Ending.Unfinished(var faults) -> {
                page.addAttribute("faults", faults);
                yield sheet.show(id, true, page);
            }
        };
    }

    private String after(Entry<?> entry, UUID id, String where, Model page) {
        return switch (entry) {
            case Saved<?> _ -> back(id, where);
            case Clash<?> _ -> back(id, where);
            case Faulty<?>(var faults) -> {
                page.addAttribute("faults", faults);
                yield sheet.show(id, true, page);
            }
        };
    }

    private String faulty(Fault fault, UUID id, Model page) {
        page.addAttribute("faults", List.of(fault));
        return sheet.show(id, true, page);
    }

    private String refused(Said said, UUID id, Model page) {
        page.addAttribute("said", said);
        return sheet.show(id, true, page);
    }

    private Visit own(UUID assignment, Actor by) {
        if (!visits.own(by, assignment)) throw unknown();
        return sheet.visit(assignment).orElseThrow(VisitPages::unknown);
    }

    private static String back(UUID id, String where) {
        return "redirect:/field/visits/" + id + where;
    }

    private static UUID fresh() {
        return UuidCreator.getTimeOrderedEpoch();
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
