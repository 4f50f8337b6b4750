package org.fettle.field.visits;

import java.time.LocalDate;
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
import org.fettle.field.teaching.Session;
import org.fettle.people.Reason;
import org.fettle.people.Remedy;
import org.fettle.people.Technician;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Texts;
import org.fettle.work.Starting;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// The technician's own visits over the API.
@RestController
@RequestMapping("/api/field")
@Allow(Role.FIELD_TECHNICIAN)
class VisitApi {
    record Checked(UUID id, UUID prerequisite, boolean passed, String note) {}

    record Serial(String serial) {}

    record Answered(UUID id, UUID step, String answer, Optional<String> method, Optional<String> instrument) {}

    record Concluded(
            UUID id,
            Optional<String> symptom,
            Optional<String> fault,
            Optional<String> cause,
            Optional<String> remedy,
            Optional<String> note) {}

    record UsedPart(UUID id, String code, double quantity, Optional<String> serialIn, Optional<String> serialOut) {}

    record Lesson(List<String> attendees, boolean manuals, List<Session.Try> tries) {}

    /// @param id of the line, made by the caller
    record More(UUID id, Purpose purpose) {}

    private final Visits visits;
    private final VisitSheets sheets;
    private final Steps steps;
    private final Texts texts;

    VisitApi(Visits visits, VisitSheets sheets, Steps steps, Texts texts) {
        this.visits = visits;
        this.sheets = sheets;
        this.steps = steps;
        this.texts = texts;
    }

    @GetMapping("/day")
    List<Stop> day(@RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> day, Actor by) {
        var me = me(by);
        return visits.day(me, day.orElseGet(() -> visits.today(me)));
    }

    @GetMapping("/visits/{id}")
    Visit one(@PathVariable UUID id, Actor by) {
        return own(id, by);
    }

    @PostMapping("/visits/{id}/start")
    ResponseEntity<Object> start(@PathVariable UUID id, Actor by, Locale language) {
        own(id, by);
        return switch (visits.start(by, id)) {
            case Starting.Started(var assignment) -> ResponseEntity.ok(assignment);
            case Starting.Refused(var reasons, var remedies) -> refused(reasons, remedies, language);
            case Starting.Busy _ -> conflict("orders.not-now.busy", language);
            case Starting.Closed _ -> conflict("orders.not-now.closed", language);
        };
    }

    @PostMapping("/visits/{id}/prerequisites")
    ResponseEntity<Object> check(@PathVariable UUID id, @RequestBody Checked c, Actor by, Locale language) {
        var visit = own(id, by);
        return answer(steps.check(by, visit, c.id(), c.prerequisite(), c.passed(), c.note()), language);
    }

    @PostMapping("/visits/{id}/serial")
    ResponseEntity<Object> serial(@PathVariable UUID id, @RequestBody Serial s, Actor by, Locale language) {
        return answer(steps.serial(by, own(id, by), s.serial()), language);
    }

    @PostMapping("/visits/{id}/answers")
    ResponseEntity<Object> answer(@PathVariable UUID id, @RequestBody Answered a, Actor by, Locale language) {
        var visit = own(id, by);
        return answer(
                steps.answer(
                        by,
                        visit,
                        a.id(),
                        a.step(),
                        a.answer(),
                        a.method().orElse(""),
                        a.instrument().orElse("")),
                language);
    }

    @PostMapping("/visits/{id}/diagnosis")
    ResponseEntity<Object> conclude(@PathVariable UUID id, @RequestBody Concluded c, Actor by, Locale language) {
        var visit = own(id, by);
        return answer(
                steps.conclude(
                        by,
                        visit,
                        c.id(),
                        c.symptom().orElse(""),
                        c.fault().orElse(""),
                        c.cause().orElse(""),
                        c.remedy().orElse(""),
                        c.note().orElse("")),
                language);
    }

    @PostMapping("/visits/{id}/parts")
    ResponseEntity<Object> use(@PathVariable UUID id, @RequestBody UsedPart p, Actor by, Locale language) {
        var visit = own(id, by);
        return answer(
                steps.use(
                        by,
                        visit,
                        p.id(),
                        p.code(),
                        p.quantity(),
                        p.serialIn().orElse(""),
                        p.serialOut().orElse("")),
                language);
    }

    @PostMapping("/visits/{id}/teaching")
    ResponseEntity<Object> teach(@PathVariable UUID id, @RequestBody Lesson l, Actor by, Locale language) {
        return answer(steps.teach(by, own(id, by), l.attendees(), l.manuals(), l.tries()), language);
    }

    /// One more line within this visit, e.g. the repair that the diagnosis found.
    @PostMapping("/visits/{id}/lines")
    ResponseEntity<Object> more(@PathVariable UUID id, @RequestBody More m, Actor by, Locale language) {
        return answer(steps.more(by, own(id, by), m.id(), m.purpose()), language);
    }

    /// Begins a line within this visit, or right after it.
    @PostMapping("/visits/{id}/lines/{line}/begin")
    ResponseEntity<Object> begin(@PathVariable UUID id, @PathVariable UUID line, Actor by, Locale language) {
        var visit = own(id, by);
        if (visit.within().stream().noneMatch(l -> l.id().equals(line)))
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return switch (visits.join(by, line, visit.assignment().technician())) {
            case Joining.Joined(var assignment) ->
                ResponseEntity.status(HttpStatus.CREATED).body(assignment);
            case Joining.Refused(var reasons, var remedies) -> refused(reasons, remedies, language);
            case Joining.NotNow(var why) -> conflict(why, language);
        };
    }

    @PostMapping("/visits/{id}/end")
    ResponseEntity<Object> end(@PathVariable UUID id, @RequestBody EndVisit end, Actor by, Locale language) {
        own(id, by);
        return switch (visits.end(by, id, end)) {
            case Ending.Ended(var record) ->
                ResponseEntity.status(HttpStatus.CREATED).body(record);
            case Ending.Unfinished(var faults) -> Fault.problem(faults, texts, language);
        };
    }

    private Visit own(UUID assignment, Actor by) {
        if (!visits.own(by, assignment)) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        return sheets.visit(assignment).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Technician me(Actor by) {
        return visits.me(by).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<Object> answer(Entry<?> entry, Locale language) {
        return switch (entry) {
            case Saved<?>(var thing) ->
                ResponseEntity.status(HttpStatus.CREATED).body(thing);
            case Clash<?>(var present) ->
                ResponseEntity.status(HttpStatus.CONFLICT).body(present);
            case Faulty<?>(var faults) -> Fault.problem(faults, texts, language);
        };
    }

    private ResponseEntity<Object> refused(List<Reason> reasons, List<Remedy> remedies, Locale language) {
        var said = Said.refused(reasons, remedies, texts, language);
        return Problems.told(
                HttpStatus.CONFLICT,
                "refused",
                String.join(" ", said.reasons()),
                Map.of("reasons", said.reasons(), "remedies", said.remedies()));
    }

    private ResponseEntity<Object> conflict(String key, Locale language) {
        return Problems.told(HttpStatus.CONFLICT, "not-now", texts.say(Texts.nearest(language), key));
    }
}
