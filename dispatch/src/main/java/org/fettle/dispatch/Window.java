package org.fettle.dispatch;

/// When work may begin: any second from `from` to `until`, both included, counted from the plan's midnight.
public record Window(int from, int until) {
    public Window {
        if (until < from)
            throw new IllegalArgumentException("window closes (%d) before it opens (%d)".formatted(until, from));
    }

    public boolean holds(int start) {
        return from <= start && start <= until;
    }
}
