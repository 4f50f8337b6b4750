package org.fettle.platform.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/// The way of a CSV file: upload → which column is what → trial → taken in. Which kinds a person may take in is asked
/// of
/// the kind, so these doors are open to everybody who is signed in.
@Controller
@RequestMapping("/imports/{kind}")
@Allow(signedIn = true)
class ImportPages {
    private final Imports imports;
    private final Texts texts;

    ImportPages(Imports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    @GetMapping
    String start(@PathVariable String kind, Actor by, Model page) {
        page.addAttribute("kind", kind(by, kind));
        return "imports/upload";
    }

    /// An empty file with the right first line and an example.
    @GetMapping("/template.csv")
    void template(@PathVariable String kind, Actor by, HttpServletResponse response) throws IOException {
        var fields = kind(by, kind).fields();
        var header = fields.stream().map(CsvKind.Field::key).toList();
        var example = fields.stream().map(CsvKind.Field::example).toList();
        Csv.download(response, kind + ".csv", header, rows -> rows.accept(example));
    }

    @PostMapping
    String upload(@PathVariable String kind, @RequestParam MultipartFile file, Actor by, Locale language, Model page)
            throws IOException {
        try {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var id = imports.upload(by, kind(by, kind), name, file.getBytes());
            return "redirect:/imports/%s/%s".formatted(kind, id);
        } catch (Csv.Unreadable e) {
            page.addAttribute("refused", e.said(texts, language));
            return start(kind, by, page);
        }
    }

    @GetMapping("/{id}")
    String mapping(@PathVariable UUID id, Actor by, Model page) {
        var draft = draft(by, id);
        return shown(draft, imports.guess(draft.kind(), draft.file()), null, page);
    }

    @PostMapping("/{id}/trial")
    String trial(@PathVariable UUID id, @RequestParam Map<String, String> form, Actor by, Locale language, Model page) {
        return run(id, form, by, language, true, page);
    }

    @PostMapping("/{id}/run")
    String run(@PathVariable UUID id, @RequestParam Map<String, String> form, Actor by, Locale language, Model page) {
        return run(id, form, by, language, false, page);
    }

    private String run(UUID id, Map<String, String> form, Actor by, Locale language, boolean trial, Model page) {
        var draft = draft(by, id);
        var mapping =
                Mapping.of(form, draft.kind().fields(), draft.file().header().size());
        var result = imports.run(by, draft, mapping, language, trial).orElse(null);
        return shown(draft(by, id), mapping, result, page);
    }

    private static String shown(Imports.Draft draft, Mapping mapping, @Nullable ImportResult result, Model page) {
        page.addAttribute("kind", draft.kind());
        page.addAttribute("draft", draft.id().toString());
        page.addAttribute("fileName", draft.fileName());
        page.addAttribute("taken", draft.taken());
        page.addAttribute("file", draft.file());
        page.addAttribute("mapping", mapping);
        page.addAttribute("result", result);
        return "imports/draft";
    }

    private CsvKind kind(Actor by, String name) {
        return imports.kind(by, name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Imports.Draft draft(Actor by, UUID id) {
        return imports.draft(by, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
