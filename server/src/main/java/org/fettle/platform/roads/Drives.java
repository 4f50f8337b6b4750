package org.fettle.platform.roads;

import java.util.Set;

/// Every drive between some places, row-major: `seconds[from * places + to]`.
///
/// @param straight places without a road nearby: drives from and to them are straight lines, lengthened
@SuppressWarnings("ArrayRecordComponent")
public record Drives(int places, int[] seconds, int[] metres, Set<Integer> straight) {
    public Drives {
        straight = Set.copyOf(straight);
    }

    public int seconds(int from, int to) {
        return seconds[from * places + to];
    }

    public int metres(int from, int to) {
        return metres[from * places + to];
    }
}
