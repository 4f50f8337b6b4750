package org.fettle.platform.shell;

import java.util.List;

/// What a module adds to the navigation and the command palette.
@FunctionalInterface
public interface Menu {
    List<MenuEntry> entries();
}
