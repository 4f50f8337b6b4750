package org.fettle.demo.library;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.fettle.demo.StageClock;

/// [StageClock], for what has an answer.
final class ScopedScan {
    static <T> T at(Instant moment, Supplier<T> play) {
        var answer = new AtomicReference<T>();
        StageClock.at(moment, () -> answer.set(play.get()));
        return answer.get();
    }

    private ScopedScan() {}
}
