package org.fettle.library.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.fettle.library.catalogue.EditorForm.Reading;
import org.fettle.marc.MarcRecord;
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

/// The editor: rows of tag, indicators and subfields. Whatever is wrong, what was typed comes back.
@Controller
@RequestMapping("/catalogue/records/{number}")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class EditPages {
    private final Catalogue catalogue;
    private final Cataloguing cataloguing;
    private final Reviews reviews;

    EditPages(Catalogue catalogue, Cataloguing cataloguing, Reviews reviews) {
        this.catalogue = catalogue;
        this.cataloguing = cataloguing;
        this.reviews = reviews;
    }

    @PostMapping("/begin")
    String begin(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable UUID reviewer,
            Actor by,
            Model page) {
        var bib = bib(number);
        var beginning = cataloguing.begin(by, bib.id(), Optional.ofNullable(reviewer));
        page.addAttribute("bib", bib);
        page.addAttribute("beginning", beginning);
        return switch (beginning) {
            case Beginning.Begun _ -> "redirect:/catalogue/records/" + bib.number() + "/edit";
            case Beginning.Refused _, Beginning.Taken _, Beginning.NoTechnician _, Beginning.Unknown _ ->
                "catalogue/refused";
        };
    }

    @GetMapping("/edit")
    String edit(@PathVariable String number, Actor by, Model page) {
        var bib = bib(number);
        if (cataloguing.begun(by, bib.id()).isEmpty()) return "redirect:/catalogue/records/" + bib.number();
        var record = catalogue.version(bib.id(), bib.version()).orElseThrow().record();
        page.addAttribute("problems", Validator.check(record));
        return shown(by, bib, bib.version(), EditorForm.of(record), "", page);
    }

    @PostMapping("/edit")
    String save(
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam int read,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "check") String act,
            @RequestParam(defaultValue = "false") boolean despite,
            Actor by,
            Model page,
            RedirectAttributes redirect) {
        var bib = bib(number);
        var editor = EditorForm.of(form);
        return switch (editor.read()) {
            case Reading.Faulty(var faults) -> {
                page.addAttribute("faults", faults);
                yield shown(by, bib, read, editor, why, page);
            }
            case Reading.Read(var record)
            when act.equals("check") -> {
                page.addAttribute("problems", Validator.check(record));
                page.addAttribute("checked", true);
                yield shown(by, bib, read, EditorForm.of(record), why, page);
            }
            case Reading.Read(var record) -> {
                var save = new SaveRecord(bib.id(), read, record, why, act.equals("finish"), despite);
                yield saved(by, bib, save, editor, page, redirect);
            }
        };
    }

    private String saved(
            Actor by, Bib bib, SaveRecord save, EditorForm editor, Model page, RedirectAttributes redirect) {
        return switch (cataloguing.save(by, save)) {
            case Saving.Kept(var kept) -> {
                Flash.done("catalogue.saved.kept", kept.version()).to(redirect);
                yield "redirect:/catalogue/records/" + bib.number() + "/edit";
            }
            case Saving.Accepted _ -> to(bib, Flash.done("catalogue.saved.accepted", bib.number()), redirect);
            case Saving.Proposed _ -> to(bib, Flash.done("catalogue.saved.proposed", bib.number()), redirect);
            case Saving.NotBegun _ -> to(bib, Flash.refused("catalogue.saved.not-begun"), redirect);
            case Saving.Faulty(var problems) -> {
                page.addAttribute("problems", problems);
                page.addAttribute("refused", true);
                yield shown(by, bib, save.read(), editor, save.why(), page);
            }
            case Saving.Clash(var present) -> {
                page.addAttribute("clash", diff(present, save.content()));
                yield shown(by, present, present.version(), editor, save.why(), page);
            }
        };
    }

    private RecordDiff diff(Bib present, MarcRecord wanted) {
        var now =
                catalogue.version(present.id(), present.version()).orElseThrow().record();
        return RecordDiff.between(now, wanted);
    }

    private String shown(Actor by, Bib bib, int read, EditorForm editor, String why, Model page) {
        page.addAttribute("bib", bib);
        page.addAttribute("read", read);
        page.addAttribute("editor", editor);
        page.addAttribute("why", why);
        page.addAttribute("returned", reviews.returned(bib.id()));
        cataloguing.begun(by, bib.id()).ifPresent(begun -> page.addAttribute("begun", begun));
        return "catalogue/edit";
    }

    private static String to(Bib bib, Flash flash, RedirectAttributes redirect) {
        flash.to(redirect);
        return "redirect:/catalogue/records/" + bib.number();
    }

    private Bib bib(String number) {
        return catalogue.byNumber(number).orElseThrow(RecordPages::notFound);
    }
}
