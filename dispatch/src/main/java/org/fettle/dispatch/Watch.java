package org.fettle.dispatch;

/// Looks on while the engine works, a few times a second, from the engine's thread.
@FunctionalInterface
public interface Watch {
    Watch NOBODY = _ -> true;

    /// False to stop; the best plan so far is the answer.
    boolean goOn(Progress progress);

    /// @param share of the budget used, 0 to 1
    record Progress(long iterations, double share, long cost, int leftOut) {}
}
