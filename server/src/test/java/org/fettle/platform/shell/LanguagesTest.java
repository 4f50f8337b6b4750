package org.fettle.platform.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/// Which language somebody is answered in.
class LanguagesTest {
    private static final Optional<Viewer> GERMAN =
            Optional.of(new Viewer(UUID.randomUUID(), "Test", Set.of(), Locale.GERMAN));

    @Test
    void aProgramIsAnsweredInTheLanguageItAsksFor() {
        var call = asking("en");
        call.addHeader("Authorization", "Bearer x");
        assertThat(Shells.language(call, GERMAN)).isEqualTo(Locale.ENGLISH);
        var silent = new MockHttpServletRequest();
        silent.addHeader("Authorization", "Bearer x");
        assertThat(Shells.language(silent, GERMAN)).isEqualTo(Locale.GERMAN);
    }

    @Test
    void aPersonIsAnsweredInTheLanguageOfTheDeviceOrTheAccount() {
        assertThat(Shells.language(asking("en"), GERMAN)).isEqualTo(Locale.GERMAN);
        assertThat(Shells.language(asking("de"), Optional.empty())).isEqualTo(Locale.GERMAN);
        var chosen = asking("de");
        chosen.setCookies(new Cookie("language", "en"));
        assertThat(Shells.language(chosen, GERMAN)).isEqualTo(Locale.ENGLISH);
    }

    private static MockHttpServletRequest asking(String language) {
        var request = new MockHttpServletRequest();
        request.addHeader("Accept-Language", language);
        return request;
    }
}
