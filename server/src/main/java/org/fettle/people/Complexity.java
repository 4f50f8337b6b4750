package org.fettle.people;

/// How hard a kind of work is, apart from its trade.
public enum Complexity {
    BASIC,
    SKILLED,
    ADVANCED
}
