package org.fettle.demo.field;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.fettle.demo.DemoPart;
import org.fettle.demo.StageClock;
import org.fettle.dispatch.Budget;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.jobs.JobEnd;
import org.fettle.platform.jobs.JobKind;
import org.fettle.platform.jobs.Jobs;
import org.fettle.platform.jobs.Progress;
import org.fettle.schedule.Planning;

/// Closes the days before, then plans and publishes the demo's day, as its dispatcher would have done in the morning.
/// In the background: the demo is ready before. Repeating it does what is left.
@DemoPart
class FieldMorning implements JobKind<FieldMorning.Day> {
    /// @param close whether days before are to be played to their end first
    record Day(LocalDate day, boolean close) {}

    private static final LocalTime EARLY = LocalTime.of(6, 45);
    private static final int ITERATIONS = 20_000;

    private final Planning planning;
    private final FieldPast past;

    FieldMorning(Planning planning, FieldPast past) {
        this.planning = planning;
        this.past = past;
    }

    void begin(Jobs jobs, LocalDate day, boolean close) {
        jobs.start(FieldDay.BY, this, new Day(day, close));
    }

    @Override
    public String name() {
        return "demo.job.plan";
    }

    @Override
    public Class<Day> data() {
        return Day.class;
    }

    @Override
    public JobEnd run(Actor by, Day wish, Progress progress) {
        progress.total(3);
        if (wish.close()) past.closeBefore(wish.day());
        progress.at(1);
        plan(by, wish.day(), FieldCrew.BAYREUTH);
        progress.at(2);
        plan(by, wish.day(), FieldCrew.TEXAS);
        progress.at(3);
        return JobEnd.done("/board", "demo.job.planned", wish.day());
    }

    private void plan(Actor by, LocalDate day, ZoneId zone) {
        StageClock.at(day.atTime(EARLY).atZone(zone).toInstant(), () -> {
            var budget = Budget.iterations(ITERATIONS, day.toEpochDay());
            var plan = planning.propose(by, day, zone, budget, _ -> true);
            planning.publish(by, plan, Optional.empty());
        });
    }
}
