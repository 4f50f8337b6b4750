package org.fettle.library.catalogue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.format.MarcLines;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.http.IfMatch;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Problems.Fault;
import org.fettle.platform.shell.Texts;
import org.fettle.work.WorkAnswers;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Records and the work on them, for programs. Content travels as lines (`mrk`), as people type it.
@RestController
@RequestMapping("/api/catalogue")
@Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN})
class CatalogueApi {
    /// @param id made by the caller, a UUID of version 7
    /// @param taskType empty to let the content decide
    record New(
            UUID id,
            String marc,
            @Nullable String taskType,
            @Nullable String why) {}

    record Wanted(String marc, @Nullable String why, boolean finish, boolean despite) {}

    record Shown(Bib record, String marc) {}

    private final Catalogue catalogue;
    private final Cataloguing cataloguing;
    private final WorkAnswers answers;
    private final Texts texts;

    CatalogueApi(Catalogue catalogue, Cataloguing cataloguing, WorkAnswers answers, Texts texts) {
        this.catalogue = catalogue;
        this.cataloguing = cataloguing;
        this.answers = answers;
        this.texts = texts;
    }

    @PostMapping("/records")
    ResponseEntity<Object> make(@RequestBody New asked, Actor by) {
        if (asked.id() == null)
            return Problems.faults(List.of(new Fault("id", "", "is needed: a UUID made by the caller")));
        var type = Optional.ofNullable(asked.taskType()).filter(t -> !t.isBlank());
        if (type.isPresent() && !LevelRules.CATALOGUING.contains(type.get()))
            return Problems.faults(List.of(new Fault("taskType", type.get(), "one of " + LevelRules.CATALOGUING)));
        return read(asked.marc(), record -> {
            var why = asked.why() == null ? "new" : asked.why();
            var bib = catalogue.draft(by, asked.id(), record, type, why, asked.id());
            return ResponseEntity.created(URI.create("/api/catalogue/records/" + bib.number()))
                    .eTag(IfMatch.tag(bib.version()))
                    .body(bib);
        });
    }

    /// As this person may see it: staff the newest version, everybody else the accepted one.
    @GetMapping("/records/{number}")
    @Allow(everyone = true)
    ResponseEntity<Object> one(@PathVariable String number, Actor by, Locale language) {
        var bib = catalogue.byNumber(number);
        var version = bib.flatMap(b -> catalogue.visible(by, b));
        if (bib.isEmpty() || version.isEmpty()) return answers.unknown(language);
        return ResponseEntity.ok()
                .eTag(IfMatch.tag(bib.get().version()))
                .body(new Shown(bib.get(), MarcLines.write(version.get().record())));
    }

    /// Sits down at the record's task: the law is asked.
    @PostMapping("/records/{number}/begin")
    ResponseEntity<Object> begin(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable UUID reviewer,
            Actor by,
            Locale language) {
        var bib = catalogue.byNumber(number);
        if (bib.isEmpty()) return answers.unknown(language);
        return switch (cataloguing.begin(by, bib.get().id(), Optional.ofNullable(reviewer))) {
            case Beginning.Begun begun -> ResponseEntity.ok(begun);
            case Beginning.Refused(String type, var reasons, var remedies) ->
                answers.refused(reasons, remedies, language);
            case Beginning.Taken(var name) ->
                Problems.told(
                        HttpStatus.CONFLICT,
                        "taken",
                        texts.say(Texts.nearest(language), "catalogue.refused.taken", name));
            case Beginning.NoTechnician _ ->
                Problems.answer(
                        HttpStatus.UNPROCESSABLE_CONTENT, "no-technician", "this account belongs to no technician");
            case Beginning.Unknown _ -> answers.unknown(language);
        };
    }

    @PutMapping("/records/{number}")
    ResponseEntity<Object> save(
            @PathVariable String number, IfMatch read, @RequestBody Wanted wanted, Actor by, Locale language) {
        var bib = catalogue.byNumber(number);
        if (bib.isEmpty()) return answers.unknown(language);
        return read(wanted.marc(), record -> {
            var why = wanted.why() == null ? "" : wanted.why();
            var save = new SaveRecord(bib.get().id(), read.version(), record, why, wanted.finish(), wanted.despite());
            return switch (cataloguing.save(by, save)) {
                case Saving.Kept(var kept) -> saved(kept, "kept", Map.of());
                case Saving.Accepted(var accepted) -> saved(accepted, "accepted", Map.of());
                case Saving.Proposed(var proposed, var proposal) ->
                    saved(proposed, "proposed", Map.of("proposal", proposal));
                case Saving.Faulty(var problems) -> ReviewApi.faulty(problems);
                case Saving.Clash(var present) -> IfMatch.clash(wanted, present, present.version());
                case Saving.NotBegun _ ->
                    Problems.answer(
                            HttpStatus.CONFLICT,
                            "not-begun",
                            "begin the record's work first: POST /api/catalogue/records/" + number + "/begin");
            };
        });
    }

    @GetMapping("/queue")
    @Allow({Role.LIBRARIAN, Role.LIBRARY_TECHNICIAN, Role.DESK})
    Map<String, Object> queue(@RequestParam(defaultValue = "") String kind) {
        return Map.of("tasks", LevelRules.CATALOGUING.contains(kind) ? cataloguing.queue(kind) : cataloguing.queue());
    }

    private static ResponseEntity<Object> saved(Bib bib, String became, Map<String, Object> more) {
        var body = new java.util.LinkedHashMap<String, Object>(more);
        body.put("became", became);
        body.put("record", bib);
        return ResponseEntity.ok().eTag(IfMatch.tag(bib.version())).body(body);
    }

    /// The lines as a record, or every fault in them with its line.
    static ResponseEntity<Object> read(@Nullable String marc, Function<MarcRecord, ResponseEntity<Object>> then) {
        if (marc == null || marc.isBlank())
            return Problems.faults(List.of(new Fault("marc", "", "is needed: the record as lines, =245  10$aTitle")));
        return switch (MarcLines.read(marc)) {
            case MarcLines.Answer.Read(var record) -> then.apply(record);
            case MarcLines.Answer.Faulty(var faults) ->
                Problems.faults(faults.stream()
                        .map(f -> new Fault("marc, line " + f.number(), f.line(), f.remedy()))
                        .toList());
        };
    }
}
