package org.fettle.dispatch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a van carries, or what a visit needs. Tools and kinds of parts are numbers of the caller's.
///
/// @param tools there or not, and still there after the work
/// @param parts how many of each kind; used up by the work
public record Kit(Set<Integer> tools, Map<Integer, Integer> parts) {
    public static final Kit EMPTY = new Kit(Set.of(), Map.of());

    public Kit {
        tools = Set.copyOf(tools);
        parts.forEach((kind, count) -> {
            if (count < 0) throw new IllegalArgumentException("%d parts of kind %d".formatted(count, kind));
        });
        parts = parts.entrySet().stream()
                .filter(part -> part.getValue() > 0)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static Kit ofTools(int... tools) {
        return new Kit(Arrays.stream(tools).boxed().collect(Collectors.toSet()), Map.of());
    }

    /// As many more of that kind.
    public Kit and(int count, int kind) {
        var more = new HashMap<>(parts);
        more.merge(kind, count, Integer::sum);
        return new Kit(tools, more);
    }

    public int count(int kind) {
        return parts.getOrDefault(kind, 0);
    }

    boolean isEmpty() {
        return tools.isEmpty() && parts.isEmpty();
    }
}
