package org.fettle.platform.jobs;

import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// What runs in the background: one's own work; all of it for an administrator.
@Controller
@RequestMapping("/jobs")
@Allow(signedIn = true)
class JobPages {
    private static final int PAGE = 50;

    private final Jobs jobs;

    JobPages(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable UUID before, Actor by, Model page) {
        var found = jobs.list(by, before, PAGE + 1);
        page.addAttribute("jobs", found.stream().limit(PAGE).toList());
        if (found.size() > PAGE)
            page.addAttribute("older", found.get(PAGE - 1).id().toString());
        return "jobs/list";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Actor by, Model page) {
        page.addAttribute("job", job(by, id));
        return "jobs/job";
    }

    /// The bar alone, asked for by htmx whenever the events say that it moved.
    @GetMapping("/{id}/bar")
    String bar(@PathVariable UUID id, Actor by, Model page) {
        page.addAttribute("job", job(by, id));
        return "jobs/_bar";
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable UUID id, Actor by) {
        job(by, id);
        jobs.cancel(by, id);
        return "redirect:/jobs/" + id;
    }

    private Job job(Actor by, UUID id) {
        return jobs.find(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
