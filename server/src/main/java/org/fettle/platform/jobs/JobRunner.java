package org.fettle.platform.jobs;

import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.fettle.platform.jobs.JobRunStore.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import tools.jackson.databind.json.JsonMapper;

/// Runs one job once, to its end or to the next stop.
@Component
public class JobRunner {
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);
    private static final int MOST_ATTEMPTS = 20;

    /// What becomes of the order.
    enum Next {
        ENDED,
        AGAIN_SOON
    }

    private final JobRuns runs;
    private final ObjectProvider<JobKind<?>> kinds;
    private final JsonMapper json;

    /// The kinds are looked up when they are needed: they call services, and services start jobs.
    JobRunner(JobRuns runs, ObjectProvider<JobKind<?>> kinds, JsonMapper json) {
        this.runs = runs;
        this.kinds = kinds;
        this.json = json;
    }

    /// Runs it here and now, in this thread, whatever the scheduler does: for tests of a [JobKind].
    public void run(UUID id) {
        run(id, () -> false);
    }

    Next run(UUID id, BooleanSupplier stopping) {
        var order = runs.order(id);
        if (order.isEmpty()) return Next.ENDED;
        var kind =
                kinds.stream().filter(k -> k.name().equals(order.get().kind())).findFirst();
        // its practice is switched off: it waits until it is on again
        return kind.isEmpty() ? Next.AGAIN_SOON : run(order.get(), kind.get(), stopping);
    }

    private <D> Next run(Order order, JobKind<D> kind, BooleanSupplier stopping) {
        runs.begin(order.by(), order.id());
        var progress = new Progress(runs, order, stopping);
        try {
            progress.write();
            var end = kind.run(order.by(), json.readValue(order.data(), kind.data()), progress);
            progress.settle();
            end(order, end);
            return Next.ENDED;
        } catch (Progress.Stopped stopped) {
            if (!stopped.cancelled) return Next.AGAIN_SOON;
            runs.end(order.by(), order.id(), Job.State.CANCELLED, "jobs.cancelled", List.of(), null);
            return Next.ENDED;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Next.AGAIN_SOON;
        } catch (Exception e) {
            return failed(order, e);
        }
    }

    private void end(Order order, JobEnd end) {
        switch (end) {
            case JobEnd.Done(var said, var arguments, var link) ->
                runs.end(order.by(), order.id(), Job.State.DONE, said, arguments, link);
            case JobEnd.Refused(var said, var arguments) ->
                runs.end(order.by(), order.id(), Job.State.FAILED, said, arguments, null);
        }
    }

    /// A database that went away comes back; anything else is a fault that a second try would repeat.
    private Next failed(Order order, Exception e) {
        if (passing(e) && order.attempts() < MOST_ATTEMPTS) {
            LOG.warn("job {} ({}) is tried again: {}", order.id(), order.kind(), e.getMessage());
            return Next.AGAIN_SOON;
        }
        LOG.error("job {} ({}) failed", order.id(), order.kind(), e);
        runs.end(
                order.by(),
                order.id(),
                Job.State.FAILED,
                "jobs.failed",
                List.of(order.id().toString()),
                null);
        return Next.ENDED;
    }

    private static boolean passing(Exception e) {
        return e instanceof TransientDataAccessException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof CannotGetJdbcConnectionException
                || e instanceof CannotCreateTransactionException
                || e instanceof TransactionSystemException;
    }
}
