package org.fettle.library.bindery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.bindery.Binding.Instructions;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Problems.Fault;
import org.fettle.work.WorkAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The bindery, for programs.
@RestController
@RequestMapping("/api/library/bindery")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class BinderyApi {
    record Proposed(
            @Nullable UUID id,
            @Nullable String barcode,
            @Nullable How instructions) {}

    record How(
            @Nullable String reason,
            @Nullable String colour,
            @Nullable String style,
            @Nullable String lettering) {
        Instructions instructions() {
            return new Instructions(
                    Objects.requireNonNullElse(reason, ""),
                    Objects.requireNonNullElse(colour, ""),
                    Objects.requireNonNullElse(style, ""),
                    Objects.requireNonNullElse(lettering, ""));
        }
    }

    record Step(
            @Nullable UUID record,
            @Nullable Boolean good,
            @Nullable String note,
            @Nullable UUID supervisor) {}

    record Shipped(
            @Nullable UUID id,
            @Nullable String binder,
            @Nullable LocalDate due) {}

    private static final String UUID_NEEDED = "is needed: a UUID made by the caller";

    private final Bindery bindery;
    private final WorkAnswers answers;

    BinderyApi(Bindery bindery, WorkAnswers answers) {
        this.bindery = bindery;
        this.answers = answers;
    }

    @GetMapping("/bindings")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    List<BindingView> live() {
        return bindery.live();
    }

    @GetMapping("/bindings/{id}")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    ResponseEntity<Object> one(@PathVariable UUID id, Locale language) {
        return bindery.binding(id)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> answers.unknown(language));
    }

    @PostMapping("/bindings")
    ResponseEntity<Object> propose(@RequestBody Proposed wish, Actor by, Locale language) {
        var faults = new ArrayList<Fault>();
        if (wish.id() == null) faults.add(new Fault("id", "", UUID_NEEDED));
        if (wish.barcode() == null) faults.add(new Fault("barcode", "", "is needed"));
        if (wish.instructions() == null) faults.add(new Fault("instructions", "", "are needed: reason, colour, style"));
        if (!faults.isEmpty()) return Problems.faults(faults);
        var id = Objects.requireNonNull(wish.id());
        var acting = bindery.propose(
                by,
                id,
                Objects.requireNonNull(wish.barcode()),
                Objects.requireNonNull(wish.instructions()).instructions());
        return answers.answer(acting, language, () -> bindery.binding(id).orElseThrow());
    }

    @PostMapping("/bindings/{id}/step")
    ResponseEntity<Object> step(@PathVariable UUID id, @RequestBody Step step, Actor by, Locale language) {
        if (step.record() == null) return Problems.faults(List.of(new Fault("record", "", UUID_NEEDED)));
        var acting = bindery.step(
                by,
                id,
                step.record(),
                Objects.requireNonNullElse(step.good(), true),
                Objects.requireNonNullElse(step.note(), ""),
                Optional.ofNullable(step.supervisor()));
        return answers.answer(acting, language, () -> bindery.binding(id).orElseThrow());
    }

    @GetMapping("/shipments")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    List<Shipment> shipments() {
        return bindery.shipments();
    }

    @PostMapping("/shipments")
    ResponseEntity<Object> ship(@RequestBody Shipped wish, Actor by, Locale language) {
        var faults = new ArrayList<Fault>();
        if (wish.id() == null) faults.add(new Fault("id", "", UUID_NEEDED));
        if (wish.due() == null) faults.add(new Fault("due", "", "is needed: the day on which the lot is due back"));
        if (!faults.isEmpty()) return Problems.faults(faults);
        var acting = bindery.ship(
                by,
                Objects.requireNonNull(wish.id()),
                Objects.requireNonNullElse(wish.binder(), ""),
                Objects.requireNonNull(wish.due()));
        return answers.answer(acting, language, bindery::shipments);
    }

    @PostMapping("/shipments/{id}/back")
    ResponseEntity<Object> back(@PathVariable UUID id, Actor by, Locale language) {
        return answers.answer(bindery.takeBack(by, id), language, bindery::live);
    }
}
