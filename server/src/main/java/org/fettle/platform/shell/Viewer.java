package org.fettle.platform.shell;

import java.util.Locale;
import java.util.Set;
import org.fettle.platform.actor.Role;

/// Who looks at the page.
public record Viewer(String name, Set<Role> roles, Locale language) {}
