package org.fettle.platform.jobs;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.CompletionHandler.OnCompleteRemove;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// How the scheduler runs a job: again when it was stopped, when its database went away, when its server died.
@Configuration(proxyBeanMethods = false)
class JobTask {
    private static final Duration SOON = Duration.ofSeconds(3);

    @Bean
    Task<Void> runsJobs(JobRunner runner) {
        return Tasks.custom(JobQueue.TASK)
                .onFailureReschedule(FixedDelay.of(SOON))
                .onDeadExecutionRevive()
                .execute((job, context) -> next(runner.run(
                        UUID.fromString(job.getId()),
                        () -> context.getSchedulerState().isShuttingDown())));
    }

    private static CompletionHandler<Void> next(JobRunner.Next next) {
        return switch (next) {
            case ENDED -> new OnCompleteRemove<>();
            case AGAIN_SOON ->
                (complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(SOON));
        };
    }
}
