package org.fettle.platform.identity;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// An account as a line of CSV, going out and coming in.
final class AccountLine {
    static final List<String> HEADER = List.of("login", "name", "mail", "language", "roles", "active");

    static List<String> of(Account a) {
        return List.of(
                a.login(),
                a.name(),
                Objects.toString(a.mail(), ""),
                a.language().getLanguage(),
                a.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                a.active() ? "yes" : "no");
    }

    private AccountLine() {}
}
