package org.fettle.work;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fettle.platform.shell.Finder;
import org.fettle.platform.shell.Hit;
import org.fettle.platform.shell.Viewer;
import org.springframework.stereotype.Component;

/// Tasks in the global search, as far as the viewer sees them: live ones by title, any by its number.
@Component
class TaskFinder implements Finder {
    private static final Pattern NUMBER = Pattern.compile("(?i)T-\\d+");

    private final WorkDesk desk;

    TaskFinder(WorkDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int most) {
        var actor = viewer.reading();
        var live = desk.tasks(actor, filter("live", words), most);
        var closed =
                NUMBER.matcher(words).matches() ? desk.tasks(actor, filter("done", words), most) : List.<TaskLine>of();
        return Stream.of(live, closed)
                .flatMap(List::stream)
                .limit(most)
                .map(TaskLine::task)
                .map(task -> new Hit(
                        "home.find.task",
                        task.number() + " " + task.title(),
                        task.spot().map(Spot::address).orElse(""),
                        "/tasks/" + task.id()))
                .toList();
    }

    private static TaskFilter filter(String state, String words) {
        return new TaskFilter(state, "", words, false, Optional.empty());
    }
}
