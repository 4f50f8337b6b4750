package org.fettle;

import java.util.Comparator;
import java.util.List;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.shell.HomeCard;
import org.fettle.platform.shell.HomeCards;
import org.fettle.platform.shell.Viewers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The start page: what needs this account today, most urgent first, and where else it may go.
@Controller
@Allow(signedIn = true)
class Home {
    private final List<HomeCards> modules;
    private final Viewers viewers;

    Home(ObjectProvider<HomeCards> modules, Viewers viewers) {
        this.modules = modules.orderedStream().toList();
        this.viewers = viewers;
    }

    @GetMapping("/")
    String home(Model page) {
        var viewer = viewers.viewer().orElseThrow();
        page.addAttribute(
                "cards",
                modules.stream()
                        .flatMap(module -> module.cards(viewer).stream())
                        .sorted(Comparator.comparing(HomeCard::urgency))
                        .toList());
        return "shell/home";
    }
}
