package org.fettle.library.catalogue;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.fettle.library.catalogue.EditorForm.Reading;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.RecordDiff;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Flash;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// What the library has of a title at one place, as a holdings record: edited in rows like the title itself.
@Controller
@RequestMapping("/catalogue/records/{number}/holdings")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class HoldingPages {
    private final Catalogue catalogue;
    private final Holdings holdings;
    private final Branch branch;

    HoldingPages(Catalogue catalogue, Holdings holdings, Branch branch) {
        this.catalogue = catalogue;
        this.holdings = holdings;
        this.branch = branch;
    }

    @GetMapping("/new")
    String fresh(@PathVariable String number, Model page) {
        var bib = bib(number);
        var blank = holdings.blank(UuidCreator.getTimeOrderedEpoch(), bib);
        return shown(bib, blank, 0, EditorForm.of(holdings.record(bib, blank)), "", page);
    }

    @GetMapping("/{id}")
    String edit(@PathVariable String number, @PathVariable UUID id, Model page) {
        var bib = bib(number);
        var holding = holding(bib, id);
        return shown(bib, holding, holding.version(), EditorForm.of(holdings.record(bib, holding)), "", page);
    }

    @PostMapping("/{id}")
    String save(
            @PathVariable String number,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam int read,
            @RequestParam(defaultValue = "") String why,
            Actor by,
            Model page,
            RedirectAttributes redirect) {
        var bib = bib(number);
        var editor = EditorForm.of(form);
        var holding = read == 0 ? holdings.blank(id, bib) : holding(bib, id);
        return switch (editor.read()) {
            case Reading.Faulty(var faults) -> {
                page.addAttribute("faults", faults);
                yield shown(bib, holding, read, editor, why, page);
            }
            case Reading.Read(var record) ->
                switch (holdings.save(by, id, bib.id(), read, record, why)) {
                    case HoldingSaving.Saved(var saved) -> {
                        Flash.done("catalogue.holding.saved", saved.version()).to(redirect);
                        yield "redirect:/catalogue/records/" + bib.number();
                    }
                    case HoldingSaving.Withdrawn _ -> {
                        Flash.refused("catalogue.withdrawn", bib.number()).to(redirect);
                        yield "redirect:/catalogue/records/" + bib.number();
                    }
                    case HoldingSaving.Faulty(var wrong) -> {
                        page.addAttribute("wrong", wrong);
                        yield shown(bib, holding, read, editor, why, page);
                    }
                    case HoldingSaving.Clash(var present) -> {
                        page.addAttribute("clash", RecordDiff.between(present.record(), record));
                        yield shown(bib, holding, present.version(), editor, why, page);
                    }
                };
        };
    }

    @GetMapping("/{id}/versions")
    String versions(@PathVariable String number, @PathVariable UUID id, Model page) {
        var bib = bib(number);
        var versions = holdings.versions(holding(bib, id).id());
        page.addAttribute("bib", bib);
        page.addAttribute("holding", holding(bib, id));
        page.addAttribute("steps", steps(versions));
        page.addAttribute("zone", branch.place().zone());
        return "catalogue/holding-versions";
    }

    private static List<HoldingStep> steps(List<HoldingVersion> newestFirst) {
        var steps = new java.util.ArrayList<HoldingStep>();
        for (int i = 0; i < newestFirst.size(); i++) {
            var now = newestFirst.get(i);
            var before = i + 1 < newestFirst.size()
                    ? newestFirst.get(i + 1).record()
                    : new MarcRecord(now.record().leader(), List.of());
            steps.add(new HoldingStep(now, RecordDiff.between(before, now.record())));
        }
        return steps;
    }

    private String shown(Bib bib, Holding holding, int read, EditorForm editor, String why, Model page) {
        page.addAttribute("bib", bib);
        page.addAttribute("holding", holding);
        page.addAttribute("read", read);
        page.addAttribute("editor", editor);
        page.addAttribute("why", why);
        return "catalogue/holding";
    }

    private Holding holding(Bib bib, UUID id) {
        return holdings.holding(id).filter(h -> h.record().equals(bib.id())).orElseThrow(RecordPages::notFound);
    }

    private Bib bib(String number) {
        return catalogue.byNumber(number).orElseThrow(RecordPages::notFound);
    }
}
