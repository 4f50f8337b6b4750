package org.fettle.platform.values;

import java.util.Locale;

/// One sentence in the languages of the house.
public record Words(String en, String de) {
    public Words {
        if (en.isBlank() || de.isBlank())
            throw new IllegalArgumentException("words are missing: en '%s', de '%s'".formatted(en, de));
    }

    public String in(Locale language) {
        return language.getLanguage().equals("de") ? de : en;
    }
}
