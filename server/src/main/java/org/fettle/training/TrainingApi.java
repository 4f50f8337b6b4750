package org.fettle.training;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Logbooks for programs.
@RestController
@RequestMapping("/api/training/enrolments")
class TrainingApi {
    record Seen(
            @Nullable UUID task,
            @Nullable UUID record,
            @Nullable String note) {}

    private final Trainings trainings;

    TrainingApi(Trainings trainings) {
        this.trainings = trainings;
    }

    @GetMapping
    @Allow(signedIn = true)
    Map<String, Object> list(Actor by) {
        return Map.of("enrolments", trainings.enrolments(by));
    }

    @GetMapping("/{id}")
    @Allow(signedIn = true)
    ResponseEntity<Object> one(@PathVariable UUID id, Actor by) {
        return trainings
                .logbook(by, id)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> Problems.answer(HttpStatus.NOT_FOUND, "unknown", "there is no such enrolment"));
    }

    @PostMapping("/{id}/sign-offs")
    @Allow({Role.ASSESSOR, Role.SERVICE_MANAGER, Role.LIBRARIAN})
    ResponseEntity<Object> sign(@PathVariable UUID id, @RequestBody Seen seen, Actor by) {
        if (seen.task() == null) return refused("training.refused.task");
        var note = seen.note() == null ? "" : seen.note();
        return switch (trainings.sign(by, id, seen.task(), Optional.ofNullable(seen.record()), note)) {
            case Signing.Signed _ -> one(id, by);
            case Signing.Refused(var key) -> refused(key);
        };
    }

    @PostMapping("/{id}/complete")
    @Allow({Role.ASSESSOR, Role.SERVICE_MANAGER, Role.LIBRARIAN})
    ResponseEntity<Object> complete(@PathVariable UUID id, Actor by) {
        return switch (trainings.complete(by, id)) {
            case Completing.Completed(var granted) -> ResponseEntity.ok(granted);
            case Completing.NotYet(var advance) ->
                Problems.said(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "not-yet",
                        "training.refused.not-yet",
                        Map.of("advance", advance));
            case Completing.Refused(var key) -> refused(key);
        };
    }

    private static ResponseEntity<Object> refused(String key) {
        return Problems.said(HttpStatus.UNPROCESSABLE_CONTENT, "refused", key);
    }
}
