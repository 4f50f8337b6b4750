package org.fettle.platform.identity;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/// One sign-in: one person, whatever practices and roles.
public record Account(
        UUID id,
        String login,
        String name,
        @Nullable String mail,
        Locale language,
        Set<Role> roles,
        boolean active,
        boolean demo,
        boolean forgotten,
        int version) {}
