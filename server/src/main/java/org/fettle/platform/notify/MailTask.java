package org.fettle.platform.notify;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Looks for due letters every ten seconds; of several servers one does.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailServer.class)
class MailTask {
    @Bean
    Task<Void> sendsMail(Postman postman) {
        return Tasks.recurring("mail", FixedDelay.of(Duration.ofSeconds(10))).execute((_, _) -> postman.round());
    }
}
