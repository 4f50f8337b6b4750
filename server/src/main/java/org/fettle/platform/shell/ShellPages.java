package org.fettle.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fettle.platform.actor.Allow;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// Language, theme, and what the command palette finds.
@Controller
class ShellPages {
    /// One line of the command palette.
    record Command(String label, String hint, String href) {}

    private final Shells shells;

    ShellPages(Shells shells) {
        this.shells = shells;
    }

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

    @GetMapping("/api/shell/commands")
    @Allow(signedIn = true)
    @ResponseBody
    List<Command> commands(@RequestParam(defaultValue = "") String q, HttpServletRequest request) {
        var shell = shells.of(request);
        var sought = q.toLowerCase(shell.language());
        return shell.menu().stream()
                .map(entry -> new Command(shell.t(entry.text()), shell.t(entry.section()), entry.href()))
                .filter(command -> (command.label() + " " + command.hint())
                        .toLowerCase(shell.language())
                        .contains(sought))
                .toList();
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
