package org.fettle.platform.shell;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Role;

/// Who looks at the page.
///
/// @param account the account's id, by which modules find what is this person's own
public record Viewer(UUID account, String name, Set<Role> roles, Locale language) {}
