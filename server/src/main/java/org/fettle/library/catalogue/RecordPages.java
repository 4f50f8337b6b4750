package org.fettle.library.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.fettle.marc.RecordDiff;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Flash;
import org.fettle.work.Records;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One record: for everybody as it was accepted, for staff as it stands, with everything ever done to it.
@Controller
@RequestMapping("/catalogue/records/{number}")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
class RecordPages {
    private static final int HISTORY = 50;
    private static final Role[] STAFF = {Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK};

    private final Catalogue catalogue;
    private final Items items;
    private final Reviews reviews;
    private final Records records;
    private final Branch branch;

    RecordPages(Catalogue catalogue, Items items, Reviews reviews, Records records, Branch branch) {
        this.catalogue = catalogue;
        this.items = items;
        this.reviews = reviews;
        this.records = records;
        this.branch = branch;
    }

    @GetMapping
    @Allow(everyone = true)
    String one(@PathVariable String number, Actor by, Model page) {
        var bib = bib(number);
        page.addAttribute("bib", bib);
        page.addAttribute("version", visible(by, bib));
        page.addAttribute("items", items.ofRecord(bib.id()));
        page.addAttribute("holdings", items.holdings(bib.id()));
        page.addAttribute("returned", by.isAny(STAFF) ? reviews.returned(bib.id()) : Optional.empty());
        return "catalogue/record";
    }

    /// `as`: `iso2709`, `marcxml`, `json` or `mrk`.
    @GetMapping("/marc")
    @Allow(everyone = true)
    ResponseEntity<byte[]> marc(@PathVariable String number, @RequestParam(defaultValue = "mrk") String as, Actor by) {
        return Export.of(as, number, visible(by, bib(number)).record());
    }

    @GetMapping("/history")
    String history(@PathVariable String number, Model page) {
        var bib = bib(number);
        page.addAttribute("bib", bib);
        page.addAttribute("versions", catalogue.versions(bib.id()));
        page.addAttribute("proposals", reviews.ofRecord(bib.id()));
        page.addAttribute("done", records.ofThing(Queue.thing(bib.id()), Optional.empty(), HISTORY));
        page.addAttribute("zone", branch.place().zone());
        return "catalogue/history";
    }

    @GetMapping("/versions/{from}/{to}")
    String versions(@PathVariable String number, @PathVariable String from, @PathVariable String to, Model page) {
        var bib = bib(number);
        RecordVersion before = version(bib, from), after = version(bib, to);
        page.addAttribute("bib", bib);
        page.addAttribute("before", before);
        page.addAttribute("after", after);
        page.addAttribute("diff", RecordDiff.between(before.record(), after.record()));
        return "catalogue/versions";
    }

    @PostMapping("/items")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
    String addItem(
            @PathVariable String number,
            @RequestParam UUID id,
            @RequestParam String barcode,
            @RequestParam String location,
            @RequestParam(defaultValue = "") String callNumber,
            @RequestParam(defaultValue = "") String volume,
            Actor by,
            RedirectAttributes redirect) {
        var bib = bib(number);
        var item = new NewItem(
                id,
                bib.id(),
                barcode.strip(),
                callNumber,
                location.strip(),
                bib.description().material(),
                volume.strip(),
                Item.Availability.NOT_YET,
                Item.NeededFor.NOTHING,
                Item.InProcess.CATALOGUING);
        var flash = switch (items.add(by, item)) {
            case ItemChange.Changed(var added) -> Flash.done("catalogue.item.added", added.barcode());
            case ItemChange.Refused(var reason, var value) -> Flash.refused(reason.key(), value);
            case ItemChange.Clash _ -> Flash.refused("catalogue.clash");
        };
        flash.to(redirect);
        return "redirect:/catalogue/records/" + bib.number();
    }

    private RecordVersion version(Bib bib, String version) {
        return Optional.of(version)
                .filter(v -> v.matches("[0-9]{1,6}"))
                .flatMap(v -> catalogue.version(bib.id(), Integer.parseInt(v)))
                .orElseThrow(RecordPages::notFound);
    }

    private RecordVersion visible(Actor by, Bib bib) {
        return catalogue.visible(by, bib).orElseThrow(RecordPages::notFound);
    }

    private Bib bib(String number) {
        return catalogue.byNumber(number).orElseThrow(RecordPages::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
