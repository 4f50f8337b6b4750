package org.fettle.platform.notify;

import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The outbox, for whoever must find out why a letter did not arrive.
@Controller
@RequestMapping("/mails")
@Allow(Role.ADMINISTRATOR)
class MailPages {
    private static final int PAGE = 50;

    private final Mails mails;
    private final MailServer server;

    MailPages(Mails mails, MailServer server) {
        this.mails = mails;
        this.server = server;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID before, Model page) {
        var found = mails.list(before, PAGE + 1);
        page.addAttribute("mails", found.stream().limit(PAGE).toList());
        page.addAttribute("host", server.host());
        if (found.size() > PAGE)
            page.addAttribute("older", found.get(PAGE - 1).id().toString());
        return "notify/mails";
    }

    @PostMapping("/{id}/again")
    String again(@PathVariable UUID id, Actor by) {
        mails.again(by, id);
        return "redirect:/mails";
    }
}
