package org.fettle.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.http.IfMatch;
import org.fettle.platform.identity.AccountChange.Changed;
import org.fettle.platform.identity.AccountChange.Clash;
import org.fettle.platform.identity.AccountChange.Refused;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Problems.Fault;
import org.fettle.platform.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The administrator's accounts, for programs.
@RestController
@RequestMapping("/api/accounts")
@Allow(Role.ADMINISTRATOR)
class AccountApi {
    /// @param id made by the caller, a UUID of version 7
    record Opened(
            UUID id,
            String login,
            String name,
            @Nullable String mail,
            @Nullable String language,
            @Nullable Set<Role> roles) {}

    record Wanted(String name, @Nullable String mail, Set<Role> roles, boolean active) {}

    private final Accounts accounts;

    AccountApi(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping
    ResponseEntity<Object> open(@RequestBody Opened asked, Actor by) {
        var faults = faults(asked);
        if (!faults.isEmpty()) return Problems.faults(faults);
        var language = Texts.nearest(Locale.of(asked.language() == null ? "en" : asked.language()));
        var roles = asked.roles() == null ? Set.<Role>of() : asked.roles();
        var made = accounts.open(
                by,
                new NewAccount(
                        asked.id(),
                        asked.login().strip(),
                        asked.name().strip(),
                        null,
                        asked.mail(),
                        language,
                        roles,
                        false));
        return made
                ? tagged(ResponseEntity.created(URI.create("/api/accounts/" + asked.id())), asked.id())
                : Problems.faults(List.of(new Fault("login", asked.login(), "is taken; choose another")));
    }

    @GetMapping
    Page<Account> list(HttpServletRequest request) {
        return accounts.page(Listing.of(Accounts.LIST, request));
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable UUID id) {
        return tagged(ResponseEntity.ok(), id);
    }

    @PutMapping("/{id}")
    ResponseEntity<Object> change(@PathVariable UUID id, IfMatch read, @RequestBody Wanted wanted, Actor by) {
        if (wanted.name() == null || wanted.name().isBlank())
            return Problems.faults(List.of(new Fault("name", "", "is needed")));
        var change = accounts.change(
                by, id, read.version(), wanted.name(), wanted.mail(), Set.copyOf(wanted.roles()), wanted.active());
        return switch (change) {
            case Changed(var account) ->
                ResponseEntity.ok().eTag(IfMatch.tag(account.version())).body(account);
            case Clash(var present) -> IfMatch.clash(wanted, present, present.version());
            case Refused(var reason) -> refused(reason);
        };
    }

    private ResponseEntity<Object> refused(AccountChange.Reason reason) {
        var status = reason == AccountChange.Reason.UNKNOWN ? HttpStatus.NOT_FOUND : HttpStatus.UNPROCESSABLE_CONTENT;
        return Problems.said(status, reason.name().toLowerCase(Locale.ROOT).replace('_', '-'), reason.key());
    }

    private ResponseEntity<Object> tagged(ResponseEntity.BodyBuilder answer, UUID id) {
        return accounts.find(id)
                .<ResponseEntity<Object>>map(
                        account -> answer.eTag(IfMatch.tag(account.version())).body(account))
                .orElseGet(() -> refused(AccountChange.Reason.UNKNOWN));
    }

    private static List<Fault> faults(Opened asked) {
        var faults = new ArrayList<Fault>();
        if (asked.id() == null) faults.add(new Fault("id", "", "is needed: a UUID made by the caller"));
        if (asked.login() == null || asked.login().isBlank()) faults.add(new Fault("login", "", "is needed"));
        if (asked.name() == null || asked.name().isBlank()) faults.add(new Fault("name", "", "is needed"));
        return faults;
    }
}
