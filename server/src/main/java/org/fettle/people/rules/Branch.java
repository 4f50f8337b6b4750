package org.fettle.people.rules;

import org.fettle.people.Presence;

/// Work under supervision: who may do it so, and of whom.
///
/// @param ratio how many people one supervisor may supervise at the same instant
/// @param supervisor what the supervisor himself needs
public record Branch(Need who, Presence presence, int ratio, Need supervisor) {
    public Branch {
        if (ratio < 1) throw new IllegalArgumentException("ratio 1:%d".formatted(ratio));
    }
}
