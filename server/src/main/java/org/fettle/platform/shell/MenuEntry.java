package org.fettle.platform.shell;

import java.util.Set;
import org.fettle.platform.actor.Role;

/// One place in the navigation.
///
/// @param section key of the heading it stands under, e.g. `nav.people`
/// @param text key of its label
/// @param order within the whole navigation, ascending; a section stands where its first entry does
/// @param roles who sees it; empty means everybody who is signed in
public record MenuEntry(String section, String text, String href, int order, Set<Role> roles) {
    public static MenuEntry of(String section, String text, String href, int order, Role... roles) {
        return new MenuEntry(section, text, href, order, Set.of(roles));
    }
}
