package org.fettle.platform.imports;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Uploaded files are thrown away after a day, taken in or not.
@Configuration(proxyBeanMethods = false)
class DraftCleaning {
    @Bean
    RecurringTask<Void> draftCleaningTask(ImportStore store, Clock clock) {
        return Tasks.recurring("import-drafts", FixedDelay.ofHours(3))
                .execute((_, _) -> store.forgetBefore(clock.instant().minus(Duration.ofDays(1))));
    }
}
