package org.fettle.field.parts;

import java.util.Set;
import java.util.UUID;
import org.fettle.platform.values.Words;

/// @param code as the catalogue names it
/// @param unit in which it is counted, e.g. `pc`, `m`, `kg`
/// @param serials tracked one by one: who builds it in says the serial in and the serial out
/// @param fits the kinds of machine that take it
public record Part(UUID id, String code, Words name, String unit, boolean serials, Set<String> fits) {
    public Part {
        fits = Set.copyOf(fits);
        if (code.isBlank()) throw new IllegalArgumentException("a part without a code");
    }
}
