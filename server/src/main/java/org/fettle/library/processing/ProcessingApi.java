package org.fettle.library.processing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fettle.library.catalogue.Branch;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.http.IfMatch;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Problems.Fault;
import org.fettle.platform.shell.Texts;
import org.fettle.work.WorkAnswers;
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

/// Receiving and processing, for programs.
@RestController
@RequestMapping("/api/library/processing")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class ProcessingApi {
    record Announced(
            @Nullable UUID id,
            @Nullable String vendor,
            @Nullable String reference,
            @Nullable LocalDate arrivedOn,
            @Nullable List<Line> lines) {}

    record Line(
            @Nullable String isbn,
            @Nullable String title,
            @Nullable Kind kind,
            @Nullable Integer quantity) {}

    /// @param record id of the record of work, made by the caller; the same id twice is one piece
    record Scanned(
            @Nullable UUID record,
            @Nullable String scanned,
            @Nullable UUID line,
            @Nullable String title,
            @Nullable String barcode,
            @Nullable UUID supervisor) {}

    record Step(
            @Nullable UUID record,
            @Nullable String barcode,
            @Nullable UUID supervisor) {}

    record Rush(boolean rush) {}

    private final Receiving receiving;
    private final Stations stations;
    private final Routes routes;
    private final Branch branch;
    private final WorkAnswers answers;
    private final Texts texts;
    private final Clock clock;

    ProcessingApi(
            Receiving receiving,
            Stations stations,
            Routes routes,
            Branch branch,
            WorkAnswers answers,
            Texts texts,
            Clock clock) {
        this.receiving = receiving;
        this.stations = stations;
        this.routes = routes;
        this.branch = branch;
        this.answers = answers;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/deliveries")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    List<DeliveryLine> list(@RequestParam(required = false) @Nullable UUID before) {
        return receiving.list(Optional.ofNullable(before), 50);
    }

    @PostMapping("/deliveries")
    ResponseEntity<Object> announce(@RequestBody Announced asked, Actor by, Locale language) {
        if (asked.id() == null)
            return Problems.faults(List.of(new Fault("id", "", "is needed: a UUID made by the caller")));
        var today = LocalDate.ofInstant(clock.instant(), branch.place().zone());
        var list = new PackingList(
                asked.id(),
                Objects.requireNonNullElse(asked.vendor(), ""),
                Objects.requireNonNullElse(asked.reference(), ""),
                Objects.requireNonNullElse(asked.arrivedOn(), today),
                lines(Objects.requireNonNullElse(asked.lines(), List.of())));
        return switch (receiving.announce(by, list)) {
            case Announcing.Announced(var packing) -> tagged(packing);
            case Announcing.Faulty(var faults) -> faulty(faults, language);
        };
    }

    @GetMapping("/deliveries/{id}")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    ResponseEntity<Object> delivery(@PathVariable UUID id, Locale language) {
        return receiving.packing(id).map(ProcessingApi::tagged).orElseGet(() -> answers.unknown(language));
    }

    @PostMapping("/deliveries/{id}/pieces")
    ResponseEntity<Object> take(@PathVariable UUID id, @RequestBody Scanned scanned, Actor by, Locale language) {
        if (scanned.record() == null)
            return Problems.faults(List.of(new Fault("record", "", "is needed: a UUID made by the caller")));
        var scan = new Receiving.Scan(
                scanned.record(),
                Objects.requireNonNullElse(scanned.scanned(), ""),
                Optional.ofNullable(scanned.line()),
                Objects.requireNonNullElse(scanned.title(), ""),
                Objects.requireNonNullElse(scanned.barcode(), ""),
                Optional.ofNullable(scanned.supervisor()));
        return switch (receiving.take(by, id, scan)) {
            case Taking.Taken taken -> ResponseEntity.ok(taken);
            case Taking.Refused(var reasons, var remedies) -> answers.refused(reasons, remedies, language);
            case Taking.Wrong(var said, var arguments) -> wrong(said, arguments, language);
        };
    }

    @PostMapping("/deliveries/{id}/close")
    ResponseEntity<Object> close(@PathVariable UUID id, IfMatch read, Actor by, Locale language) {
        var before = receiving.packing(id);
        if (before.isEmpty()) return answers.unknown(language);
        if (receiving.close(by, id, read.version()))
            return tagged(receiving.packing(id).orElseThrow());
        return IfMatch.clash(
                Map.of("closed", true), before.get(), before.get().delivery().version());
    }

    @GetMapping("/area")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    Area area() {
        return stations.area();
    }

    @GetMapping("/items/{barcode}")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    ResponseEntity<Object> item(@PathVariable String barcode, Locale language) {
        return stations.item(barcode)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> answers.unknown(language));
    }

    /// A first scan begins the piece's next step, a second one ends it and writes the record.
    @PostMapping("/stations/{station}/scans")
    ResponseEntity<Object> scan(@PathVariable String station, @RequestBody Step step, Actor by, Locale language) {
        var faults = new ArrayList<Fault>();
        if (step.record() == null) faults.add(new Fault("record", "", "is needed: a UUID made by the caller"));
        if (step.barcode() == null || step.barcode().isBlank()) faults.add(new Fault("barcode", "", "is needed"));
        if (!faults.isEmpty()) return Problems.faults(faults);
        var stepping = stations.scan(
                by,
                station,
                Objects.requireNonNull(step.barcode()),
                Objects.requireNonNull(step.record()),
                Optional.ofNullable(step.supervisor()));
        return switch (stepping) {
            case Stepping.Begun begun -> ResponseEntity.ok(begun);
            case Stepping.Done done -> ResponseEntity.ok(done);
            case Stepping.Refused refused -> answers.refused(refused.reasons(), refused.remedies(), language);
            case Stepping.Wrong(var said, var arguments) -> wrong(said, arguments, language);
        };
    }

    @PostMapping("/items/{item}/rush")
    ResponseEntity<Object> rush(@PathVariable UUID item, @RequestBody Rush rush, Actor by, Locale language) {
        return routes.rush(by, item, rush.rush())
                ? ResponseEntity.ok(routes.ofItem(item).getFirst())
                : answers.unknown(language);
    }

    private static ResponseEntity<Object> tagged(Packing packing) {
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(packing.delivery().version()))
                .body(packing);
    }

    private static List<PackingList.Line> lines(List<Line> asked) {
        return asked.stream()
                .map(l -> new PackingList.Line(
                        Objects.requireNonNullElse(l.isbn(), ""),
                        Objects.requireNonNullElse(l.title(), ""),
                        Objects.requireNonNullElse(l.kind(), Kind.BOOK),
                        Objects.requireNonNullElse(l.quantity(), 1)))
                .toList();
    }

    private ResponseEntity<Object> faulty(List<PackingList.Fault> faults, Locale language) {
        return Problems.faults(faults.stream()
                .map(f -> new Fault(
                        f.row() == 0 ? f.field() : "lines[%d].%s".formatted(f.row(), f.field()),
                        f.value(),
                        texts.say(Texts.nearest(language), f.remedy())))
                .toList());
    }

    private ResponseEntity<Object> wrong(String said, List<String> arguments, Locale language) {
        return Problems.told(
                HttpStatus.UNPROCESSABLE_CONTENT,
                said.replace("processing.", "").replace('.', '-'),
                texts.say(Texts.nearest(language), said, arguments.toArray()));
    }
}
