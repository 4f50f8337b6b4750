package org.fettle.work;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.people.Technician;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody sees of tasks and records: each in the measure of [Sight].
@Service
public class WorkDesk {
    static final int PAGE = 50;

    private final TaskLineStore lines;
    private final TaskStore tasks;
    private final AssignmentStore assignments;
    private final RecordStore records;
    private final SignatureStore signatures;
    private final PhotoStore photos;
    private final Technicians technicians;
    private final Naming naming;
    private final Clock clock;

    WorkDesk(
            TaskLineStore lines,
            TaskStore tasks,
            AssignmentStore assignments,
            RecordStore records,
            SignatureStore signatures,
            PhotoStore photos,
            Technicians technicians,
            Naming naming,
            Clock clock) {
        this.lines = lines;
        this.tasks = tasks;
        this.assignments = assignments;
        this.records = records;
        this.signatures = signatures;
        this.photos = photos;
        this.technicians = technicians;
        this.naming = naming;
        this.clock = clock;
    }

    /// One more than `limit` when there is another page.
    @Transactional(readOnly = true)
    public List<TaskLine> tasks(Actor by, TaskFilter filter, int limit) {
        var sight = sight(by);
        if (!filter.mine() && !sight.whole().isEmpty()) return lines.whole(sight.whole(), filter, limit);
        return sight.technician().map(me -> lines.own(me, filter, limit)).orElse(List.of());
    }

    /// Empty if there is none, or it is not this viewer's to see.
    @Transactional(readOnly = true)
    public Optional<TaskView> task(Actor by, UUID id) {
        var sight = sight(by);
        return tasks.byId(id).flatMap(task -> {
            var there = assignments.ofTasks(List.of(id));
            return sees(sight, task, there) ? Optional.of(view(by, sight, task, there)) : Optional.empty();
        });
    }

    /// The task itself, or the thing it was about because one has worked on that.
    @Transactional(readOnly = true)
    public boolean seesTask(Actor by, UUID id) {
        var sight = sight(by);
        return tasks.byId(id)
                .filter(task -> sees(sight, task, assignments.ofTasks(List.of(id)))
                        || sight.technician()
                                .filter(me -> lines.workedOn(me, task.thing()))
                                .isPresent())
                .isPresent();
    }

    /// The names of things, for other pages' lists.
    @Transactional(readOnly = true)
    public Map<ThingRef, ThingName> names(Actor by, Collection<ThingRef> things) {
        return naming.names(by, things);
    }

    /// Empty for somebody who is no technician.
    ///
    /// @param day empty for today in the person's own zone
    @Transactional(readOnly = true)
    public Optional<MyDay> day(Actor by, Optional<LocalDate> day) {
        return technicians.ofAccount(by.account()).map(me -> {
            var on = day.orElseGet(() -> LocalDate.ofInstant(clock.instant(), me.zone()));
            return day(by, me, on);
        });
    }

    @Transactional(readOnly = true)
    public Optional<RecordView> record(Actor by, UUID id) {
        var sight = sight(by);
        return records.byId(id).filter(r -> sees(sight, r)).map(r -> {
            var own = sight.mayCorrect(r);
            return new RecordView(
                    r,
                    tasks.byId(r.task()).orElseThrow(),
                    signatures.of(id),
                    records.corrections(id),
                    photos.ofRecords(List.of(id)).getOrDefault(id, List.of()),
                    Optional.ofNullable(naming.names(by, List.of(r.thing())).get(r.thing())),
                    naming.terms(r.task()),
                    own && r.corrects().isEmpty(),
                    own || by.is(org.fettle.platform.actor.Role.ASSESSOR));
        });
    }

    /// What was ever done on a thing. Whoever may open the thing's page may read this; that page asks.
    @Transactional(readOnly = true)
    public History historyOf(ThingRef thing, Optional<UUID> before) {
        return history(records.ofThing(thing, before, PAGE + 1), Map.of());
    }

    /// Whether this person may open such a record and its photos by their own addresses: the same for all of one
    /// thing.
    @Transactional(readOnly = true)
    public boolean opens(Actor by, TaskRecord record) {
        return sees(sight(by), record);
    }

