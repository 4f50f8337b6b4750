package org.fettle.platform.jobs;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.jobs.JobRunStore.Order;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What a run writes down about itself, each in its own transaction, so that it stays whatever becomes of the work's.
@Service
class JobRuns {
    private final JobRunStore store;
    private final Clock clock;

    JobRuns(JobRunStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<Order> order(UUID id) {
        return store.order(id);
    }

    @Transactional
    void begin(Actor by, UUID id) {
        store.begin(id, clock.instant());
    }

    @Transactional
    void end(Actor by, UUID id, Job.State state, String said, List<String> arguments, @Nullable String link) {
        store.end(id, state, said, arguments, link, clock.instant());
    }

    /// @return whether somebody asked to stop
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean progress(UUID id, long done, @Nullable Long total, @Nullable String said, List<String> arguments) {
        store.progress(id, done, total, said, arguments);
        return store.cancelRequested(id);
    }

    /// Inside the work's own transaction: both are kept, or neither.
    @Transactional(propagation = Propagation.MANDATORY)
    void commit(UUID id, long done) {
        store.commit(id, done);
    }
}
