package org.fettle.platform.jobs;

import java.util.List;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.shell.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Background work over the API.
@RestController
@RequestMapping("/api/jobs")
@Allow(signedIn = true)
class JobApi {
    /// @param next the `before` of the next page; null on the last one
    record Page(List<Job> jobs, @Nullable UUID next) {}

    private static final int MOST = 200;

    private final Jobs jobs;

    JobApi(Jobs jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    Page list(
            @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "50") int limit,
            Actor by) {
        var size = Math.clamp(limit, 1, MOST);
        var found = jobs.list(by, before, size + 1);
        return found.size() > size
                ? new Page(found.subList(0, size), found.get(size - 1).id())
                : new Page(found, null);
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable UUID id, Actor by) {
        return jobs.find(by, id).<ResponseEntity<Object>>map(ResponseEntity::ok).orElseGet(() -> unknown(id));
    }

    /// 202: it ends at its next step. 409: it has ended already, or is asked to stop.
    @PostMapping("/{id}/cancel")
    ResponseEntity<Object> cancel(@PathVariable UUID id, Actor by) {
        if (jobs.find(by, id).isEmpty()) return unknown(id);
        return jobs.cancel(by, id)
                ? ResponseEntity.accepted().build()
                : Problems.answer(HttpStatus.CONFLICT, "job-ended", "there is nothing to stop in job " + id);
    }

    private static ResponseEntity<Object> unknown(UUID id) {
        return Problems.answer(HttpStatus.NOT_FOUND, "job-unknown", "no job of yours has the id " + id);
    }
}
