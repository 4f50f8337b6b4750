package org.fettle.work;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One record of work: read, put right by a new record, signed.
@Controller
@RequestMapping("/records/{id}")
@Allow(signedIn = true)
class RecordPages {
    private final WorkDesk desk;
    private final WorkActs acts;
    private final Texts texts;

    RecordPages(WorkDesk desk, WorkActs acts, Texts texts) {
        this.desk = desk;
        this.acts = acts;
        this.texts = texts;
    }

    @GetMapping
    String one(@PathVariable UUID id, @RequestParam(required = false) @Nullable String said, Actor by, Model page) {
        page.addAttribute("view", desk.record(by, id).orElseThrow(WorkPages::notFound));
        if (said != null && said.startsWith("work.said.")) page.addAttribute("said", said);
        return "work/record";
    }

    @PostMapping("/corrections")
    String correct(
            @PathVariable UUID id,
            @RequestParam UUID correction,
            @RequestParam Outcome outcome,
            @RequestParam String summary,
            Actor by,
            HttpServletResponse answer,
            Model page) {
        page.addAttribute("summary", summary);
        return shown(id, correction, acts.correct(by, id, correction, outcome, summary), by, answer, page);
    }

    @PostMapping("/signatures")
    String sign(
            @PathVariable UUID id,
            @RequestParam String purpose,
            Actor by,
            java.util.Locale language,
            HttpServletResponse answer,
            Model page) {
        var view = desk.record(by, id).orElseThrow(WorkPages::notFound);
        var document = RecordText.of(view, Texts.nearest(language), texts);
        return shown(id, id, acts.sign(by, id, purpose, document), by, answer, page);
    }

    /// The bytes that somebody signed.
    @GetMapping("/documents/{hash}")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable String hash, Actor by) {
        var bytes = acts.document(by, id, hash).orElseThrow(WorkPages::notFound);
        var type = desk.record(by, id).orElseThrow(WorkPages::notFound).signatures().stream()
                .filter(s -> s.documentHash().equals(hash))
                .map(s -> MediaType.parseMediaType(
                        s.mediaType() + (s.mediaType().startsWith("text/") ? ";charset=UTF-8" : "")))
                .findFirst()
                .orElse(MediaType.APPLICATION_OCTET_STREAM);
        return ResponseEntity.ok()
                .contentType(type)
                .header("Content-Disposition", "attachment; filename=\"" + hash.substring(0, 12) + "\"")
                .body(bytes);
    }

    private String shown(UUID id, UUID then, Acting acted, Actor by, HttpServletResponse answer, Model page) {
        return switch (acted) {
            case Acting.Done(var said) -> "redirect:/records/" + then + "?said=" + said;
            case Acting.Unknown _ -> throw WorkPages.notFound();
            case Acting.Refused _, Acting.NotNow _ -> {
                answer.setStatus(422);
                page.addAttribute("against", acted);
                yield one(id, null, by, page);
            }
        };
    }
}
