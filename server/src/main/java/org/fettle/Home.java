package org.fettle;

import org.fettle.platform.actor.Allow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The start page: what this account may do.
@Controller
@Allow(signedIn = true)
class Home {
    @GetMapping("/")
    String home() {
        return "shell/home";
    }
}
