package org.fettle.platform.settings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// The one clock. `fettle.clock` (an instant) lets a demo or a test begin at another moment; time then runs on from
/// there.
@Configuration(proxyBeanMethods = false)
class ClockSetting {
    @Bean
    Clock clock(Environment environment) {
        var begin = environment.getProperty("fettle.clock", Instant.class);
        var here = Clock.systemUTC();
        return begin == null ? here : Clock.offset(here, Duration.between(here.instant(), begin));
    }
}
