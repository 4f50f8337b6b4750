package org.fettle.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.shell.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The lists of people and overrides, taken out.
@Controller
@Allow({Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.DISPATCHER, Role.ASSESSOR, Role.LIBRARIAN, Role.AUDITOR})
class PeopleCsv {
    private static final int MOST = 100_000;

    private final Profiles profiles;
    private final Wording words;

    PeopleCsv(Profiles profiles, Wording words) {
        this.profiles = profiles;
        this.words = words;
    }

    /// With qualifications and skills, as [PeopleByCsv] takes it in again. Home addresses only for those who plan the
    /// ways.
    @GetMapping("/people.csv")
    void people(HttpServletRequest request, Actor by, HttpServletResponse response) throws IOException {
        var found = profiles.sheets(Listing.of(Technicians.LIST, request));
        var homes = by.isAny(Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.DISPATCHER, Role.LIBRARIAN);
        Csv.download(
                response,
                "technicians.csv",
                Sheet.HEADER,
                rows -> found.forEach(sheet -> rows.accept(sheet.cells(homes))));
    }

    @GetMapping("/people/overrides.csv")
    void overrides(Locale language, HttpServletResponse response) throws IOException {
        var asked = Texts.nearest(language);
        var found = profiles.overrides(MOST);
        var header = List.of("at", "by", "reason", "technician", "task type", "place", "begins", "the law said");
        Csv.download(
                response,
                "overrides.csv",
                header,
                rows -> found.forEach(o -> rows.accept(List.of(
                        o.at().toString(),
                        o.by(),
                        o.reason(),
                        o.technician(),
                        o.taskType(),
                        o.place().jurisdiction(),
                        o.during().from().toString(),
                        o.overridden().stream().map(r -> words.say(asked, r)).collect(Collectors.joining(" "))))));
    }
}
