package org.fettle.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.fettle.platform.actor.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// Loads today's demo day once per practice and day, before the server says that it is ready.
@Component
@ConditionalOnProperty(name = "fettle.mode", havingValue = "demo")
class Demo implements ApplicationRunner {
    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);

    private final DemoAccounts accounts;
    private final List<DemoDay> practices;
    private final DemoDayStore store;
    private final Clock clock;

    Demo(DemoAccounts accounts, List<DemoDay> practices, DemoDayStore store, Clock clock) {
        this.accounts = accounts;
        this.practices = practices;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var today = LocalDate.ofInstant(clock.instant(), ZONE);
        accounts.open(Actor.system("demo"));
        for (var practice : practices) load(practice, today);
    }

    private void load(DemoDay practice, LocalDate today) {
        var name = practice.getClass().getPackageName();
        var last = store.lastLoaded(name);
        if (last.filter(day -> !day.isBefore(today)).isPresent()) return;
        LOG.info("loading the demo day {} of {}", today, name);
        practice.load(today, last.isEmpty());
        store.loaded(name, today);
    }
}
