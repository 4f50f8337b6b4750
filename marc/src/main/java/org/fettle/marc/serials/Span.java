package org.fettle.marc.serials;

import java.util.List;

/// The places of one issue on its [Timeline]: one, or for a combined issue each that its designation names, ascending.
record Span(List<Integer> parts) {
    Span {
        parts = List.copyOf(parts);
    }

    static Span of(int only) {
        return new Span(List.of(only));
    }

    int first() {
        return parts.getFirst();
    }

    int last() {
        return parts.getLast();
    }

    boolean isCombined() {
        return parts.size() > 1;
    }

    Span shifted(int by) {
        return new Span(parts.stream().map(p -> p + by).toList());
    }
}
