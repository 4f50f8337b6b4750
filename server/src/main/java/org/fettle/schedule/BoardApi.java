package org.fettle.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.jobs.Jobs;
import org.fettle.platform.shell.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The board over the API.
@RestController
@RequestMapping("/api/board")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class BoardApi {
    private static final int MOST_SECONDS = 60;

    /// @param seconds how long to search; 3 when left out
    record PlanWish(
            @Nullable LocalDate day,
            @Nullable ZoneId zone,
            @Nullable Integer seconds) {}

    record Started(UUID job, String progress) {}

    /// @param why a person's reason, when the plan breaks promises
    record PublishWish(@Nullable UUID plan, @Nullable String why) {}

    /// @param start when it shall begin; the cheapest time when left out
    record GiveWish(@Nullable UUID technician, @Nullable Instant start) {}

    /// @param plan to be looked at and published, when the visit moves others
    record Given(UUID appointment, @Nullable UUID plan) {}

    private final Boards boards;
    private final Planning planning;
    private final HandOver handOver;
    private final Slots slots;
    private final Jobs jobs;
    private final PlanJob job;

    BoardApi(Boards boards, Planning planning, HandOver handOver, Slots slots, Jobs jobs, PlanJob job) {
        this.boards = boards;
        this.planning = planning;
        this.handOver = handOver;
        this.slots = slots;
        this.jobs = jobs;
        this.job = job;
    }

    @GetMapping
    Board board(@RequestParam Optional<LocalDate> day, @RequestParam Optional<ZoneId> zone) {
        var where = boards.zone(zone);
        return boards.board(boards.day(day, where), where);
    }

    /// 202: the job plans; when it has ended, its link names the draft.
    @PostMapping("/plan")
    ResponseEntity<Object> plan(@RequestBody PlanWish wish, Actor by) {
        var zone = boards.zone(Optional.ofNullable(wish.zone()));
        var day = boards.day(Optional.ofNullable(wish.day()), zone);
        int seconds = wish.seconds() == null ? 3 : wish.seconds();
        if (seconds < 1 || seconds > MOST_SECONDS)
            return Problems.faults(
                    List.of(new Problems.Fault("seconds", Integer.toString(seconds), "between 1 and " + MOST_SECONDS)));
        var id = jobs.start(by, job, new PlanJob.Wish(day, zone.getId(), seconds));
        return ResponseEntity.accepted().body(new Started(id, "/api/jobs/" + id));
    }

    @GetMapping("/plans/{id}")
    ResponseEntity<Object> draft(@PathVariable UUID id) {
        return planning.plan(id)
                .<ResponseEntity<Object>>map(
                        plan -> ResponseEntity.ok(Map.of("plan", plan, "changes", planning.diff(plan))))
                .orElseGet(() -> Problems.answer(HttpStatus.NOT_FOUND, "plan-unknown", "there is no plan " + id));
    }

    @PostMapping("/publish")
    ResponseEntity<Object> publish(@RequestBody PublishWish wish, Actor by) {
        if (wish.plan() == null)
            return Problems.faults(List.of(new Problems.Fault("plan", "", "the id of the draft to publish")));
        var why = Optional.ofNullable(wish.why()).filter(w -> !w.isBlank());
        return switch (planning.publish(by, wish.plan(), why)) {
            case Publishing.Published published -> ResponseEntity.ok(published);
            case Publishing.Stale(var changed) ->
                Problems.answer(
                        HttpStatus.CONFLICT,
                        "plan-stale",
                        "appointments changed since the plan was made; plan again",
                        Map.of("appointments", changed));
            case Publishing.BreaksPromises(var broken) ->
                Problems.answer(
                        HttpStatus.CONFLICT,
                        "plan-breaks-promises",
                        "the plan breaks promises; publish it with a reason in why, or plan again",
                        Map.of("appointments", broken));
            case Publishing.NotADraft(var id) ->
                Problems.answer(
                        HttpStatus.CONFLICT, "plan-not-a-draft", "plan " + id + " is unknown or published already");
        };
    }

    @GetMapping("/appointments/{id}/why-not")
    ResponseEntity<Object> whyNot(@PathVariable UUID id) {
        return planning.whyNot(id)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> closed(id));
    }

    /// Times of the next 14 days at which it would fit, cheapest first.
    @GetMapping("/appointments/{id}/slots")
    List<Slot> slots(@PathVariable UUID id) {
        return slots.of(id);
    }

    @PostMapping("/appointments/{id}/give")
    ResponseEntity<Object> give(@PathVariable UUID id, @RequestBody GiveWish wish, Actor by) {
        if (wish.technician() == null)
            return Problems.faults(List.of(new Problems.Fault("technician", "", "the id of a technician")));
        return switch (handOver.give(by, id, wish.technician(), Optional.ofNullable(wish.start()))) {
            case Giving.Given _ -> ResponseEntity.ok(new Given(id, null));
            case Giving.MovesOthers(var plan) -> ResponseEntity.accepted().body(new Given(id, plan));
            case Giving.Refused refused -> refused(refused);
            case Giving.Closed _ -> closed(id);
            case Giving.Overtaken _ ->
                Problems.answer(HttpStatus.CONFLICT, "plan-stale", "the plan changed meanwhile; look again");
        };
    }

    private static ResponseEntity<Object> refused(Giving.Refused refused) {
        var more = new java.util.HashMap<String, Object>();
        more.put("hindrances", refused.hindrances());
        more.put("law", refused.law());
        more.put("remedies", refused.remedies());
        refused.change().ifPresent(change -> more.put("change", change));
        return Problems.answer(
                HttpStatus.UNPROCESSABLE_CONTENT, "visit-refused", "the visit cannot be given like this", more);
    }

    private static ResponseEntity<Object> closed(UUID id) {
        return Problems.answer(
                HttpStatus.NOT_FOUND, "appointment-closed", "appointment " + id + " is unknown, under way or over");
    }
}
