package org.fettle.work;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fettle.platform.settings.Practice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// How long work took: from the records, as they were put right.
@Service
public class WorkedTimes {
    private final WorkedStore store;

    WorkedTimes(WorkedStore store) {
        this.store = store;
    }

    /// The last ones that were done in full, newest first.
    @Transactional(readOnly = true)
    public List<Worked> recent(Practice practice, int most) {
        return store.recent(practice, most);
    }

    /// When work at each of these tasks began; a task that nobody began is absent.
    @Transactional(readOnly = true)
    public Map<UUID, Instant> begun(Collection<UUID> tasks) {
        return store.begun(tasks);
    }
}
