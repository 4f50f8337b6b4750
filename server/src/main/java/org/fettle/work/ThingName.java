package org.fettle.work;

import java.util.Arrays;
import java.util.stream.Collectors;

/// @param name as people call it, in parts set apart by ` · `, e.g. "Vaillant ecoTEC plus · VE-2201",
/// "31234000000017 · Faust"
/// @param href of its page
public record ThingName(String name, String href) {
    /// What the name adds to a title that stands beside it: `31234000000017` beside "Faust · PT1916". All of it when
    /// the title says everything already.
    public String beside(String title) {
        var rest = Arrays.stream(name.split(" · "))
                .filter(part -> !title.contains(part))
                .collect(Collectors.joining(" · "));
        return rest.isEmpty() ? name : rest;
    }
}
