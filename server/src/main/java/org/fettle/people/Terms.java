package org.fettle.people;

/// Under which conditions somebody supervises.
record Terms(Presence presence, int ratio) {
    /// Both must hold: the nearer presence, the smaller ratio.
    Terms and(Terms other) {
        return new Terms(
                presence.compareTo(other.presence) <= 0 ? presence : other.presence, Math.min(ratio, other.ratio));
    }

    boolean milderThan(Terms other) {
        return ratio != other.ratio ? ratio > other.ratio : presence.compareTo(other.presence) > 0;
    }
}
