package org.fettle.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// The demo's clock: the house's own, except for what the loader plays at an earlier moment. So the history of the demo
/// comes through the same doors, and is asked of the same law, as everything else; the audit still says when it was
/// really written.
@Component
@Primary
@ConditionalOnProperty(name = "fettle.mode", havingValue = "demo")
public class StageClock extends Clock {
    private static final ScopedValue<Instant> AT = ScopedValue.newInstance();

    private final Clock house;

    StageClock(@Qualifier("clock") Clock house) {
        this.house = house;
    }

    /// What `play` does happens at that moment, as far as this thread is concerned.
    public static void at(Instant moment, Runnable play) {
        ScopedValue.where(AT, moment).run(play);
    }

    @Override
    public Instant instant() {
        return AT.isBound() ? AT.get() : house.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return house.withZone(zone);
    }
}
