package org.fettle.platform.identity;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.AccountChange.Changed;
import org.fettle.platform.identity.AccountChange.Clash;
import org.fettle.platform.identity.AccountChange.Refused;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.lists.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// The administrator's accounts.
@Controller
@Allow(Role.ADMINISTRATOR)
class AccountPages {
    private static final Duration LINK_LIFE = Duration.ofHours(48);

    private final Accounts accounts;
    private final Links links;
    private final Sessions sessions;

    AccountPages(Accounts accounts, Links links, Sessions sessions) {
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
    }

    @GetMapping("/accounts")
    String list(HttpServletRequest request, Model page) {
        var listing = Listing.of(Accounts.LIST, request);
        page.addAttribute("listing", listing);
        page.addAttribute("accounts", accounts.page(listing));
        return "identity/accounts";
    }

    @GetMapping("/accounts.csv")
    void csv(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var listing = Listing.of(Accounts.LIST, request);
        Csv.download(
                response,
                "accounts.csv",
                AccountLine.HEADER,
                rows -> accounts.each(listing, account -> rows.accept(AccountLine.of(account))));
    }

    @PostMapping("/accounts")
    String open(
            @RequestParam String login, @RequestParam String name, Actor by, HttpServletRequest request, Model page) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var made = !login.isBlank()
                && !name.isBlank()
                && accounts.open(
                        by,
                        new NewAccount(id, login.strip(), name.strip(), null, null, Locale.ENGLISH, Set.of(), false));
        if (made) return "redirect:/accounts/" + id;
        page.addAttribute("refused", AccountChange.Reason.LOGIN_TAKEN.key());
        return list(request, page);
    }

    @GetMapping("/accounts/{id}")
    String one(@PathVariable UUID id, Model page) {
        return shown(account(id), "", page);
    }

    @PostMapping("/accounts/{id}")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String mail,
            @RequestParam(defaultValue = "") Set<Role> roles,
            @RequestParam(defaultValue = "false") boolean active,
            Actor by,
            Model page) {
        var change = accounts.change(by, id, version, name, mail.isBlank() ? null : mail.strip(), roles, active);
        return switch (change) {
            case Changed _ -> "redirect:/accounts/" + id;
            case Clash(var present) -> shown(present, "identity.clash", page);
            case Refused(var reason) -> shown(account(id), reason.key(), page);
        };
    }

    /// A link to set a password with, shown once; earlier ones are void.
    @PostMapping("/accounts/{id}/link")
    String link(@PathVariable UUID id, Actor by, Model page) {
        links.revoke(by, Accounts.SET_PASSWORD, id);
        page.addAttribute("link", address("/welcome/" + links.make(by, Accounts.SET_PASSWORD, id, LINK_LIFE, false)));
        return one(id, page);
    }

    private String shown(Account account, String refused, Model page) {
        page.addAttribute("refused", refused);
        page.addAttribute("account", account);
        page.addAttribute("sessions", sessions.of(account.login()));
        page.addAttribute("lockedUntil", accounts.lockedUntil(account).orElse(null));
        return "identity/account";
    }

    private Account account(UUID id) {
        return accounts.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /// Whole, since it is sent to somebody.
    private static String address(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(path).toUriString();
    }
}
