package org.fettle.dispatch;

/// What things cost. One unit is whatever the caller likes; all that matters is the proportion.
///
/// @param perSecond of driving
/// @param perMetre of driving
/// @param leftOut a visit of priority 0 left out; each priority above costs four times as much, and a promised one
///     256 times: a broken promise weighs more than any number of miles
/// @param notPreferred somebody else than the preferred ones goes
/// @param perWorkingSecond from leaving to being back, waiting and work included
public record Weights(int perSecond, int perMetre, long leftOut, long notPreferred, int perWorkingSecond) {
    private static final int STEP = 2;
    private static final int PROMISE = 8;

    public static final Weights DRIVING_TIME = new Weights(1, 0, 1_000_000, 600);

    /// Distance alone counts, as on the public benchmarks.
    public static final Weights DISTANCE = new Weights(0, 1, 1_000_000_000, 0);

    public Weights {
        if (perSecond < 0 || perMetre < 0 || leftOut < 0 || notPreferred < 0 || perWorkingSecond < 0)
            throw new IllegalArgumentException("a weight is negative");
    }

    public Weights(int perSecond, int perMetre, long leftOut, long notPreferred) {
        this(perSecond, perMetre, leftOut, notPreferred, 0);
    }

    long price(Visit visit) {
        return visit.price()
                .orElseGet(() ->
                        leftOut << (STEP * visit.priority() + (visit.promise().isPresent() ? PROMISE : 0)));
    }

    long driving(long seconds, long metres) {
        return seconds * perSecond + metres * perMetre;
    }
}
