package org.fettle.people;

/// How near a supervisor must be, from near to far.
public enum Presence {
    SAME_ROOM,
    SAME_SITE,
    ON_CALL
}
