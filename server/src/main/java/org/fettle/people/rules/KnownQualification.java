package org.fettle.people.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fettle.people.QualificationKind;

/// A qualification that rules speak of: its names, and how one comes by it.
///
/// @param scopes names of its scopes, by code and language
/// @param renewHours working hours that a renewal or refresher takes
/// @param ways each leads to it by itself
public record KnownQualification(
        String code,
        QualificationKind kind,
        Map<String, String> names,
        Map<String, Map<String, String>> scopes,
        double renewHours,
        List<Way> ways) {
    public KnownQualification {
        names = Map.copyOf(names);
        scopes = Map.copyOf(scopes);
        ways = List.copyOf(ways);
    }

    /// @param needs what must be there before
    /// @param hours of course, examination and paperwork, hours of work not counted
    /// @param names what the way is, by language
    public record Way(Optional<Need> needs, double hours, Map<String, String> names) {
        public Way {
            names = Map.copyOf(names);
        }
    }
}
