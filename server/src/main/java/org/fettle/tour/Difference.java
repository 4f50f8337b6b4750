package org.fettle.tour;

/// Something was not as it should be.
final class Difference extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Difference(String what) {
        super(what);
    }

    /// Wants both to be equal.
    static void unlessEqual(String what, Object wanted, Object found) {
        if (!wanted.equals(found)) throw new Difference("%s: wanted %s, found %s".formatted(what, wanted, found));
    }

    static void unless(boolean holds, String what) {
        if (!holds) throw new Difference(what);
    }
}
