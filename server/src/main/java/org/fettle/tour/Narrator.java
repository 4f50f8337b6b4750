package org.fettle.tour;

import java.io.PrintStream;

/// Says what happens, one step after the other.
final class Narrator {
    private final PrintStream out;
    private int steps;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void headline(String text) {
        out.printf("%n%s%n", text);
    }

    /// @param what was done, and to what
    void step(String what) {
        out.printf("%3d. %s%n", ++steps, what);
    }

    /// Something about the step: who, on which answer of the law, with which record.
    void detail(String label, String value) {
        out.printf("       %-11s %s%n", label, value);
    }

    int steps() {
        return steps;
    }
}
