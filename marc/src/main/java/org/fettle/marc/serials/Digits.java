package org.fettle.marc.serials;

/// Text of digits only, told without regular expressions: most of the time of a prediction went into those.
final class Digits {
    static boolean areAll(String text, int least, int most) {
        if (text.length() < least || text.length() > most) return false;
        for (int i = 0; i < text.length(); i++) if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    private Digits() {}
}
