package org.fettle.platform.shell;

import java.util.List;

/// What a module adds to the global search and the command palette.
@FunctionalInterface
public interface Finder {
    /// At most `most` hits, best first, and only what this viewer may open. `words` is stripped and not empty.
    List<Hit> find(Viewer viewer, String words, int most);
}
