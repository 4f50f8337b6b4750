package org.fettle.dispatch;

/// Random numbers, quick and the same on every machine for the same seed (xorshift64*, Vigna 2016).
final class Dice {
    private long state;

    Dice(long seed) {
        state = (seed + 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        if (state == 0) state = 1;
        for (int i = 0; i < 8; i++) next();
    }

    private long next() {
        state ^= state >>> 12;
        state ^= state << 25;
        state ^= state >>> 27;
        return state * 0x2545F4914F6CDD1DL;
    }

    /// `[0, bound)`
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    /// `[0, 1)`
    double share() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /// How many tries until one of chance `p` comes true: at least 1.
    int until(double p) {
        return 1 + (int) Math.min(1e9, Math.log(1 - share()) / Math.log(1 - p));
    }

    /// How much dearer a step may be than it ought to, in annealing: below that.
    long warmth(double temperature) {
        return 1 + (long) (-temperature * Math.log(1 - share()));
    }

    void shuffle(int[] values, int count) {
        for (int i = count - 1; i > 0; i--) {
            int j = below(i + 1);
            int v = values[i];
            values[i] = values[j];
            values[j] = v;
        }
    }
}
