package org.fettle.field.arrivals;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.fettle.people.Interval;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Csv;
import org.fettle.schedule.Boards;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether people came when they said they would.
@Controller
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class KeptPages {
    private static final int DAYS = 30;
    private static final int MOST = 500;
    private static final int ALL = 100_000;
    private static final List<String> HEADER = List.of(
            "visit",
            "promised from",
            "promised until",
            "began",
            "verdict",
            "minutes off",
            "foreseen from",
            "foreseen until",
            "why broken");

    private final Kept kept;
    private final Boards boards;

    KeptPages(Kept kept, Boards boards) {
        this.kept = kept;
        this.boards = boards;
    }

    @GetMapping("/board/kept")
    String page(
            @RequestParam Optional<LocalDate> from,
            @RequestParam Optional<LocalDate> until,
            @RequestParam Optional<ZoneId> zone,
            Model page) {
        var where = boards.zone(zone);
        var last = until.orElseGet(() -> kept.today(where));
        var first = from.filter(f -> !f.isAfter(last)).orElseGet(() -> last.minusDays(DAYS));
        var lines = kept.lines(first, last, where, ALL);
        page.addAttribute("from", first);
        page.addAttribute("until", last);
        page.addAttribute("zone", where);
        page.addAttribute("zones", boards.zones());
        page.addAttribute("totals", KeptRules.totals(lines));
        page.addAttribute("lines", lines.stream().limit(MOST).toList());
        page.addAttribute("more", Math.max(0, lines.size() - MOST));
        return "arrivals/kept";
    }

    /// Instants in UTC.
    @GetMapping("/board/kept.csv")
    void csv(
            @RequestParam LocalDate from,
            @RequestParam LocalDate until,
            @RequestParam ZoneId zone,
            HttpServletResponse response)
            throws IOException {
        var lines = kept.lines(from, until, zone, ALL);
        Csv.download(
                response,
                "promises.csv",
                HEADER,
                rows -> lines.stream().map(KeptPages::cells).forEach(rows));
    }

    private static List<String> cells(KeptRules.Line line) {
        var told = line.promise().promised();
        return List.of(
                line.promise().number(),
                told.from().toString(),
                told.until().toString(),
                line.began().map(Instant::toString).orElse(""),
                line.verdict().name(),
                Long.toString(line.off().toMinutes()),
                line.foreseen().map(Interval::from).map(Instant::toString).orElse(""),
                line.foreseen().map(Interval::until).map(Instant::toString).orElse(""),
                line.promise().broken().orElse(""));
    }
}
