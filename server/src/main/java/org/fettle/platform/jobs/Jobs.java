package org.fettle.platform.jobs;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// All that another module may ask of background work.
@Service
public class Jobs {
    private final JobStore store;
    private final JobQueue queue;
    private final JsonMapper json;
    private final Clock clock;

    Jobs(JobStore store, JobQueue queue, JsonMapper json, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.json = json;
        this.clock = clock;
    }

    /// Starts the work once this transaction is committed; if it is rolled back, nothing was started.
    ///
    /// @return the job's id: its page is `/jobs/{id}`
    @Transactional
    public <D> UUID start(Actor by, JobKind<D> kind, D data) {
        var id = UuidCreator.getTimeOrderedEpoch();
        store.insert(by, id, kind.name(), json.writeValueAsString(data), clock.instant());
        queue.put(id);
        return id;
    }

    /// The job, if this person may see it: her own, or any for an administrator.
    @Transactional(readOnly = true)
    public Optional<Job> find(Actor by, UUID id) {
        return store.find(id).filter(job -> maySee(by, job));
    }

    /// Newest first, older than `before`; null begins at the newest.
    @Transactional(readOnly = true)
    public List<Job> list(Actor by, @Nullable UUID before, int limit) {
        return store.list(by.is(Role.ADMINISTRATOR) ? null : by.account(), before, limit);
    }

    /// Asks the work to stop at its next step. False if there is nothing to stop.
    @Transactional
    public boolean cancel(Actor by, UUID id) {
        return find(by, id).isPresent() && store.requestCancel(id, clock.instant());
    }

    private static boolean maySee(Actor by, Job job) {
        return by.is(Role.ADMINISTRATOR) || by.account().equals(job.startedBy());
    }
}
