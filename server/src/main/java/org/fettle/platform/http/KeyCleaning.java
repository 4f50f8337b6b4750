package org.fettle.platform.http;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Kept answers are thrown away after a day: an offline client repeats within hours.
@Configuration(proxyBeanMethods = false)
class KeyCleaning {
    static final Duration KEPT = Duration.ofHours(24);

    @Bean
    RecurringTask<Void> keyCleaningTask(KeyStore store, Clock clock) {
        return Tasks.recurring("idempotency-keys", FixedDelay.ofHours(1))
                .execute((_, _) -> store.forgetBefore(clock.instant().minus(KEPT)));
    }
}
