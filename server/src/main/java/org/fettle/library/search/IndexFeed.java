package org.fettle.library.search;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fettle.library.catalogue.Catalogue;
import org.fettle.library.catalogue.ChangeCursor;
import org.fettle.library.catalogue.Changed;
import org.fettle.library.catalogue.RecordsChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Keeps the index true: built from the database when the node starts, then record by record. One thread does all of
/// it, so an older state never overwrites a newer one.
@Component
class IndexFeed {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);
    private static final int CHUNK = 500;
    private static final long EVERY_MILLIS = 1_500;
    /// How long a change waits to be findable before it answers; the work goes on behind it.
    private static final long PATIENCE_MILLIS = 1_000;

    private final Catalogue catalogue;
    private final SearchIndex index;
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search-index").daemon().factory());
    private volatile boolean ready;
    private @Nullable ChangeCursor seen;
    private volatile boolean begun;

    IndexFeed(Catalogue catalogue, SearchIndex index) {
        this.catalogue = catalogue;
        this.index = index;
    }

    boolean ready() {
        return ready;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        begun = true;
        worker.execute(this::build);
        worker.scheduleWithFixedDelay(this::follow, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /// Changes of this node are there at once; those of others with the feed.
    @TransactionalEventListener(fallbackExecution = true)
    void changed(RecordsChanged event) {
        if (!begun) return; // what is loaded before the start, the build finds by itself
        try {
            worker.submit(() -> refresh(event.records())).get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | RejectedExecutionException _) {
            LOG.debug("the index follows later");
        } catch (ExecutionException e) {
            LOG.warn("the index could not follow a change; the feed will bring it again", e.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void build() {
        try {
            seen = catalogue.now();
            UUID last = null;
            for (var ids = catalogue.ids(last, CHUNK); !ids.isEmpty(); ids = catalogue.ids(last, CHUNK)) {
                refresh(ids);
                last = ids.getLast();
            }
            ready = true;
        } catch (DataAccessException e) {
            LOG.warn("the index could not be built; trying again soon", e);
        }
    }

    private void follow() {
        if (!ready) {
            build();
            return;
        }
        try {
            var from = seen;
            if (from == null) return;
            for (var changes = catalogue.changes(from, CHUNK);
                    !changes.isEmpty();
                    changes = catalogue.changes(from, CHUNK)) {
                refresh(changes.stream().map(Changed::record).distinct().toList());
                from = changes.getLast().at();
                seen = from;
            }
        } catch (DataAccessException e) {
            LOG.warn("the feed of changes could not be read; trying again soon", e);
        }
    }

    private void refresh(List<UUID> ids) {
        index.put(ids, catalogue.entries(ids));
    }

    @PreDestroy
    void end() {
        worker.shutdownNow();
    }
}
