package org.fettle.library.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.settings.Practice;
import org.fettle.work.NewTask;
import org.fettle.work.Task;
import org.fettle.work.TaskQuery;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.springframework.stereotype.Component;

/// The cataloguing work that waits, as tasks of `work`.
@Component
class Queue {
    static final String RECORD = "record";

    private final Tasks tasks;
    private final Branch branch;

    Queue(Tasks tasks, Branch branch) {
        this.tasks = tasks;
        this.branch = branch;
    }

    Task add(Actor by, Bib bib, String taskType, UUID origin) {
        var title = bib.number() + " " + bib.title();
        return tasks.create(
                by,
                NewTask.inHouse(
                        UuidCreator.getTimeOrderedEpoch(),
                        Practice.LIBRARY,
                        taskType,
                        title.substring(0, Math.min(title.length(), 200)),
                        thing(bib.id()),
                        branch.place(),
                        LevelRules.minutes(taskType),
                        origin));
    }

    /// What is not done yet on this record.
    List<Task> open(UUID record) {
        return tasks.list(TaskQuery.of(Practice.LIBRARY, TaskState.OPEN, TaskState.ASSIGNED, TaskState.STARTED)
                .types(LevelRules.CATALOGUING.toArray(String[]::new))
                .on(thing(record)));
    }

    List<Task> waiting(String... taskTypes) {
        var types = taskTypes.length == 0 ? LevelRules.CATALOGUING.toArray(String[]::new) : taskTypes;
        return tasks.list(TaskQuery.of(Practice.LIBRARY, TaskState.OPEN, TaskState.ASSIGNED, TaskState.STARTED)
                .types(types));
    }

    static ThingRef thing(UUID record) {
        return new ThingRef(RECORD, record);
    }
}
