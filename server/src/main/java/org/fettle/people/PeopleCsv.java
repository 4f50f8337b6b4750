package org.fettle.people;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.shell.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The lists of people and overrides, taken out.
@Controller
@Allow({Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.DISPATCHER, Role.ASSESSOR, Role.LIBRARIAN, Role.AUDITOR})
class PeopleCsv {
    private static final int MOST = 100_000;

    private final Technicians technicians;
    private final Profiles profiles;
    private final Wording words;

    PeopleCsv(Technicians technicians, Profiles profiles, Wording words) {
        this.technicians = technicians;
        this.profiles = profiles;
        this.words = words;
    }

    @GetMapping("/people.csv")
    void people(@RequestParam(defaultValue = "") String q, HttpServletResponse response) throws IOException {
        var found = technicians.find(q);
        var header = List.of("number", "name", "team", "practices", "zone", "active");
        Csv.download(
                response,
                "technicians.csv",
                header,
                rows -> found.forEach(t -> rows.accept(List.of(
                        String.valueOf(t.number()),
                        t.name(),
                        t.team(),
                        t.practices().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
                        t.zone().getId(),
                        String.valueOf(t.active())))));
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
