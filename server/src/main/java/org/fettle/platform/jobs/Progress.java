package org.fettle.platform.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.fettle.platform.jobs.JobRunStore.Order;
import org.jspecify.annotations.Nullable;

/// Where a running job says how far it is, and hears that it should stop. Used by one thread.
public final class Progress {
    /// Thrown by [#at] and [#say] when the work shall stop here. A handler lets it pass: what it committed stays.
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        final transient boolean cancelled;

        Stopped(boolean cancelled) {
            super(cancelled ? "cancelled" : "the server stops");
            this.cancelled = cancelled;
        }
    }

    /// How often viewers see it move; between two writes counting costs nothing.
    private static final long BETWEEN_WRITES_NANOS = 250_000_000;

    private final JobRuns runs;
    private final Order order;
    private final BooleanSupplier stopping;
    private long done;
    private @Nullable Long total;
    private @Nullable String said;
    private List<String> arguments = List.of();
    private long written = System.nanoTime() - BETWEEN_WRITES_NANOS;

    Progress(JobRuns runs, Order order, BooleanSupplier stopping) {
        this.runs = runs;
        this.order = order;
        this.stopping = stopping;
        this.done = order.committed();
        this.total = order.total();
    }

    /// What an earlier run, cut off, had kept by [#commit]; 0 on the first.
    public long committed() {
        return order.committed();
    }

    /// In the transaction that keeps the work up to `upTo`: a later run then goes on exactly there.
    public void commit(long upTo) {
        runs.commit(order.id(), upTo);
    }

    public void total(long known) {
        total = known;
    }

    /// So much is done. Outside of the work's transactions.
    public void at(long soFar) {
        done = soFar;
        if (stopping.getAsBoolean() || Thread.currentThread().isInterrupted()) throw new Stopped(false);
        if (System.nanoTime() - written >= BETWEEN_WRITES_NANOS) write();
    }

    /// The step that begins now: a key of the bundles with its arguments.
    public void say(String key, Object... values) {
        said = key;
        arguments = Arrays.stream(values).map(String::valueOf).toList();
        write();
    }

    void write() {
        written = System.nanoTime();
        if (runs.progress(order.id(), done, total, said, arguments)) throw new Stopped(true);
    }

    /// The last word, when stopping is no question any more.
    void settle() {
        runs.progress(order.id(), done, total, said, arguments);
    }
}
