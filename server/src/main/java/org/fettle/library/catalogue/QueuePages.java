package org.fettle.library.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.work.Task;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What waits to be catalogued, and the way to a new record.
@Controller
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class QueuePages {
    private final Catalogue catalogue;
    private final Cataloguing cataloguing;
    private final Branch branch;
    private final Clock clock;

    QueuePages(Catalogue catalogue, Cataloguing cataloguing, Branch branch, Clock clock) {
        this.catalogue = catalogue;
        this.cataloguing = cataloguing;
        this.branch = branch;
        this.clock = clock;
    }

    @GetMapping("/catalogue/queue")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    String queue(@RequestParam(defaultValue = "") String kind, Model page) {
        var waiting = LevelRules.CATALOGUING.contains(kind) ? cataloguing.queue(kind) : cataloguing.queue();
        var bibs = catalogue.records(waiting.stream().map(t -> t.thing().id()).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(Bib::id, Function.identity()));
        page.addAttribute("kind", kind);
        page.addAttribute(
                "tasks",
                waiting.stream().filter(t -> bibs.containsKey(t.thing().id())).toList());
        page.addAttribute("bibs", bibs);
        page.addAttribute(
                "counts",
                cataloguing.queue().stream().collect(Collectors.groupingBy(Task::taskType, Collectors.counting())));
        return "catalogue/queue";
    }

    @GetMapping("/catalogue/new")
    String blank(Model page) {
        return "catalogue/new";
    }

    /// Makes a draft from a template; before, titles with the same ISBN are shown.
    @PostMapping("/catalogue/new")
    String make(
            @RequestParam UUID id,
            @RequestParam Templates template,
            @RequestParam String title,
            @RequestParam(defaultValue = "") String author,
            @RequestParam(defaultValue = "") String isbn,
            @RequestParam(defaultValue = "false") boolean anyway,
            Actor by,
            Model page) {
        var same = catalogue.byIsbn(isbn);
        page.addAttribute("title", title);
        page.addAttribute("author", author);
        page.addAttribute("isbn", isbn);
        page.addAttribute("template", template);
        page.addAttribute("same", same);
        page.addAttribute("titleMissing", title.isBlank());
        if (title.isBlank() || (!same.isEmpty() && !anyway)) return "catalogue/new";
        var today = LocalDate.ofInstant(clock.instant(), branch.place().zone());
        var type = template == Templates.SERIAL ? LevelRules.ORIGINAL_SERIAL : LevelRules.ORIGINAL_BOOK;
        var bib = catalogue.draft(
                by, id, template.record(isbn, title, author, today), Optional.of(type), "new from a template", id);
        return "redirect:/catalogue/records/" + bib.number();
    }
}
