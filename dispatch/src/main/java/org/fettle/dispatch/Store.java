package org.fettle.dispatch;

import java.util.Map;
import java.util.Optional;

/// Where a route may stop once, for what its van lacks: all tools, and parts.
///
/// @param seconds the stop takes
/// @param stock how many parts of each kind it hands out to one route; absent: as many as are needed
public record Store(int place, int seconds, Optional<Map<Integer, Integer>> stock) {
    public Store {
        if (seconds < 0) throw new IllegalArgumentException("a stop at the store takes %d s".formatted(seconds));
        stock = stock.map(Map::copyOf);
        stock.ifPresent(parts -> parts.forEach((kind, count) -> {
            if (count < 0) throw new IllegalArgumentException("%d parts of kind %d in store".formatted(count, kind));
        }));
    }

    /// With everything, handed out in no time.
    public Store(int place) {
        this(place, 0, Optional.empty());
    }

    /// Of one kind, for one route.
    int most(int kind) {
        return stock.map(parts -> parts.getOrDefault(kind, 0)).orElse(Integer.MAX_VALUE / 2);
    }
}
