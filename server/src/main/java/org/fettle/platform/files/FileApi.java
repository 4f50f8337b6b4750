package org.fettle.platform.files;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Texts;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/// Files over the API: stored first, then named by id where they belong.
@RestController
@RequestMapping("/api/files")
@Allow(signedIn = true)
class FileApi {
    private static final long MEGABYTE = 1024L * 1024;

    private final Files files;
    private final Downloads downloads;
    private final Texts texts;

    FileApi(Files files, Downloads downloads, Texts texts) {
        this.files = files;
        this.downloads = downloads;
        this.texts = texts;
    }

    @PostMapping
    ResponseEntity<Object> store(@RequestPart MultipartFile file, Actor by, HttpServletRequest request)
            throws IOException {
        var name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        try (var content = file.getInputStream()) {
            return switch (files.store(by, Upload.of(name, content))) {
                case Storing.Stored(var stored) ->
                    ResponseEntity.created(URI.create("/api/files/" + stored.id()))
                            .body(stored);
                case Storing.Refused refused -> refuse(refused, Problems.language(request));
            };
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable UUID id, Actor by) {
        return files.find(by, id)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> unknown(id));
    }

    @GetMapping("/{id}/content")
    ResponseEntity<InputStreamResource> content(@PathVariable UUID id, Actor by) {
        return files.find(by, id)
                .map(downloads::file)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<Object> refuse(Storing.Refused refused, Locale language) {
        var faults = refused.reasons().stream()
                .map(reason -> new Problems.Fault(
                        "file", refused.name(), texts.say(language, reason.key(), refused.limit() / MEGABYTE)))
                .toList();
        return Problems.faults(faults);
    }

    private static ResponseEntity<Object> unknown(UUID id) {
        return Problems.answer(
                HttpStatus.NOT_FOUND, "file-unknown", "no file that you may read has the id " + id, Map.of());
    }
}
