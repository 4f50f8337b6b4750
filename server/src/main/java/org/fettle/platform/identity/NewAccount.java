package org.fettle.platform.identity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/// An account to be made. `password` in clear, or null when the person will set it by a link.
public record NewAccount(
        UUID id,
        String login,
        String name,
        @Nullable String password,
        @Nullable String mail,
        Locale language,
        Set<Role> roles,
        boolean demo) {}
