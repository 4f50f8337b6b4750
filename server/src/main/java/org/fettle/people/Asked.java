package org.fettle.people;

import java.util.List;
import java.util.Optional;

/// What one rule asks, in one line each; [Wording] makes words of it.
///
/// @param alone empty when nobody may do it alone
public record Asked(String rule, String source, Optional<String> alone, List<Under> supervised) {
    public record Under(String who, Presence presence, int ratio, String supervisor) {}
}
