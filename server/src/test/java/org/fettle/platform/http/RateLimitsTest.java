package org.fettle.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitsTest {
    private static final class Hand extends Clock {
        private Instant at = Instant.parse("2026-11-24T08:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return at;
        }
    }

    private final Hand clock = new Hand();
    private final RateLimits limits = new RateLimits(3, Duration.ofMinutes(1), clock);

    @Test
    void afterSoManyOneWaitsAndThenMayAgain() {
        for (var i = 0; i < 3; i++)
            assertThat(limits.secondsToWait("192.0.2.1")).isZero();
        var wait = limits.secondsToWait("192.0.2.1");
        assertThat(wait).isBetween(1L, 21L);
        clock.at = clock.at.plusSeconds(wait);
        assertThat(limits.secondsToWait("192.0.2.1")).isZero();
    }

    @Test
    void everyAddressHasItsOwn() {
        for (var i = 0; i < 4; i++) limits.secondsToWait("192.0.2.1");
        assertThat(limits.secondsToWait("192.0.2.2")).isZero();
    }

    @Test
    void aWholeIpv6NetIsOneAddress() {
        for (var i = 0; i < 3; i++) limits.secondsToWait("2001:db8:0:1::" + i);
        assertThat(limits.secondsToWait("2001:db8:0:1:ffff::9")).isPositive();
        assertThat(limits.secondsToWait("2001:db8:0:2::1")).isZero();
    }

    @Test
    void zeroMeansNoLimit() {
        var open = new RateLimits(0, Duration.ofMinutes(1), clock);
        for (var i = 0; i < 1000; i++)
            assertThat(open.secondsToWait("192.0.2.1")).isZero();
    }
}
