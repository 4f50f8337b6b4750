package org.fettle.platform.identity;

import org.fettle.platform.actor.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The sign-in form.
@Controller
@Allow(everyone = true)
class SignInPages {
    @GetMapping("/sign-in")
    String form(
            @RequestParam @Nullable String wrong,
            @RequestParam @Nullable String locked,
            @RequestParam @Nullable String out,
            @RequestParam @Nullable String set,
            Model model) {
        var message =
                locked != null ? "sign-in.locked" : wrong != null ? "sign-in.wrong" : out != null ? "sign-in.out" : "";
        model.addAttribute("message", message);
        return "identity/sign-in";
    }
}
