package org.fettle.marc.serials;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fettle.marc.serials.Level.Chronology;

/// Where issues stand in time, as whole numbers: days, weeks, months, seasons, quarters or years, as fine as the
/// designation says. Consecutive numbers are consecutive days (months, …).
sealed interface Timeline permits DayLine, WeekLine, YearParts {
    /// The places that these pieces of a date name, several where they are combined; empty if they name none.
    ///
    /// @param pieces the numbers of each piece, in the designation's order
    Optional<Span> read(Map<Chronology, List<Integer>> pieces);

    /// The number of each piece at one place.
    Map<Chronology, Integer> write(int place);

    /// The first day of a place.
    LocalDate date(int place);

    /// The last place not behind this one at which one of the codes of $x falls; [Integer#MIN_VALUE] if none does.
    int lastChange(List<DateCode> changes, int place);

    /// The finest piece, which is written out for each part of a combined issue.
    Chronology finest();

    /// Places a year, 365 for days.
    int perYear();

    static int at(List<Integer> numbers, int i) {
        return numbers.get(Math.min(i, numbers.size() - 1));
    }
}
