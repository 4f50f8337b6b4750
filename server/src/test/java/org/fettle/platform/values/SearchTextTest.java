package org.fettle.platform.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {
    @Test
    void aSignOfLikeIsOnlyItself() {
        assertThat(new SearchText(" 50%_\\ ").anywhere()).isEqualTo("%50\\%\\_\\\\%");
        assertThat(new SearchText("wm").beginning()).isEqualTo("wm%");
    }

    @Test
    void aTelephoneNumberIsItsDigitsAndThreeAreNone() {
        assertThat(new SearchText("+49 (921) 55-60").digits()).isEqualTo("%499215560%");
        assertThat(new SearchText("Hauptstr. 112").digits()).isEqualTo("none");
    }

    @Test
    void aCodeIsItsNumberAndNothingElseIs() {
        assertThat(new SearchText("wo-1024").number("WO-")).isEqualTo(1024);
        assertThat(new SearchText("WO-").number("WO-")).isEqualTo(-1);
        assertThat(new SearchText("A-1024").number("WO-")).isEqualTo(-1);
        assertThat(new SearchText("WO-99999999999999999999").number("WO-")).isEqualTo(-1);
    }
}
