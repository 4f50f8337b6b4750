package org.fettle.tour;

/// One way through a practice. `Tour` walks those whose practice is switched on.
interface Walk {
    /// `field` or `library`, as `/api/practices` has it.
    String practice();

    /// What is walked, for the headline.
    String title();

    /// @throws Difference at the first answer that is not what it should be
    void go(Server server, Narrator narrator);
}
