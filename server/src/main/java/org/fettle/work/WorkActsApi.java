package org.fettle.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Problems.Fault;
import org.fettle.platform.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Giving, taking, beginning and ending work, for programs. Each refused with reasons and remedies where the law is
/// against it.
@RestController
@RequestMapping("/api/work")
@Allow(signedIn = true)
class WorkActsApi {
    /// @param id of the assignment, made by the caller
    /// @param from empty for now
    /// @param override a reason, to give it against the law
    record Given(
            @Nullable UUID id,
            @Nullable UUID technician,
            @Nullable Instant from,
            @Nullable Integer minutes,
            @Nullable UUID supervisor,
            @Nullable String override) {}

    record Taken(@Nullable UUID id, @Nullable UUID supervisor) {}

    record Why(@Nullable String why) {}

    /// @param record id of the record, made by the caller; the same id twice is one record
    /// @param ended empty for now
    record Ended(
            @Nullable UUID record,
            @Nullable Instant ended,
            @Nullable Outcome outcome,
            @Nullable String summary,
            @Nullable Integer travelMinutes,
            @Nullable Integer remainingMinutes,
            @Nullable List<Check> checks,
            @Nullable List<Reading> readings,
            @Nullable List<Material> materials,
            @Nullable List<UUID> photos) {}

    record Corrected(
            @Nullable UUID id,
            @Nullable Outcome outcome,
            @Nullable String summary) {}

    record Signed(@Nullable String purpose) {}

    private static final String UUID_NEEDED = "is needed: a UUID made by the caller";

    private final WorkDesk desk;
    private final WorkActs acts;
    private final WorkAnswers answers;
    private final Texts texts;
    private final Clock clock;

    WorkActsApi(WorkDesk desk, WorkActs acts, WorkAnswers answers, Texts texts, Clock clock) {
        this.desk = desk;
        this.acts = acts;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    @PostMapping("/tasks/{id}/assignments")
    ResponseEntity<Object> give(@PathVariable UUID id, @RequestBody Given given, Actor by, Locale language) {
        var faults = new ArrayList<Fault>();
        if (given.id() == null) faults.add(new Fault("id", "", UUID_NEEDED));
        if (given.technician() == null) faults.add(new Fault("technician", "", "is needed: a technician's id"));
        if (given.minutes() != null && given.minutes() < 1)
            faults.add(new Fault("minutes", String.valueOf(given.minutes()), "at least 1"));
        if (!faults.isEmpty()) return Problems.faults(faults);
        var minutes = Optional.ofNullable(given.minutes())
                .orElseGet(() -> desk.task(by, id).map(v -> v.task().minutes()).orElse(1));
        var give = new WorkActs.Give(
                Objects.requireNonNull(given.id()),
                Objects.requireNonNull(given.technician()),
                Optional.ofNullable(given.from()).orElseGet(clock::instant),
                minutes,
                Optional.ofNullable(given.supervisor()),
                Objects.requireNonNullElse(given.override(), ""));
        return task(acts.give(by, id, give), id, by, language);
    }

    /// Takes open work in the house and begins it at once.
    @PostMapping("/tasks/{id}/take")
    ResponseEntity<Object> take(@PathVariable UUID id, @RequestBody Taken taken, Actor by, Locale language) {
        if (taken.id() == null) return Problems.faults(List.of(new Fault("id", "", UUID_NEEDED)));
        return task(acts.take(by, id, taken.id(), Optional.ofNullable(taken.supervisor())), id, by, language);
    }

    @PostMapping("/tasks/{id}/cancel")
    ResponseEntity<Object> cancel(@PathVariable UUID id, @RequestBody Why why, Actor by, Locale language) {
        return task(acts.cancel(by, id, Objects.requireNonNullElse(why.why(), "")), id, by, language);
    }

    @PostMapping("/assignments/{id}/start")
    ResponseEntity<Object> start(@PathVariable UUID id, Actor by, Locale language) {
        return ofAssignment(acts.start(by, id), id, by, language);
    }

    @PostMapping("/assignments/{id}/withdraw")
    ResponseEntity<Object> withdraw(@PathVariable UUID id, @RequestBody Why why, Actor by, Locale language) {
        return ofAssignment(acts.withdraw(by, id, Objects.requireNonNullElse(why.why(), "")), id, by, language);
    }

    @PostMapping("/assignments/{id}/finish")
    ResponseEntity<Object> finish(@PathVariable UUID id, @RequestBody Ended ended, Actor by, Locale language) {
        if (ended.record() == null) return Problems.faults(List.of(new Fault("record", "", UUID_NEEDED)));
        var report = new Finish(
                ended.record(),
                id,
                Optional.ofNullable(ended.ended()).orElseGet(clock::instant),
                Duration.ofMinutes(Objects.requireNonNullElse(ended.travelMinutes(), 0)),
                Objects.requireNonNullElse(ended.outcome(), Outcome.DONE),
                Objects.requireNonNullElse(ended.summary(), ""),
                Objects.requireNonNullElse(ended.checks(), List.of()),
                Objects.requireNonNullElse(ended.readings(), List.of()),
                Objects.requireNonNullElse(ended.materials(), List.of()),
                Objects.requireNonNullElse(ended.photos(), List.of()),
                Objects.requireNonNullElse(ended.remainingMinutes(), 0));
        return record(acts.finish(by, report), ended.record(), by, language);
    }

    @PostMapping("/records/{id}/corrections")
    ResponseEntity<Object> correct(@PathVariable UUID id, @RequestBody Corrected wish, Actor by, Locale language) {
        if (wish.id() == null) return Problems.faults(List.of(new Fault("id", "", UUID_NEEDED)));
        var outcome = Objects.requireNonNullElse(wish.outcome(), Outcome.DONE);
        var summary = Objects.requireNonNullElse(wish.summary(), "");
        return record(acts.correct(by, id, wish.id(), outcome, summary), wish.id(), by, language);
    }

    /// Signs the record's text as it stands; the answer names the hash of the signed bytes.
    @PostMapping("/records/{id}/signatures")
    ResponseEntity<Object> sign(@PathVariable UUID id, @RequestBody Signed wish, Actor by, Locale language) {
        var view = desk.record(by, id);
        if (view.isEmpty()) return answers.unknown(language);
        var text = RecordText.of(view.get(), Texts.nearest(language), texts);
        return record(acts.sign(by, id, Objects.requireNonNullElse(wish.purpose(), "report"), text), id, by, language);
    }

    private ResponseEntity<Object> task(Acting acted, UUID task, Actor by, Locale language) {
        return answers.answer(acted, language, () -> desk.task(by, task).orElseThrow());
    }

    private ResponseEntity<Object> ofAssignment(Acting acted, UUID assignment, Actor by, Locale language) {
        return answers.answer(
                acted,
                language,
                () -> desk.task(by, acts.taskOf(by, assignment).orElseThrow()).orElseThrow());
    }

    private ResponseEntity<Object> record(Acting acted, UUID record, Actor by, Locale language) {
        return answers.answer(acted, language, () -> desk.record(by, record).orElseThrow());
    }
}
