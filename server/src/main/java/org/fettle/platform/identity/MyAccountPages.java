package org.fettle.platform.identity;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.identity.AccountChange.Changed;
import org.fettle.platform.identity.AccountChange.Clash;
import org.fettle.platform.identity.AccountChange.Refused;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One's own account: password, sessions, tokens.
@Controller
@RequestMapping("/me")
@Allow(signedIn = true)
class MyAccountPages {
    private final Accounts accounts;
    private final Tokens tokens;
    private final Sessions sessions;

    MyAccountPages(Accounts accounts, Tokens tokens, Sessions sessions) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @GetMapping
    String show(Actor by, HttpSession session, Model page) {
        page.addAttribute("tokens", tokens.of(by.account()));
        page.addAttribute(
                "sessions", sessions.of(Actors.signedIn().orElseThrow().login()));
        page.addAttribute("here", session.getId());
        return "identity/me";
    }

    @PostMapping("/password")
    String password(
            @RequestParam String old, @RequestParam String password, Actor by, HttpSession session, Model page) {
        var said = switch (accounts.changePassword(by, old, password)) {
            case Changed _ -> {
                sessions.endOthers(Actors.signedIn().orElseThrow().login(), session.getId());
                yield "identity.password-changed";
            }
            case Clash _ -> "identity.clash";
            case Refused(var reason) -> reason.key();
        };
        page.addAttribute("said", said);
        return show(by, session, page);
    }

    @PostMapping("/tokens")
    String token(
            @RequestParam String name,
            @RequestParam(defaultValue = "read") Set<String> scopes,
            @RequestParam(defaultValue = "30") int days,
            Actor by,
            HttpSession session,
            Model page) {
        var known = Set.of("read", "write");
        var life = Duration.ofDays(Math.clamp(days, 1, 365));
        page.addAttribute(
                "secret",
                tokens.make(by, name.strip(), known.containsAll(scopes) ? scopes : Set.of("read"), life)
                        .secret());
        return show(by, session, page);
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@PathVariable UUID id, Actor by) {
        tokens.revoke(by, id);
        return "redirect:/me";
    }

    @PostMapping("/sessions/{id}/end")
    String end(@PathVariable String id) {
        sessions.end(Actors.signedIn().orElseThrow().login(), id);
        return "redirect:/me";
    }
}
