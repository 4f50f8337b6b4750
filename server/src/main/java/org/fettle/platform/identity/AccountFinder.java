package org.fettle.platform.identity;

import java.util.List;
import java.util.Locale;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Finder;
import org.fettle.platform.shell.Hit;
import org.fettle.platform.shell.Viewer;
import org.springframework.stereotype.Component;

/// Accounts in the global search, for those who may open them.
@Component
class AccountFinder implements Finder {
    private final Accounts accounts;

    AccountFinder(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<Hit> find(Viewer viewer, String words, int most) {
        if (!viewer.roles().contains(Role.ADMINISTRATOR)) return List.of();
        var sought = words.toLowerCase(Locale.ROOT);
        return accounts.list().stream()
                .filter(a ->
                        (a.login() + " " + a.name()).toLowerCase(Locale.ROOT).contains(sought))
                .limit(most)
                .map(a -> new Hit("identity.account", a.name(), a.login(), "/accounts/" + a.id()))
                .toList();
    }
}
