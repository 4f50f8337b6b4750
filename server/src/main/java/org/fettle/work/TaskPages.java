package org.fettle.work;

import jakarta.servlet.http.HttpServletResponse;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.TaskType;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Tasks as a list, and one of them: who has it, who may have it, its beginning and end.
@Controller
@Allow({
    Role.SERVICE_MANAGER,
    Role.DISPATCHER,
    Role.FIELD_TECHNICIAN,
    Role.LIBRARIAN,
    Role.LIBRARY_TECHNICIAN,
    Role.DESK,
    Role.ASSESSOR,
    Role.AUDITOR
})
class TaskPages {
    private final WorkDesk desk;
    private final WorkActs acts;
    private final Law law;
    private final Clock clock;

    TaskPages(WorkDesk desk, WorkActs acts, Law law, Clock clock) {
        this.desk = desk;
        this.acts = acts;
        this.law = law;
        this.clock = clock;
    }

    @GetMapping("/tasks")
    String list(
            @RequestParam(defaultValue = "live") String state,
            @RequestParam(defaultValue = "") String type,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(required = false) @Nullable UUID after,
            Actor by,
            Locale language,
            Model page) {
        var filter = new TaskFilter(state, type, text, mine, Optional.ofNullable(after));
        var found = desk.tasks(by, filter, WorkDesk.PAGE + 1);
        var shown = found.stream().limit(WorkDesk.PAGE).toList();
        page.addAttribute("filter", filter);
        page.addAttribute("kinds", kinds(language));
        page.addAttribute("tasks", shown);
        page.addAttribute(
                "names",
                desk.names(by, shown.stream().map(l -> l.task().thing()).toList()));
        if (found.size() > WorkDesk.PAGE)
            page.addAttribute("next", shown.getLast().task().id().toString());
        return "work/tasks";
    }

    @GetMapping("/tasks/{id}")
    String one(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable LocalDateTime from,
            @RequestParam(required = false) @Nullable String said,
            Actor by,
            Model page) {
        var view = desk.task(by, id).orElseThrow(WorkPages::notFound);
        page.addAttribute("view", view);
        if (said != null && said.startsWith("work.said.")) page.addAttribute("said", said);
        var begin = begin(view.task(), Optional.ofNullable(from));
        page.addAttribute("from", begin.atZone(view.task().place().zone()).toLocalDateTime());
        if (view.open() && view.may().direct()) {
            var during = new Interval(
                    begin, begin.plus(Duration.ofMinutes(view.task().minutes())));
            page.addAttribute(
                    "standings", law.whoMay(view.task().taskType(), view.task().place(), during));
        }
        return "work/task";
    }

    @PostMapping("/tasks/{id}/assignments")
    String give(
            @PathVariable UUID id,
            @RequestParam UUID technician,
            @RequestParam LocalDateTime from,
            @RequestParam int minutes,
            @RequestParam(required = false) @Nullable UUID supervisor,
            @RequestParam(defaultValue = "") String override,
            Actor by,
            HttpServletResponse answer,
            Model page) {
        var zone = desk.task(by, id)
                .orElseThrow(WorkPages::notFound)
                .task()
                .place()
                .zone();
        var give = new WorkActs.Give(
                RecordWords.newId(),
                technician,
                from.atZone(zone).toInstant(),
                minutes,
                Optional.ofNullable(supervisor),
                override);
        return shown(id, from, acts.give(by, id, give), by, answer, page);
    }

    @PostMapping("/tasks/{id}/take")
    String take(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID supervisor,
            Actor by,
            HttpServletResponse answer,
            Model page) {
        var acted = acts.take(by, id, RecordWords.newId(), Optional.ofNullable(supervisor));
        return shown(id, null, acted, by, answer, page);
    }

    @PostMapping("/tasks/{id}/cancel")
    String cancel(@PathVariable UUID id, @RequestParam String why, Actor by, HttpServletResponse answer, Model page) {
        return shown(id, null, acts.cancel(by, id, why), by, answer, page);
    }

    @PostMapping("/assignments/{id}/start")
    String start(@PathVariable UUID id, Actor by, HttpServletResponse answer, Model page) {
        var task = task(by, id);
        return shown(task, null, acts.start(by, id), by, answer, page);
    }

    @PostMapping("/assignments/{id}/withdraw")
    String withdraw(@PathVariable UUID id, @RequestParam String why, Actor by, HttpServletResponse answer, Model page) {
        var task = task(by, id);
        return shown(task, null, acts.withdraw(by, id, why), by, answer, page);
    }

    @PostMapping("/assignments/{id}/finish")
    String finish(
            @PathVariable UUID id,
            @RequestParam UUID record,
            @RequestParam Outcome outcome,
            @RequestParam String summary,
            @RequestParam(defaultValue = "0") int travel,
            @RequestParam(defaultValue = "0") int remaining,
            Actor by,
            HttpServletResponse answer,
            Model page) {
        var task = task(by, id);
        var report = new Finish(
                record,
                id,
                clock.instant(),
                Duration.ofMinutes(Math.max(0, travel)),
                outcome,
                summary.strip(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                remaining);
        page.addAttribute("summary", summary);
        return shown(task, null, acts.finish(by, report), by, answer, page);
    }

    private List<TaskType> kinds(Locale language) {
        var asked = Texts.nearest(language);
        return law.taskTypes().stream()
                .sorted(Comparator.comparing(kind -> kind.name(asked), Collator.getInstance(asked)))
                .toList();
    }

    private UUID task(Actor by, UUID assignment) {
        return acts.taskOf(by, assignment).orElseThrow(WorkPages::notFound);
    }

    private String shown(
            UUID task, @Nullable LocalDateTime from, Acting acted, Actor by, HttpServletResponse answer, Model page) {
        return switch (acted) {
            case Acting.Done(var said) -> "redirect:/tasks/" + task + "?said=" + said;
            case Acting.Unknown _ -> throw WorkPages.notFound();
            case Acting.Refused _, Acting.NotNow _ -> {
                answer.setStatus(422);
                page.addAttribute("against", acted);
                yield one(task, from, null, by, page);
            }
        };
    }

    /// When asked: then; else when its window opens, at the earliest now.
    private Instant begin(Task task, Optional<LocalDateTime> from) {
        var now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return from.map(f -> f.atZone(task.place().zone()).toInstant())
                .or(() -> task.window().map(Interval::from).filter(w -> w.isAfter(now)))
                .orElse(now);
    }
}
