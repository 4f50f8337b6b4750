package org.fettle.field.parts;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.UUID;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.settings.Practice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The store and the vans.
@Controller
@RequestMapping("/field/stock")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class PartPages {
    private final Parts parts;
    private final Technicians technicians;

    PartPages(Parts parts, Technicians technicians) {
        this.parts = parts;
        this.technicians = technicians;
    }

    @GetMapping
    String stock(@RequestParam(required = false) @Nullable UUID place, Model page) {
        var shown = place == null ? Stock.STORE : place;
        page.addAttribute("place", shown);
        page.addAttribute("stock", parts.at(shown));
        page.addAttribute(
                "vans",
                technicians.active().stream()
                        .filter(t -> t.practices().contains(Practice.FIELD))
                        .toList());
        return "parts/stock";
    }

    @PostMapping("/transfers")
    String transfer(
            @RequestParam String code,
            @RequestParam UUID from,
            @RequestParam UUID to,
            @RequestParam double quantity,
            Actor by,
            Model page) {
        return switch (parts.transfer(by, UuidCreator.getTimeOrderedEpoch(), code, from, to, quantity)) {
            case Saved<Stock> _ -> "redirect:/field/stock?place=" + to;
            case Clash<Stock> _ -> "redirect:/field/stock?place=" + to;
            case Faulty<Stock>(var faults) -> {
                page.addAttribute("faults", List.copyOf(faults));
                yield stock(from, page);
            }
        };
    }
}
