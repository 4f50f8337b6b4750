package org.fettle.dispatch;

/// A problem file that cannot be read: what was expected, and where. Lines and columns count from 1.
public final class BadFile extends Exception {
    private static final long serialVersionUID = 1;

    BadFile(int line, int column, String expected) {
        super("line " + line + ", column " + column + ": " + expected);
    }
}
