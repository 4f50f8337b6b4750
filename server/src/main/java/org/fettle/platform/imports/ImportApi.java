package org.fettle.platform.imports;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// CSV in by one call. The first line names the fields by their keys (or as people call them).
@RestController
@Allow(signedIn = true)
class ImportApi {
    private final Imports imports;
    private final Texts texts;

    ImportApi(Imports imports, Texts texts) {
        this.imports = imports;
        this.texts = texts;
    }

    /// All rows or none; `trial=true` saves nothing and says what would be.
    @PostMapping("/api/imports/{kind}")
    ResponseEntity<Object> take(
            @PathVariable String kind,
            @RequestParam(defaultValue = "false") boolean trial,
            @RequestBody byte[] body,
            Actor by,
            HttpServletRequest request) {
        var found = imports.kind(by, kind).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var language = Problems.language(request);
        try {
            var file = Imports.parsed(Imports.decoded(body));
            var result = imports.run(by, found, file, imports.guess(found, file), language, trial);
            return result.clean() || trial ? ResponseEntity.ok(result) : refused(result, language);
        } catch (Csv.Unreadable e) {
            return Problems.told(HttpStatus.UNPROCESSABLE_CONTENT, "csv", e.said(texts, language));
        }
    }

    private ResponseEntity<Object> refused(ImportResult result, Locale language) {
        return Problems.told(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "rows",
                texts.say(language, "imports.faulty", result.faulty(), result.rows()),
                Map.of("faults", result.faults()));
    }
}
