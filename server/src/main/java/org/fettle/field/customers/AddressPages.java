package org.fettle.field.customers;

import java.util.List;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.roads.Addresses;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// House numbers for the form of a site, as one types; pieces of a page.
@Controller
@RequestMapping("/field/addresses")
@Allow({Role.DISPATCHER, Role.SERVICE_MANAGER})
class AddressPages {
    private static final int MOST = 8;
    private static final int FEWEST_LETTERS = 2;
    private static final String KEY = "[a-z0-9-]{1,40}";

    private final Addresses addresses;

    AddressPages(Addresses addresses) {
        this.addresses = addresses;
    }

    /// @param key of the form on its page
    @GetMapping
    String find(@RequestParam(defaultValue = "") String q, @RequestParam String key, Model page) {
        page.addAttribute("key", checked(key));
        page.addAttribute("words", q.strip());
        page.addAttribute("found", q.strip().length() < FEWEST_LETTERS ? List.of() : addresses.find(q, MOST));
        return "customers/_found";
    }

    /// The fields of the address, filled with one that was found.
    @GetMapping("/one")
    String one(@RequestParam String line, @RequestParam String key, Model page) {
        page.addAttribute("key", checked(key));
        page.addAttribute(
                "known", addresses.at(line).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "customers/_chosen";
    }

    private static String checked(String key) {
        if (!key.matches(KEY)) throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        return key;
    }
}
