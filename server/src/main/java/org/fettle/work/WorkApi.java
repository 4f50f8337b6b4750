package org.fettle.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.http.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Tasks, records and histories, for programs: what the caller may see, by cursor.
@RestController
@RequestMapping("/api/work")
@Allow(signedIn = true)
class WorkApi {
    /// @param next to be sent as `after` or `before` for the page after this; null on the last
    record Listed<T>(List<T> items, @Nullable UUID next) {}

    private final WorkDesk desk;
    private final WorkAnswers answers;

    WorkApi(WorkDesk desk, WorkAnswers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    @GetMapping("/my-day")
    ResponseEntity<Object> day(@RequestParam(required = false) @Nullable LocalDate day, Actor by, Locale language) {
        return found(desk.day(by, Optional.ofNullable(day)), language);
    }

    @GetMapping("/tasks")
    Listed<TaskLine> tasks(
            @RequestParam(defaultValue = "live") String state,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable UUID after,
            Actor by) {
        var filter = new TaskFilter(state, type, text, mine, Optional.ofNullable(after));
        var found = desk.tasks(by, filter, WorkDesk.PAGE + 1);
        var shown = found.stream().limit(WorkDesk.PAGE).toList();
        return new Listed<>(
                shown, found.size() > WorkDesk.PAGE ? shown.getLast().task().id() : null);
    }

    @GetMapping("/tasks/{id}")
    ResponseEntity<Object> task(@PathVariable UUID id, Actor by, Locale language) {
        return desk.task(by, id)
                .<ResponseEntity<Object>>map(v -> ResponseEntity.ok()
                        .eTag(IfMatch.tag(v.task().version()))
                        .body(v))
                .orElseGet(() -> answers.unknown(language));
    }

    @GetMapping("/records/{id}")
    ResponseEntity<Object> record(@PathVariable UUID id, Actor by, Locale language) {
        return found(desk.record(by, id), language);
    }

    @GetMapping("/things/{kind}/{id}/records")
    ResponseEntity<Object> thing(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID before,
            Actor by,
            Locale language) {
        var history = desk.thing(by, WorkPages.thingRef(kind, id), Optional.ofNullable(before));
        return found(history.map(WorkApi::listed), language);
    }

    @GetMapping("/people/{id}/records")
    ResponseEntity<Object> person(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before, Actor by, Locale language) {
        return found(desk.person(by, id, Optional.ofNullable(before)).map(WorkApi::listed), language);
    }

    private static Listed<TaskRecord> listed(History history) {
        return new Listed<>(history.records(), history.next().orElse(null));
    }

    private <T> ResponseEntity<Object> found(Optional<T> thing, Locale language) {
        return thing.<ResponseEntity<Object>>map(ResponseEntity::ok).orElseGet(() -> answers.unknown(language));
    }
}
