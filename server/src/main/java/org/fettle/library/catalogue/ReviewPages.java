package org.fettle.library.catalogue;

import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.library.catalogue.EditorForm.Reading;
import org.fettle.marc.RecordDiff;
import org.fettle.marc.check.Validator;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The librarian's queue: what technicians proposed, beside what it replaces.
@Controller
@RequestMapping("/catalogue/reviews")
@Allow(Role.LIBRARIAN)
class ReviewPages {
    private static final int PAGE = 50;

    private final Reviews reviews;
    private final Catalogue catalogue;
    private final Branch branch;

    ReviewPages(Reviews reviews, Catalogue catalogue, Branch branch) {
        this.reviews = reviews;
        this.catalogue = catalogue;
        this.branch = branch;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID after, Model page) {
        var open = reviews.open(after, PAGE);
        page.addAttribute("proposals", open);
        page.addAttribute("total", reviews.countOpen());
        page.addAttribute(
                "bibs",
                catalogue.records(open.stream().map(Proposal::record).toList()).stream()
                        .collect(Collectors.toMap(Bib::id, Function.identity())));
        page.addAttribute("zone", branch.place().zone());
        if (open.size() == PAGE) page.addAttribute("next", open.getLast().id().toString());
        return "catalogue/reviews";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model page) {
        return shown(proposal(id), page);
    }

    @PostMapping("/{id}/accept")
    String accept(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            Actor by,
            Model page,
            RedirectAttributes redirect) {
        return answered(id, reviews.accept(by, id, comment), comment, page, redirect);
    }

    @PostMapping("/{id}/return")
    String giveBack(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String comment,
            Actor by,
            Model page,
            RedirectAttributes redirect) {
        return answered(id, reviews.giveBack(by, id, comment), comment, page, redirect);
    }

    @GetMapping("/{id}/change")
    String change(@PathVariable UUID id, Model page) {
        var proposal = proposal(id);
        var record = catalogue
                .version(proposal.record(), proposal.version())
                .orElseThrow()
                .record();
        page.addAttribute("editor", EditorForm.of(record));
        page.addAttribute("problems", Validator.check(record));
        return editing(proposal, page);
    }

    @PostMapping("/{id}/change")
    String change(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "check") String act,
            @RequestParam(defaultValue = "false") boolean despite,
            Actor by,
            Model page,
            RedirectAttributes redirect) {
        var editor = EditorForm.of(form);
        page.addAttribute("editor", editor);
        page.addAttribute("why", why);
        return switch (editor.read()) {
            case Reading.Faulty(var faults) -> {
                page.addAttribute("faults", faults);
                yield editing(proposal(id), page);
            }
            case Reading.Read(var record)
            when act.equals("check") -> {
                page.addAttribute("problems", Validator.check(record));
                page.addAttribute("checked", true);
                yield editing(proposal(id), page);
            }
            case Reading.Read(var record) ->
                answered(id, reviews.change(by, id, record, why, despite), why, page, redirect);
        };
    }

    private String answered(UUID id, Reviewing reviewing, String comment, Model page, RedirectAttributes redirect) {
        page.addAttribute("comment", comment);
        page.addAttribute("reviewing", reviewing);
        return switch (reviewing) {
            case Reviewing.Decided(var bib, var proposal) -> {
                Flash.done("catalogue.review.decided", bib.number()).to(redirect);
                yield "redirect:/catalogue/reviews";
            }
            case Reviewing.Faulty(var problems) -> {
                page.addAttribute("problems", problems);
                page.addAttribute("refused", true);
                yield editing(proposal(id), page);
            }
            case Reviewing.Refused _, Reviewing.Not _ -> shown(proposal(id), page);
        };
    }

    private String editing(Proposal proposal, Model page) {
        page.addAttribute("bib", catalogue.record(proposal.record()).orElseThrow());
        page.addAttribute("proposal", proposal);
        return "catalogue/edit";
    }

    private String shown(Proposal proposal, Model page) {
        var bib = catalogue.record(proposal.record()).orElseThrow();
        int base = Math.min(bib.accepted().orElse(1), proposal.version());
        var before = catalogue.version(bib.id(), base).orElseThrow();
        var after = catalogue.version(bib.id(), proposal.version()).orElseThrow();
        page.addAttribute("proposal", proposal);
        page.addAttribute("bib", bib);
        page.addAttribute("before", before);
        page.addAttribute("diff", RecordDiff.between(before.record(), after.record()));
        page.addAttribute("problems", Validator.check(after.record()));
        page.addAttribute("zone", branch.place().zone());
        return "catalogue/review";
    }

    private Proposal proposal(UUID id) {
        return reviews.proposal(id).orElseThrow(RecordPages::notFound);
    }
}
