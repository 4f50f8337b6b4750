package org.fettle.dispatch;

import java.util.Arrays;
import java.util.function.IntBinaryOperator;

/// Drives between places, as arrays: seconds, and cost in the unit of [Weights].
///
/// Both directions have a row, so that the inner loop reads one row forwards only: `…From[a * places + b]` is a to b,
/// `…Into[a * places + b]` is b to a. Where both ways are the same one array serves both, and where cost is seconds
/// one array serves for cost too. For more than [#TABLE] places nothing is stored and [Travel] is asked each time.
final class Legs {
    static final int TABLE = 6_000;

    final int places;
    final boolean stored;
    final int[] secondsFrom;
    final int[] secondsInto;
    final int[] costFrom;
    final int[] costInto;
    private final Travel travel;
    private final int[] place;
    private final Weights weights;

    /// @param place [Travel]'s, by the number that is used here
    Legs(Travel travel, int[] place, Weights weights) {
        this.travel = travel;
        this.place = place;
        this.weights = weights;
        places = place.length;
        stored = places <= TABLE;
        secondsFrom = table(this::drive);
        secondsInto = sameOr(secondsFrom, turned(secondsFrom));
        costFrom = sameOr(secondsFrom, table(this::reckon));
        costInto = costFrom == secondsFrom ? secondsInto : sameOr(costFrom, turned(costFrom));
    }

    int seconds(int from, int to) {
        return stored ? secondsFrom[from * places + to] : drive(from, to);
    }

    int cost(int from, int to) {
        return stored ? costFrom[from * places + to] : reckon(from, to);
    }

    private int drive(int from, int to) {
        return travel.seconds(place[from], place[to]);
    }

    private int reckon(int from, int to) {
        long seconds = weights.perSecond() == 0 ? 0 : drive(from, to);
        long metres = weights.perMetre() == 0 ? 0 : travel.metres(place[from], place[to]);
        long cost = weights.driving(seconds, metres);
        if (cost < 0 || cost > Flat.NEVER)
            throw new IllegalArgumentException("one drive costs %d; at most %d can be reckoned with. Maybe the weights "
                            .formatted(cost, Flat.NEVER)
                    + "are too large");
        return (int) cost;
    }

    private int[] table(IntBinaryOperator figure) {
        if (!stored) return new int[0];
        var table = new int[places * places];
        for (int a = 0; a < places; a++)
            for (int b = 0; b < places; b++) table[a * places + b] = figure.applyAsInt(a, b);
        return table;
    }

    private int[] turned(int[] table) {
        var turned = new int[table.length];
        for (int a = 0; stored && a < places; a++)
            for (int b = 0; b < places; b++) turned[b * places + a] = table[a * places + b];
        return turned;
    }

    private static int[] sameOr(int[] known, int[] fresh) {
        return Arrays.equals(known, fresh) ? known : fresh;
    }
}
