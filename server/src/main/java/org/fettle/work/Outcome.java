package org.fettle.work;

/// How one person's part of a task ended.
public enum Outcome {
    DONE,
    PARTLY,
    NOT_DONE
}
