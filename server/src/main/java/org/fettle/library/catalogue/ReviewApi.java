package org.fettle.library.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fettle.marc.check.Problem;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The librarian's queue, for programs.
@RestController
@RequestMapping("/api/catalogue/reviews")
@Allow(Role.LIBRARIAN)
class ReviewApi {
    record Said(@Nullable String comment) {}

    record Changed(String marc, @Nullable String comment, boolean despite) {}

    private final Reviews reviews;
    private final WorkAnswers answers;
    private final Texts texts;

    ReviewApi(Reviews reviews, WorkAnswers answers, Texts texts) {
        this.reviews = reviews;
        this.answers = answers;
        this.texts = texts;
    }

    /// Oldest first; `after` is the last of the page before.
    @GetMapping
    Map<String, Object> open(@RequestParam(required = false) @Nullable UUID after) {
        return Map.of("proposals", reviews.open(after, 100), "total", reviews.countOpen());
    }

    @GetMapping("/{id}")
    ResponseEntity<Object> one(@PathVariable UUID id, Locale language) {
        return reviews.proposal(id)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(() -> answers.unknown(language));
    }

    @PostMapping("/{id}/accept")
    ResponseEntity<Object> accept(@PathVariable UUID id, @RequestBody Said said, Actor by, Locale language) {
        return answer(reviews.accept(by, id, text(said.comment())), language);
    }

    @PostMapping("/{id}/return")
    ResponseEntity<Object> giveBack(@PathVariable UUID id, @RequestBody Said said, Actor by, Locale language) {
        return answer(reviews.giveBack(by, id, text(said.comment())), language);
    }

    @PostMapping("/{id}/change")
    ResponseEntity<Object> change(@PathVariable UUID id, @RequestBody Changed wanted, Actor by, Locale language) {
        return CatalogueApi.read(
                wanted.marc(),
                record -> answer(reviews.change(by, id, record, text(wanted.comment()), wanted.despite()), language));
    }

    private ResponseEntity<Object> answer(Reviewing reviewing, Locale language) {
        return switch (reviewing) {
            case Reviewing.Decided decided -> ResponseEntity.ok(decided);
            case Reviewing.Refused(var reasons, var remedies) -> answers.refused(reasons, remedies, language);
            case Reviewing.Faulty(var problems) -> faulty(problems);
            case Reviewing.Not(var why) ->
                Problems.told(
                        HttpStatus.CONFLICT,
                        why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        texts.say(Texts.nearest(language), why.key()));
        };
    }

    static ResponseEntity<Object> faulty(List<Problem> problems) {
        return Problems.faults(problems.stream()
                .map(p -> new Fault(
                        p.place().field() < 0
                                ? "record"
                                : p.place().tag() + ", field " + (p.place().field() + 1),
                        p.rule() + ": " + p.text(),
                        p.remedy() + "; or send despite: true"))
                .toList());
    }

    private static String text(@Nullable String comment) {
        return comment == null ? "" : comment;
    }
}
