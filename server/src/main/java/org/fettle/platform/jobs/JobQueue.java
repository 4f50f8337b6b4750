package org.fettle.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SystemClock;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// The way from a started job to the scheduler: a row in the same transaction, and a nudge once that is committed.
///
/// It runs by the machine's clock, not by the demo's: a demo of next week still works now.
@Component
class JobQueue {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("job");

    private final SchedulerClient client;
    private final ObjectProvider<Scheduler> scheduler;

    JobQueue(DataSource database, ObjectProvider<Scheduler> scheduler) {
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .build();
        this.scheduler = scheduler;
    }

    void put(UUID id) {
        client.scheduleIfNotExists(TASK.instance(id.toString()).build(), new SystemClock().now());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }
}
