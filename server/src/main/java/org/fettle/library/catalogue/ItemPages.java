package org.fettle.library.catalogue;

import java.util.Optional;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Flash;
import org.fettle.work.Records;
import org.fettle.work.ThingRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// One piece: its state in three parts, and everything ever done to it.
@Controller
@RequestMapping("/catalogue/items")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
class ItemPages {
    private static final int HISTORY = 50;

    private final Items items;
    private final Catalogue catalogue;
    private final Records records;
    private final Branch branch;

    ItemPages(Items items, Catalogue catalogue, Records records, Branch branch) {
        this.items = items;
        this.catalogue = catalogue;
        this.records = records;
        this.branch = branch;
    }

    /// By barcode, as a scanner sends it.
    @GetMapping
    String find(@RequestParam(defaultValue = "") String barcode, Model page) {
        var found = items.byBarcode(barcode);
        if (found.isPresent()) return "redirect:/catalogue/items/" + found.get().id();
        page.addAttribute("barcode", barcode.strip());
        return "catalogue/items";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model page) {
        var item = item(id);
        page.addAttribute("item", item);
        page.addAttribute("bib", catalogue.record(item.record()).orElseThrow());
        page.addAttribute("done", records.ofThing(new ThingRef("item", id), Optional.empty(), HISTORY));
        page.addAttribute("zone", branch.place().zone());
        return "catalogue/item";
    }

    @PostMapping("/{id}")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
    String describe(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam String callNumber,
            @RequestParam String location,
            @RequestParam(defaultValue = "") String volume,
            Actor by,
            RedirectAttributes redirect) {
        var flash = switch (items.describe(by, id, version, callNumber, location, volume)) {
            case ItemChange.Changed(var item) -> Flash.done("catalogue.item.changed", item.barcode());
            case ItemChange.Refused(var reason, var value) -> Flash.refused(reason.key(), value);
            case ItemChange.Clash _ -> Flash.refused("catalogue.clash");
        };
        flash.to(redirect);
        return "redirect:/catalogue/items/" + id;
    }

    @PostMapping("/{id}/state")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
    String state(
            @PathVariable UUID id,
            @RequestParam Item.Availability availability,
            @RequestParam Item.NeededFor neededFor,
            Actor by,
            RedirectAttributes redirect) {
        item(id);
        items.availability(by, id, availability);
        items.neededFor(by, id, neededFor);
        Flash.done("catalogue.item.changed", item(id).barcode()).to(redirect);
        return "redirect:/catalogue/items/" + id;
    }

    private Item item(UUID id) {
        return items.item(id).orElseThrow(RecordPages::notFound);
    }
}
