package org.fettle.people;

import java.time.LocalDate;
import java.util.List;

/// Where and on which days something must hold, both ends included.
///
/// @param place ISO 3166, as in [Place]
record Occasion(String place, LocalDate first, LocalDate last, List<CompanyEntry> company) {
    static Occasion of(Question question, List<CompanyEntry> company) {
        var zone = question.place().zone();
        return new Occasion(
                question.place().jurisdiction(),
                question.when().firstDay(zone),
                question.when().lastDay(zone),
                company);
    }
}
