package org.fettle.work;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fettle.people.Wording;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.shell.Texts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The expiry board: what runs out, and the work that breaks on that day.
@Controller
@Allow({Role.SERVICE_MANAGER, Role.DISPATCHER, Role.LIBRARIAN, Role.ASSESSOR, Role.AUDITOR})
class ExpiryPages {
    private final Expiries expiries;
    private final Wording words;

    ExpiryPages(Expiries expiries, Wording words) {
        this.expiries = expiries;
        this.words = words;
    }

    @GetMapping("/expiry")
    String board(@RequestParam(defaultValue = "90") int days, Model page) {
        page.addAttribute("days", Math.clamp(days, 1, 730));
        page.addAttribute("lines", expiries.board(Math.clamp(days, 1, 730)));
        page.addAttribute("words", words);
        return "work/expiry";
    }

    @GetMapping("/expiry.csv")
    void csv(@RequestParam(defaultValue = "90") int days, Locale language, HttpServletResponse response)
            throws IOException {
        var asked = Texts.nearest(language);
        var lines = expiries.board(Math.clamp(days, 1, 730));
        var header = List.of("technician", "team", "qualification", "valid until", "days", "task", "kind", "begins");
        Csv.download(response, "expiry.csv", header, rows -> {
            for (var line : lines) {
                if (line.breaks().isEmpty()) rows.accept(row(line, asked, "", "", ""));
                for (var b : line.breaks())
                    rows.accept(row(
                            line,
                            asked,
                            b.task().number(),
                            words.name(asked, b.task().taskType()),
                            b.when().from().toString()));
            }
        });
    }

    private List<String> row(Expiries.Line line, Locale language, String task, String kind, String begins) {
        var e = line.expiring();
        return List.of(
                e.technician().name(),
                e.technician().team(),
                words.name(language, e.qualification().code()),
                e.qualification().validUntil().orElseThrow().toString(),
                String.valueOf(e.days()),
                task,
                kind,
                begins);
    }

    @GetMapping("/api/work/expiry")
    @ResponseBody
    Map<String, Object> api(@RequestParam(defaultValue = "90") int days) {
        return Map.of("lines", expiries.board(Math.clamp(days, 1, 730)));
    }
}
