package org.fettle.library.search;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fettle.library.catalogue.Bib;
import org.fettle.library.catalogue.Catalogue;
import org.fettle.library.catalogue.Item;
import org.fettle.library.catalogue.Items;
import org.fettle.library.search.SearchQuery.Where;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The public catalogue.
@Controller
@Allow(everyone = true)
class CataloguePages {
    private static final int BEFORE = 6, FROM = 25;

    private final Search search;
    private final Items items;
    private final Catalogue catalogue;

    CataloguePages(Search search, Items items, Catalogue catalogue) {
        this.search = search;
        this.items = items;
        this.catalogue = catalogue;
    }

    @GetMapping("/catalogue")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "any") String field,
            @RequestParam(defaultValue = "") String material,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "0") int page,
            Actor by,
            Model model) {
        var question = new SearchQuery(q, where(field), material, year, language, Math.clamp(page, 0, 499));
        model.addAttribute("question", question);
        model.addAttribute("found", search.find(by, question));
        return "search/catalogue";
    }

    /// The shelf around a call number.
    @GetMapping("/catalogue/shelf")
    String shelf(@RequestParam(defaultValue = "") String at, Model model) {
        var shelf = items.shelf(at, at.isBlank() ? 0 : BEFORE, FROM);
        model.addAttribute("at", at);
        model.addAttribute("shelf", shelf);
        model.addAttribute(
                "bibs",
                catalogue.records(shelf.stream().map(Item::record).distinct().toList()).stream()
                        .collect(Collectors.toMap(Bib::id, Function.identity())));
        return "search/shelf";
    }

    private static Where where(String name) {
        for (var where : Where.values())
            if (where.name().toLowerCase(Locale.ROOT).equals(name)) return where;
        return Where.ANY;
    }
}
