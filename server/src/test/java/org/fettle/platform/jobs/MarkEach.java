package org.fettle.platform.jobs;

import java.time.Duration;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.identity.Links;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A kind for the tests: leaves one row of evidence per step, in the same transaction as its count.
@Component
class MarkEach implements JobKind<MarkEach.Steps> {
    /// @param pause milliseconds between two steps
    /// @param breakAt the step whose transaction is rolled back by a fault, 0 for none
    record Steps(UUID evidence, int steps, int pause, int breakAt) {}

    private final Marker marker;

    MarkEach(Marker marker) {
        this.marker = marker;
    }

    @Override
    public String name() {
        return "jobs.title";
    }

    @Override
    public Class<Steps> data() {
        return Steps.class;
    }

    @Override
    public JobEnd run(Actor by, Steps data, Progress progress) throws InterruptedException {
        progress.total(data.steps());
        for (long step = progress.committed() + 1; step <= data.steps(); step++) {
            marker.mark(by, data, step, progress);
            progress.at(step);
            Thread.sleep(data.pause());
        }
        return JobEnd.done("/jobs", "jobs.of", data.steps(), data.steps());
    }

    /// The service that a kind calls once per chunk.
    @Component
    static class Marker {
        private final Links links;

        Marker(Links links) {
            this.links = links;
        }

        @Transactional
        public void mark(Actor by, Steps data, long step, Progress progress) {
            links.make(by, "step-" + step, data.evidence(), Duration.ofHours(1), false);
            progress.commit(step);
            if (step == data.breakAt()) throw new IllegalStateException("a fault in step " + step);
        }
    }
}
