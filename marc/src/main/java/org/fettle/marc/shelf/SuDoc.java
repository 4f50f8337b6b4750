package org.fettle.marc.shelf;

import java.util.regex.Pattern;

/// Keys of Superintendent of Documents numbers (`A 1.1/2:W 29`). Letters file before numbers, numbers count, and of
/// what
/// sets parts apart the order is colon, space, point, hyphen, stroke. Source: GPO's filing rules.
final class SuDoc {
    static final Pattern FORM = Pattern.compile("\\s*[A-Z]{1,4}\\s*[0-9]+\\.[0-9]+(/[^:]*)?:.*");
    private static final Pattern PART = Pattern.compile("([A-Z]+)|([0-9]+)|([: .\\-/]+)");
    private static final String APART = ": .-/";

    static String key(String upper) {
        var key = new StringBuilder();
        var m = PART.matcher(upper.strip().replaceAll("([A-Z])([0-9])", "$1 $2"));
        while (m.find()) {
            if (m.group(1) != null) key.append('(').append(m.group(1));
            else if (m.group(2) != null) key.append(')').append(CallNumbers.counted(m.group(2)));
            else key.append((char) ('!' + strongest(m.group(3))));
        }
        return key.toString();
    }

    /// Of several signs side by side, the one that is no space.
    private static int strongest(String signs) {
        for (int i = 0; i < signs.length(); i++) if (signs.charAt(i) != ' ') return APART.indexOf(signs.charAt(i));
        return APART.indexOf(' ');
    }

    private SuDoc() {}
}