    /// The same for who looks at it by its own address: empty if nothing of it is theirs to see.
    @Transactional(readOnly = true)
    public Optional<History> thing(Actor by, ThingRef thing, Optional<UUID> before) {
        var sight = sight(by);
        var found = records.ofThing(thing, before, PAGE + 1);
        var theirs = found.isEmpty() ? !sight.whole().isEmpty() : sees(sight, found.getFirst());
        return theirs ? Optional.of(history(found, Map.of())) : Optional.empty();
    }

    /// What a person ever did, supervised work included by its own record. Empty if not theirs to see.
    @Transactional(readOnly = true)
    public Optional<History> person(Actor by, UUID technician, Optional<UUID> before) {
        var sight = sight(by);
        if (sight.whole().isEmpty() && !sight.is(technician)) return Optional.empty();
        var found = records.ofTechnician(technician, before, PAGE + 1).stream()
                .filter(r -> sight.is(technician) || sight.sees(r.practice()))
                .toList();
        var things = found.stream().map(TaskRecord::thing).distinct().toList();
        return Optional.of(history(found, naming.names(by, things)));
    }

    Sight sight(Actor by) {
        return Sight.of(by, technicians.ofAccount(by.account()).map(Technician::id));
    }

    private boolean sees(Sight sight, Task task, List<Assignment> there) {
        return sight.sees(task.practice())
                || there.stream()
                        .anyMatch(a -> sight.is(a.technician())
                                || a.supervisor().filter(sight::is).isPresent());
    }

    /// Who works on a thing reads what was done on it before.
    private boolean sees(Sight sight, TaskRecord record) {
        return sight.sees(record.practice())
                || sight.technician()
                        .filter(me -> lines.workedOn(me, record.thing()))
                        .isPresent();
    }

    private TaskView view(Actor by, Sight sight, Task task, List<Assignment> there) {
        var done = records.ofTask(task.id());
        var handles = there.stream()
                .filter(a -> sight.handles(task, a))
                .map(Assignment::id)
                .toList();
        var may = new TaskView.May(sight.directs(task.practice()), sight.mayTake(task), handles);
        return new TaskView(
                task,
                there,
                done,
                photos.ofTasks(List.of(task.id())),
                people(there),
                Optional.ofNullable(naming.names(by, List.of(task.thing())).get(task.thing())),
                may);
    }

    private MyDay day(Actor by, Technician me, LocalDate on) {
        var mine = assignments.ofTechnician(me.id(), Interval.day(on, me.zone()));
        var names = people(mine);
        var entries = mine.stream()
                .map(a -> new MyDay.Entry(
                        tasks.byId(a.task()).orElseThrow(), a, a.supervisor().map(s -> names.getOrDefault(s, "?"))))
                .toList();
        var things = entries.stream().map(e -> e.task().thing()).distinct().toList();
        return new MyDay(on, me.zone(), me.name(), entries, naming.names(by, things));
    }

    private History history(List<TaskRecord> found, Map<ThingRef, ThingName> names) {
        var shown = found.stream().limit(PAGE).toList();
        var next = found.size() > PAGE ? Optional.of(shown.getLast().id()) : Optional.<UUID>empty();
        return new History(
                shown, photos.ofRecords(shown.stream().map(TaskRecord::id).toList()), names, next);
    }

    private Map<UUID, String> people(List<Assignment> there) {
        var ids = new HashSet<UUID>();
        for (var a : there) {
            ids.add(a.technician());
            a.supervisor().ifPresent(ids::add);
        }
        var names = new HashMap<UUID, String>();
        for (var id : ids) technicians.technician(id).ifPresent(t -> names.put(id, t.name()));
        return names;
    }

    /// The zone in which this person thinks of hours.
    @Transactional(readOnly = true)
    public ZoneId zone(Actor by) {
        return technicians.ofAccount(by.account()).map(Technician::zone).orElse(java.time.ZoneOffset.UTC);
    }
}
