package org.fettle.platform.shell;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.fettle.platform.actor.Allow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/// Language and theme.
@Controller
class ShellPages {
    @PostMapping("/language")
    @Allow(everyone = true)
    ResponseEntity<Void> language(
            @RequestParam String to, @RequestHeader(value = HttpHeaders.REFERER, defaultValue = "/") URI from) {
        return remember("language", Texts.nearest(Locale.of(to)).getLanguage(), from);
    }

    @PostMapping("/theme")
    @Allow(everyone = true)
    ResponseEntity<Void> theme(
            @RequestParam String to, @RequestHeader(value = HttpHeaders.REFERER, defaultValue = "/") URI from) {
        return remember("theme", to.equals("dark") ? "dark" : "light", from);
    }

    /// Back to where the switch was pressed; only the path counts, so nobody is sent elsewhere.
    private static ResponseEntity<Void> remember(String name, String value, URI from) {
        var path = from.getRawPath() == null || from.getRawPath().startsWith("//") ? "/" : from.getRawPath();
        var query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .build();
        return ResponseEntity.status(303)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, path + query)
                .build();
    }
}
