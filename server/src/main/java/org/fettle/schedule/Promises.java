package org.fettle.schedule;

import java.time.ZoneId;
import java.util.List;
import org.fettle.people.Interval;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What customers were told.
@Service
public class Promises {
    private final PromiseStore store;

    Promises(PromiseStore store) {
        this.store = store;
    }

    /// Those whose time begins then, latest first: those that stand, and those that were taken back.
    @Transactional(readOnly = true)
    public List<Promise> within(Interval time, ZoneId zone, int most) {
        return store.within(time, zone, most);
    }
}
