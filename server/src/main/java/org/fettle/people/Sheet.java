package org.fettle.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// One technician as a line of CSV, going out and coming in ([PeopleByCsv]).
///
/// @param login of the account; empty without one
record Sheet(Technician technician, String login, TechnicianFacts facts) {
    static final List<String> HEADER = List.of(
            "number",
            "name",
            "team",
            "practices",
            "zone",
            "address",
            "latitude",
            "longitude",
            "login",
            "active",
            "qualifications",
            "skills");

    /// @param homes false leaves out where people live
    List<String> cells(boolean homes) {
        var home = technician.home().filter(_ -> homes);
        return List.of(
                String.valueOf(technician.number()),
                technician.name(),
                technician.team(),
                technician.practices().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                technician.zone().getId(),
                home.map(Technician.Home::address).orElse(""),
                home.map(h -> String.valueOf(h.latitude())).orElse(""),
                home.map(h -> String.valueOf(h.longitude())).orElse(""),
                login,
                technician.active() ? "yes" : "no",
                FactCells.write(facts.qualifications().stream()
                        .filter(q -> q.revoked().isEmpty())
                        .map(Sheet::parts)
                        .toList()),
                FactCells.write(skills()));
    }

    private static List<String> parts(Qualification q) {
        var scopes = q.scopes().stream().sorted().collect(Collectors.joining("+"));
        return List.of(
                scopes.isEmpty() ? q.code() : q.code() + "/" + scopes,
                q.issuer(),
                q.number(),
                q.jurisdiction(),
                q.issuedOn().toString(),
                q.validFrom().toString(),
                q.validUntil().map(Object::toString).orElse(""),
                q.kind().name());
    }

    /// The latest assessment of each; it comes last.
    private List<List<String>> skills() {
        var latest = new LinkedHashMap<String, Skill>();
        facts.skills().forEach(s -> latest.put(s.code(), s));
        return latest.values().stream()
                .map(s -> List.of(
                        s.code(), String.valueOf(s.level()), s.assessedOn().toString()))
                .toList();
    }
}
