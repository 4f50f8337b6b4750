package org.fettle.people;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Problems.Fault;
import org.fettle.platform.shell.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who may do what, for programs: the same answers that are enforced. Sentences come in the caller's language.
@RestController
@RequestMapping("/api/people")
@Allow(signedIn = true)
class LawApi {
    record Stands(UUID technician, String name, String team, Answer answer) {}

    private final Law law;
    private final Profiles profiles;
    private final Answers answers;

    LawApi(Law law, Profiles profiles, Answers answers) {
        this.law = law;
        this.profiles = profiles;
        this.answers = answers;
    }

    /// @param with who else takes part
    @GetMapping("/eligibility")
    ResponseEntity<Object> eligibility(
            @RequestParam UUID technician,
            @RequestParam String taskType,
            @RequestParam String jurisdiction,
            @RequestParam(defaultValue = "Europe/Berlin") ZoneId zone,
            @RequestParam Instant from,
            @RequestParam Instant until,
            @RequestParam(defaultValue = "") Set<UUID> with,
            Locale language) {
        if (!from.isBefore(until)) return endsEarly(until);
        var question =
                new Question(technician, taskType, new Place(jurisdiction, zone), new Interval(from, until), with);
        return ResponseEntity.ok(answers.of(Texts.nearest(language), law.ask(question)));
    }

    @GetMapping("/who-may")
    @Allow({Role.ADMINISTRATOR, Role.SERVICE_MANAGER, Role.DISPATCHER, Role.ASSESSOR, Role.LIBRARIAN, Role.AUDITOR})
    ResponseEntity<Object> whoMay(
            @RequestParam String taskType,
            @RequestParam String jurisdiction,
            @RequestParam(defaultValue = "Europe/Berlin") ZoneId zone,
            @RequestParam Instant from,
            @RequestParam Instant until,
            Locale language) {
        if (!from.isBefore(until)) return endsEarly(until);
        var standings = law.whoMay(taskType, new Place(jurisdiction, zone), new Interval(from, until)).stream()
                .map(s -> new Stands(
                        s.technician().id(),
                        s.technician().name(),
                        s.technician().team(),
                        answers.of(Texts.nearest(language), s.answer())))
                .toList();
        return ResponseEntity.ok(Map.of("standings", standings));
    }

    @GetMapping("/technicians/{id}/pathways")
    ResponseEntity<Object> pathways(
            @PathVariable UUID id, @RequestParam String taskType, @RequestParam String jurisdiction, Actor by) {
        var profile = profiles.profile(by, id);
        if (profile.isEmpty()) return Problems.answer(HttpStatus.NOT_FOUND, "unknown", "there is no such technician");
        var place = new Place(jurisdiction, profile.get().technician().zone());
        return ResponseEntity.ok(Map.of("pathways", profiles.pathways(id, taskType, place)));
    }

    @GetMapping("/task-types")
    Map<String, Object> taskTypes() {
        return Map.of("taskTypes", law.taskTypes());
    }

    private static ResponseEntity<Object> endsEarly(Instant until) {
        return Problems.faults(List.of(new Fault("until", until.toString(), "must be after 'from'")));
    }
}
