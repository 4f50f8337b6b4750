package org.fettle.people;

import java.util.List;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is there when.
@Service
public class Shifts {
    private final ShiftStore store;

    Shifts(ShiftStore store) {
        this.store = store;
    }

    /// False if the technician has a shift at that time already.
    @Transactional
    public boolean plan(Actor by, Shift shift) {
        return store.insert(shift);
    }

    @Transactional
    public void excuse(Actor by, Absence absence) {
        store.insert(absence);
    }

    /// All that touch this time.
    @Transactional(readOnly = true)
    public List<Shift> shifts(Interval when) {
        return store.shifts(when);
    }

    @Transactional(readOnly = true)
    public List<Absence> absences(Interval when) {
        return store.absences(when);
    }
}
