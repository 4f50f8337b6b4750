package org.fettle.work;

/// Where a task stands. A task that was done in part is OPEN again with what remains.
public enum TaskState {
    OPEN,
    ASSIGNED,
    STARTED,
    DONE,
    CANCELLED;

    public boolean closed() {
        return this == DONE || this == CANCELLED;
    }
}
