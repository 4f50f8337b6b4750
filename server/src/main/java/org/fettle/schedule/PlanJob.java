package org.fettle.schedule;

import java.time.LocalDate;
import java.time.ZoneId;
import org.fettle.dispatch.Budget;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.jobs.JobEnd;
import org.fettle.platform.jobs.JobKind;
import org.fettle.platform.jobs.Progress;
import org.springframework.stereotype.Component;

/// Plans a day in the background. Repeating it only makes another draft.
@Component
class PlanJob implements JobKind<PlanJob.Wish> {
    record Wish(LocalDate day, String zone, int seconds) {}

    private static final int HUNDRED = 100;

    private final Planning planning;

    PlanJob(Planning planning) {
        this.planning = planning;
    }

    @Override
    public String name() {
        return "schedule.job.plan";
    }

    @Override
    public Class<Wish> data() {
        return Wish.class;
    }

    @Override
    public JobEnd run(Actor by, Wish wish, Progress progress) {
        progress.total(HUNDRED);
        progress.say("schedule.job.planning", wish.day().toString());
        var plan = planning.propose(by, wish.day(), ZoneId.of(wish.zone()), Budget.seconds(wish.seconds(), 1), at -> {
            progress.at(Math.round(at.share() * HUNDRED));
            return true;
        });
        return JobEnd.done("/board/plans/" + plan, "schedule.job.planned");
    }
}
