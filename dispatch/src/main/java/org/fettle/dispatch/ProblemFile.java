package org.fettle.dispatch;

import java.util.List;

/// A problem read from a file, and the form in which its community writes solutions.
///
/// @param format how its plans are counted and written
public record ProblemFile(Problem problem, Format format) {
    /// How plans of such a file are counted and written.
    public interface Format {
        /// The figure that published best values are compared with.
        String cost(Problem problem, Plan plan);

        String solution(Problem problem, Plan plan);

        /// Whether a solution says why visits are left out.
        default boolean reasons() {
            return false;
        }
    }

    /// Which of the formats it is, is seen from the content.
    public static ProblemFile read(List<String> lines) throws BadFile {
        var words = Words.of(lines);
        for (var line : words) {
            if (line.text().startsWith("{")) return ProblemJson.read(String.join("\n", lines));
            if (TechnicianFile.knows(line)) return TechnicianFile.read(words);
            if (line.text().equals("VEHICLE")) return new ProblemFile(SolomonFile.read(words), new RouteLists(false));
            if (line.text().matches("[A-Z_]+_SECTION|[A-Z_]+\\s*:.*")) return VrplibFile.read(words);
        }
        throw new BadFile(
                1,
                1,
                "a problem was expected: Fettle's own JSON ('{'), VRPLIB ('NAME : …' and sections), Solomon's text "
                        + "(a line 'VEHICLE') or technician routing (a line 'DEPOT TECHNICIANS AND REQUESTS')");
    }
}
