package org.fettle.platform.identity;

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

/// Setting a first or a forgotten password, by a link.
@Controller
@RequestMapping("/welcome/{secret}")
@Allow(everyone = true)
class WelcomePages {
    private final Accounts accounts;
    private final Links links;

    WelcomePages(Accounts accounts, Links links) {
        this.accounts = accounts;
        this.links = links;
    }

    @GetMapping
    String form(@PathVariable String secret, Model page) {
        page.addAttribute("good", links.subject(Accounts.SET_PASSWORD, secret).isPresent());
        return "identity/welcome";
    }

    @PostMapping
    String set(@PathVariable String secret, @RequestParam String password, Actor visitor, Model page) {
        return switch (accounts.setPassword(visitor, secret, password)) {
            case Changed _ -> "redirect:/sign-in?set";
            case Clash _ -> form(secret, page);
            case Refused(var reason) -> {
                page.addAttribute("refused", reason.key());
                yield form(secret, page);
            }
        };
    }
}
