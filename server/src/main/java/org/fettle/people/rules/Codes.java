package org.fettle.people.rules;

/// How codes in packs match.
public final class Codes {
    /// `cat.*` matches all that begin with `cat.`; anything else only itself.
    public static boolean matches(String pattern, String code) {
        var end = pattern.length() - 1;
        return pattern.charAt(end) == '*' ? code.regionMatches(0, pattern, 0, end) : pattern.equals(code);
    }

    /// Whether the law of `jurisdiction` holds in `place`: `*` everywhere, `EU` in its members, `US` in `US-TX`.
    public static boolean holdsIn(String jurisdiction, String place) {
        if (jurisdiction.equals("*") || jurisdiction.equals(place)) return true;
        if (jurisdiction.equals("EU")) return EuropeanUnion.has(place.substring(0, 2));
        return place.length() > jurisdiction.length()
                && place.charAt(jurisdiction.length()) == '-'
                && place.startsWith(jurisdiction);
    }

    private Codes() {}
}
