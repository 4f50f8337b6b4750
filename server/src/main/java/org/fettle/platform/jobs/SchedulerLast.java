package org.fettle.platform.jobs;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DeferredImportSelector;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.type.AnnotationMetadata;

/// The scheduler's own auto-configuration names classes that Spring Boot 4 has moved, so it is looked at before there
/// is a `DataSource`, finds none and stays away, silently. Here it comes after everything else; `application.yaml`
/// excludes it from its usual place.
@Configuration(proxyBeanMethods = false)
@Import(SchedulerLast.AfterTheDatabase.class)
class SchedulerLast {
    static class AfterTheDatabase implements DeferredImportSelector, Ordered {
        @Override
        public String[] selectImports(AnnotationMetadata importing) {
            return new String[] {"com.github.kagkarlsson.scheduler.boot.autoconfigure.DbSchedulerAutoConfiguration"};
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }
    }
}
