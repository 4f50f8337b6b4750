package org.fettle.demo;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fettle.platform.identity.Account;
import org.fettle.platform.identity.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/// The accounts to sign in with, as `./fettle demo` prints them.
@Component
@ConditionalOnProperty(name = "fettle.mode", havingValue = "demo")
public class DemoTable {
    private final Accounts accounts;

    DemoTable(Accounts accounts) {
        this.accounts = accounts;
    }

    public List<String> lines() {
        var rows = accounts.list().stream()
                .filter(Account::demo)
                .sorted(Comparator.comparing(Account::login))
                .map(a -> "  %-26s %-28s %s".formatted(a.login(), a.name(), roles(a)));
        return Stream.of(
                        Stream.of("  %-26s %-28s %s".formatted("sign in as", "name", "roles")),
                        rows,
                        Stream.of("", "  password of all: " + DemoAccounts.PASSWORD + "   (Ctrl-C stops)"))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String roles(Account account) {
        return account.roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
