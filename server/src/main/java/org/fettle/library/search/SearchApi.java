package org.fettle.library.search;

import org.fettle.library.search.SearchQuery.Where;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The public catalogue, for programs.
@RestController
@Allow(everyone = true)
class SearchApi {
    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    @GetMapping("/api/catalogue/search")
    Found search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "ANY") Where field,
            @RequestParam(defaultValue = "") String material,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "0") int page,
            Actor by) {
        return search.find(by, new SearchQuery(q, field, material, year, language, page));
    }
}
