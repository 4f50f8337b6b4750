package org.fettle.library.search;

import java.util.List;
import java.util.Map;

/// What was found.
///
/// @param total all hits, also those on other pages
/// @param facets by `material`, `year`, `language`: how many hits have which value, the most first
/// @param ready false while the index is still being built: there may be more
public record Found(long total, List<Hit> hits, Map<String, List<Facet>> facets, boolean ready) {
    public record Hit(
            String id,
            String number,
            String title,
            String author,
            String year,
            String material,
            String callNumber,
            boolean accepted) {}

    public record Facet(String value, int count) {}
}
