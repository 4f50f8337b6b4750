package org.fettle.platform.settings;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The two practices; each can be switched off by `fettle.practices`.
public enum Practice {
    FIELD,
    LIBRARY;

    /// `field`, `library` or both, separated by commas.
    public static Set<Practice> parse(String list) {
        var practices = EnumSet.noneOf(Practice.class);
        for (var name : list.split(",")) {
            var practice = Arrays.stream(values())
                    .filter(p -> p.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "unknown practice '%s'. Maybe one of: field, library".formatted(name.strip())));
            practices.add(practice);
        }
        return practices;
    }
}
