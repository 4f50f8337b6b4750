package org.fettle.field.teaching;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.field.machines.ProductModel;
import org.fettle.platform.actor.Actor;
import org.fettle.work.Check;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of lessons.
@Service
public class Teachings {
    private final TeachingStore store;
    private final Clock clock;

    Teachings(TeachingStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Keeps what was taught of this model. Further tries of the same lesson are added.
    @Transactional
    public Entry<Taught> teach(Actor by, ProductModel model, Session session) {
        var faults = faults(model, session);
        if (!faults.isEmpty()) return new Faulty<>(faults);
        var now = clock.instant();
        var teaching = store.keep(session, by.name(), now);
        for (var one : session.tries()) store.insert(teaching, one, now);
        return new Saved<>(store.ofTask(session.task()).orElseThrow());
    }

    @Transactional(readOnly = true)
    public Optional<Taught> ofTask(UUID task) {
        return store.ofTask(task);
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<Taught> ofAsset(UUID asset) {
        return store.ofAsset(asset);
    }

    /// How each point of a model went, over all lessons.
    @Transactional(readOnly = true)
    public Map<UUID, Counted> counts(ProductModel model) {
        var points = model.curriculum().stream().map(ProductModel.Point::id).toList();
        if (points.isEmpty()) return Map.of();
        return store.counts(points).stream().collect(Collectors.toMap(Counted::point, Function.identity()));
    }

    /// The lesson in the words of the record of work.
    @Transactional(readOnly = true)
    public List<Check> checks(UUID task, ProductModel model) {
        return store.ofTask(task).map(taught -> checks(taught, model)).orElse(List.of());
    }

    static List<Check> checks(Taught taught, ProductModel model) {
        var checks = new ArrayList<Check>();
        for (int i = 0; i < model.curriculum().size(); i++) {
            var point = model.curriculum().get(i);
            var number = i + 1;
            taught.latest(point.id())
                    .ifPresent(grade -> checks.add(
                            new Check("point-" + number, point.text().en(), grade.name(), grade != Grade.NOT_YET)));
        }
        return checks;
    }

    static List<Fault> faults(ProductModel model, Session session) {
        var faults = new ArrayList<Fault>();
        if (session.attendees().isEmpty()) faults.add(new Fault("attendees", "", "teaching.fault.attendees"));
        if (session.tries().isEmpty()) faults.add(new Fault("tries", "", "teaching.fault.tries"));
        for (var one : session.tries())
            if (model.curriculum().stream().noneMatch(p -> p.id().equals(one.point())))
                faults.add(new Fault("tries.point", one.point().toString(), "teaching.fault.point"));
        return faults;
    }
}
