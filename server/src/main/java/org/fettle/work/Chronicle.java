package org.fettle.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.fettle.people.Law;
import org.fettle.people.Question;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The history of things from before they were looked after here: many records at once, each resting, like every
/// other, on the law's answer for the time of the work.
@Service
public class Chronicle {
    private final Law law;
    private final ChronicleStore store;

    Chronicle(Law law, ChronicleStore store) {
        this.law = law;
        this.store = store;
    }

    /// Nothing is told to anybody: it is over, and its orders are not here.
    ///
    /// @return those of which the law says that this person might not do it alone; nothing is kept of them
    @Transactional
    public List<DoneBefore> enter(Actor by, List<DoneBefore> done) {
        var questions = new LinkedHashMap<DoneBefore, Question>();
        for (var d : done) {
            var task = d.task();
            questions.put(d, new Question(d.technician(), task.taskType(), task.place(), d.worked(), Set.of()));
        }
        var decisions = law.decideAlone(by, Set.copyOf(questions.values()));
        var rows = new ArrayList<ChronicleStore.Row>();
        var refused = new ArrayList<DoneBefore>();
        questions.forEach((d, question) -> {
            var decision = decisions.get(question);
            if (decision == null) refused.add(d);
            else rows.add(ChronicleStore.Row.of(d, decision.id(), by));
        });
        rows.sort(Comparator.comparing(ChronicleStore.Row::until)); // numbers follow the time
        store.insert(rows);
        return refused;
    }
}
