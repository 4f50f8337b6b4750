package org.fettle.platform.http;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// How often one address may knock: so many at once, filled up again evenly within the span. Kept per server process
/// and for the addresses seen last; an address that was forgotten starts with a full bucket.
public final class RateLimits {
    private static final int ADDRESSES = 100_000;

    private final int calls;
    private final Duration span;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    /// @param calls per `span`; 0 means no limit
    public RateLimits(int calls, Duration span, Clock clock) {
        this.calls = calls;
        this.span = span;
        this.time = new ClockMeter(clock);
    }

    /// Zero if the call may go on, else how long to wait, in whole seconds.
    public long secondsToWait(String address) {
        if (calls == 0) return 0;
        var probe = bucket(neighbourhood(address)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) return 0;
        return 1 + TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill());
    }

    private synchronized Bucket bucket(String address) {
        return buckets.computeIfAbsent(
                address,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(calls).refillGreedy(calls, span))
                        .withCustomTimePrecision(time)
                        .build());
    }

    /// One household or office has a whole /64 of IPv6 addresses, so it is counted as one.
    static String neighbourhood(String address) {
        if (address.indexOf(':') < 0) return address;
        var bytes = java.net.InetAddress.ofLiteral(address).getAddress();
        return bytes.length == 16
                ? java.util.HexFormat.of().formatHex(bytes, 0, 8)
                : address; // an IPv4 address written as IPv6
    }

    /// Bucket4j reads the one clock of the house, so that a test can let time pass.
    private record ClockMeter(Clock clock) implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return TimeUnit.MILLISECONDS.toNanos(clock.millis());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
