package org.fettle.platform.identity;

import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.AccountChange.Changed;
import org.fettle.platform.identity.AccountChange.Clash;
import org.fettle.platform.identity.AccountChange.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What an administrator does for another person's account beside changing it: unlock, end sessions, forget.
@Controller
@RequestMapping("/accounts/{id}")
@Allow(Role.ADMINISTRATOR)
class AccountCarePages {
    private final Accounts accounts;
    private final Sessions sessions;

    AccountCarePages(Accounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @PostMapping("/unlock")
    String unlock(@PathVariable UUID id, Actor by) {
        accounts.unlock(by, id);
        return "redirect:/accounts/" + id;
    }

    @PostMapping("/sessions/{session}/end")
    String end(@PathVariable UUID id, @PathVariable String session) {
        sessions.end(account(id).login(), session);
        return "redirect:/accounts/" + id;
    }

    /// What forgetting means, before it is done.
    @GetMapping("/forget")
    String ask(@PathVariable UUID id, Model page) {
        page.addAttribute("account", account(id));
        return "identity/forget";
    }

    @PostMapping("/forget")
    String forget(
            @PathVariable UUID id,
            @RequestParam String login,
            @RequestParam(defaultValue = "") String also,
            Actor by,
            Model page) {
        var words = also.lines().map(String::strip).filter(w -> !w.isEmpty()).toList();
        return switch (accounts.forget(by, id, login, words)) {
            case Changed _ -> "redirect:/accounts/" + id;
            case Clash _ -> ask(id, page);
            case Refused(var reason) -> {
                page.addAttribute("refused", reason.key());
                yield ask(id, page);
            }
        };
    }

    private Account account(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
