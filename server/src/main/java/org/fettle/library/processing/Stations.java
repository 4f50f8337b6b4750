package org.fettle.library.processing;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Acting;
import org.fettle.work.Assignment;
import org.fettle.work.Finish;
import org.fettle.work.Task;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.fettle.work.WorkActs;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happens at a station of the processing area: a scan begins the piece's next step, a second one ends it.
@Service
public class Stations {
    private static final Duration OF_LATE = Duration.ofDays(30);

    private final PassageStore store;
    private final Shelf shelf;
    private final Tasks tasks;
    private final WorkActs acts;
    private final Technicians technicians;
    private final Clock clock;

    Stations(PassageStore store, Shelf shelf, Tasks tasks, WorkActs acts, Technicians technicians, Clock clock) {
        this.store = store;
        this.shelf = shelf;
        this.tasks = tasks;
        this.acts = acts;
        this.technicians = technicians;
        this.clock = clock;
    }

    /// @param record id of the record of work, should this scan end the step; made by the caller
    /// @param supervisor who supervises, where the law asks for it
    @Transactional
    public Stepping scan(Actor by, String station, String barcode, UUID record, Optional<UUID> supervisor) {
        var found = shelf.byBarcode(barcode.strip());
        if (found.isEmpty()) return new Stepping.Wrong("processing.not.known", List.of(barcode.strip()));
        var copy = found.get();
        var passage = store.live(copy.item());
        if (passage.isEmpty())
            return new Stepping.Wrong(
                    copy.catalogued() ? "processing.not.here" : "processing.not.catalogued", List.of(copy.label()));
        if (!passage.get().taskType().equals(station))
            return new Stepping.Wrong("processing.next." + passage.get().taskType(), List.of(copy.label()));
        var task = tasks.task(passage.get().task()).orElseThrow();
        var mine = mine(by, task);
        if (mine.filter(a -> a.state() == Assignment.State.STARTED).isPresent())
            return end(by, copy, task, mine.get(), record);
        if (task.state() == TaskState.STARTED)
            return new Stepping.Wrong("processing.not.somebody", List.of(copy.label()));
        return begin(by, copy, passage.get(), task, mine, supervisor);
    }

    /// What is in hand and what waits at a station. Changes nothing.
    @Transactional(readOnly = true)
    public AtStation at(Actor by, String station, String barcode) {
        var copy = barcode.isBlank() ? Optional.<Copy>empty() : shelf.byBarcode(barcode.strip());
        var passage = copy.flatMap(c -> store.ofItem(c.item()).stream().findFirst());
        var begun = passage.filter(p -> p.ended().isEmpty() && p.taskType().equals(station))
                .flatMap(p -> tasks.task(p.task()))
                .flatMap(t -> mine(by, t))
                .filter(a -> a.state() == Assignment.State.STARTED)
                .isPresent();
        var waiting = area().waiting().stream()
                .filter(w -> w.passage().taskType().equals(station))
                .toList();
        return new AtStation(station, copy, passage, begun, waiting);
    }

    /// A piece and the ways it went, the latest first.
    @Transactional(readOnly = true)
    public Optional<OnItsWay> item(String barcode) {
        return shelf.byBarcode(barcode.strip()).map(c -> new OnItsWay(c, store.ofItem(c.item())));
    }

    /// Pieces to print labels for: those that wait at a station, or those named.
    @Transactional(readOnly = true)
    public List<Copy> copies(String station, List<String> barcodes) {
        if (!barcodes.isEmpty())
            return barcodes.stream().flatMap(b -> shelf.byBarcode(b).stream()).toList();
        return area().waiting().stream()
                .filter(w -> w.passage().taskType().equals(station))
                .map(Waiting::copy)
                .toList();
    }

    /// The whole area.
    @Transactional(readOnly = true)
    public Area area() {
        var live = store.live();
        var copies = shelf.copies(live.stream().map(Passage::item).toList());
        var begun = tasks.tasks(live.stream().map(Passage::task).toList()).stream()
                .filter(t -> t.state() == TaskState.STARTED)
                .map(Task::id)
                .collect(Collectors.toSet());
        var waiting = live.stream()
                .filter(p -> copies.containsKey(p.item()))
                .map(p -> new Waiting(
                        p, java.util.Objects.requireNonNull(copies.get(p.item())), begun.contains(p.task())))
                .toList();
        var now = clock.instant();
        return new Area(
                now, ProcessingRules.loads(stations(), waiting, now), waiting, store.cycles(now.minus(OF_LATE)));
    }

    /// In the order of the longest route.
    @Transactional(readOnly = true)
    public List<String> stations() {
        var last = store.steps().stream().collect(Collectors.toMap(Step::taskType, Step::position, Math::max));
        return last.keySet().stream()
                .sorted(Comparator.comparing((String s) -> last.getOrDefault(s, 0))
                        .thenComparing(s -> s))
                .toList();
    }

    private Stepping begin(
            Actor by, Copy copy, Passage passage, Task task, Optional<Assignment> mine, Optional<UUID> supervisor) {
        var assignment = mine.map(Assignment::id).orElseGet(UuidCreator::getTimeOrderedEpoch);
        var acting = mine.isPresent() ? acts.start(by, assignment) : acts.take(by, task.id(), assignment, supervisor);
        return switch (acting) {
            case Acting.Done _ -> new Stepping.Begun(copy, passage, assignment);
            case Acting.Refused(var reasons, var remedies) -> new Stepping.Refused(copy, reasons, remedies);
            case Acting.NotNow(var said) -> new Stepping.Wrong(said, List.of(copy.label()));
            case Acting.Unknown _ -> new Stepping.Wrong("processing.not.yours", List.of(copy.label()));
        };
    }

    private Stepping end(Actor by, Copy copy, Task task, Assignment mine, UUID record) {
        var summary = "%s · %s".formatted(copy.barcode(), copy.title());
        var acting = acts.finish(by, Finish.done(record, mine.id(), clock.instant(), summary));
        return switch (acting) {
            case Acting.Done _ ->
                new Stepping.Done(
                        copy,
                        record,
                        task.taskType(),
                        store.live(copy.item()).map(Passage::taskType).orElse(""));
            case Acting.Refused(var reasons, var remedies) -> new Stepping.Refused(copy, reasons, remedies);
            case Acting.NotNow(var said) -> new Stepping.Wrong(said, List.of(copy.label()));
            case Acting.Unknown _ -> new Stepping.Wrong("processing.not.yours", List.of(copy.label()));
        };
    }

    private Optional<Assignment> mine(Actor by, Task task) {
        var me = technicians.ofAccount(by.account()).map(Technician::id);
        return tasks.assignments(List.of(task.id())).stream()
                .filter(a -> me.filter(a.technician()::equals).isPresent())
                .filter(a -> a.state() != Assignment.State.FINISHED)
                .findFirst();
    }
}
