package org.fettle.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "eng,English,Englisch",
        "ger,German,Deutsch",
        "cze,Czech,Tschechisch",
        "lat,Latin,Latein",
        "mul,Multiple languages,Mehrsprachig",
        "und,Unknown language,Unbekannte Sprache",
        "x9x,x9x,x9x"
    })
    void namesWhatMarcCodes(String code, String english, String german) {
        assertThat(Languages.name(code, Locale.ENGLISH)).isEqualTo(english);
        assertThat(Languages.name(code, Locale.GERMAN)).isEqualTo(german);
    }
}
