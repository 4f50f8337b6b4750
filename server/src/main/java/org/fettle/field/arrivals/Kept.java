package org.fettle.field.arrivals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fettle.people.Interval;
import org.fettle.schedule.Promise;
import org.fettle.schedule.Promises;
import org.fettle.work.WorkedTimes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Promised against real.
@Service
class Kept {
    private final Promises promises;
    private final WorkedTimes times;
    private final ForecastStore forecasts;
    private final Clock clock;

    Kept(Promises promises, WorkedTimes times, ForecastStore forecasts, Clock clock) {
        this.promises = promises;
        this.times = times;
        this.forecasts = forecasts;
        this.clock = clock;
    }

    LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /// Latest first.
    ///
    /// @param until the last day
    @Transactional(readOnly = true)
    public List<KeptRules.Line> lines(LocalDate from, LocalDate until, ZoneId zone, int most) {
        var time = new Interval(
                from.atStartOfDay(zone).toInstant(),
                until.plusDays(1).atStartOfDay(zone).toInstant());
        var found = promises.within(time, zone, most);
        var begun = times.begun(found.stream().flatMap(p -> p.tasks().stream()).toList());
        var foreseen = forecasts.latest(found.stream().map(Promise::appointment).toList());
        var now = clock.instant();
        return found.stream()
                .map(p -> KeptRules.line(
                        p,
                        p.tasks().stream()
                                .map(begun::get)
                                .filter(Objects::nonNull)
                                .min(java.util.Comparator.naturalOrder()),
                        Optional.ofNullable(foreseen.get(p.appointment())),
                        now))
                .toList();
    }
}
