package org.fettle.platform.shell;

import java.util.List;

/// What a module adds to the start page: what needs this viewer today. Only cards with something to do, unless zero is
/// the news; quick, since every visit of the start page asks.
@FunctionalInterface
public interface HomeCards {
    List<HomeCard> cards(Viewer viewer);
}
