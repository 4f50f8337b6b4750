package org.fettle.field.arrivals;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.schedule.Boards;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what was foreseen when a plan was published, so that it can be compared with what came.
@Service
class Foreseen {
    private final Boards boards;
    private final Arrivals arrivals;
    private final ForecastStore store;
    private final Clock clock;

    Foreseen(Boards boards, Arrivals arrivals, ForecastStore store, Clock clock) {
        this.boards = boards;
        this.arrivals = arrivals;
        this.store = store;
        this.clock = clock;
    }

    @Transactional
    public void keep(Actor by, UUID plan, LocalDate day, ZoneId zone) {
        var whole = boards.look(day, zone);
        store.insert(plan, arrivals.likely(whole.board(), whole.bookings()), clock.instant());
    }
}
