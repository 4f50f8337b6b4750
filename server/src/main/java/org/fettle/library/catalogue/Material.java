package org.fettle.library.catalogue;

import java.util.Locale;

/// What a thing is, as the processing area and the search tell things apart.
public enum Material {
    BOOK,
    SERIAL,
    SCORE,
    RECORDING,
    VIDEO,
    MAP,
    COMPUTER,
    OTHER;

    public String key() {
        return "catalogue.material." + name().toLowerCase(Locale.ROOT);
    }
}
