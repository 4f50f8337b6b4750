package org.fettle.people;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.fettle.platform.actor.Actor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks every six hours, so that whatever zone a technician works in, the day is not missed.
@Configuration(proxyBeanMethods = false)
class ReminderTask {
    @Bean
    Task<Void> remindsOfExpiry(Reminders reminders) {
        return Tasks.recurring("expiry-reminders", FixedDelay.ofHours(6))
                .execute((_, _) -> reminders.remind(Actor.system("expiry reminders")));
    }
}
