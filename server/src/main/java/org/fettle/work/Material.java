package org.fettle.work;

import java.util.Optional;

/// What was used up or built in.
///
/// @param serialIn of the part built in
/// @param serialOut of the part taken out
public record Material(
        String code,
        String name,
        double quantity,
        String unit,
        Optional<String> serialIn,
        Optional<String> serialOut) {}
