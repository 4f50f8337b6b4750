package org.fettle.platform.actor;

/// By which way a change came in.
public enum Door {
    PAGE,
    API,
    LINK,
    JOB,
    SYSTEM
}
