package org.fettle.people;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Role;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.settings.Practice;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Problems.Fault;
import org.fettle.platform.shell.Texts;
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

/// Technicians, what they may do, and what they hold, for programs.
@RestController
@RequestMapping("/api/people")
class PeopleApi {
    /// @param scopes may be left out
    /// @param validFrom left out: the day of issue
    record Held(
            @Nullable QualificationKind kind,
            String code,
            @Nullable Set<String> scopes,
            String issuer,
            @Nullable String number,
            String jurisdiction,
            LocalDate issuedOn,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {}

    /// A technician as everybody in the house may see one.
    record Line(UUID id, int number, String name, String team, Set<Practice> practices, ZoneId zone, boolean active) {
        static Line of(Technician t) {
            return new Line(t.id(), t.number(), t.name(), t.team(), t.practices(), t.zone(), t.active());
        }
    }

    record Revoking(LocalDate on, String why) {}

    record Assessing(String code, int level, LocalDate on) {}

    private final Technicians technicians;
    private final Profiles profiles;
    private final Qualifications qualifications;
    private final Entries entries;
    private final Texts texts;

    PeopleApi(Technicians technicians, Profiles profiles, Qualifications qualifications, Entries entries, Texts texts) {
        this.technicians = technicians;
        this.profiles = profiles;
        this.qualifications = qualifications;
        this.entries = entries;
        this.texts = texts;
    }

    @GetMapping("/technicians")
    @Allow(signedIn = true)
    Page<Line> list(HttpServletRequest request) {
        return technicians.page(Listing.of(Technicians.LIST, request)).map(Line::of);
    }

    @GetMapping("/technicians/{id}")
    @Allow(signedIn = true)
    ResponseEntity<Object> one(@PathVariable UUID id, Actor by) {
        return profiles.profile(by, id)
                .<ResponseEntity<Object>>map(ResponseEntity::ok)
                .orElseGet(PeopleApi::none);
    }

    @PostMapping("/technicians/{id}/qualifications")
    @Allow({Role.SERVICE_MANAGER, Role.LIBRARIAN, Role.ASSESSOR})
    ResponseEntity<Object> grant(@PathVariable UUID id, @RequestBody Held held, Actor by, HttpServletRequest request) {
        if (held.code() == null || held.issuer() == null || held.jurisdiction() == null || held.issuedOn() == null)
            return Problems.faults(List.of(new Fault("code, issuer, jurisdiction, issuedOn", "", "are needed")));
        var asked = new NewQualification(
                id,
                Optional.ofNullable(held.kind()),
                held.code(),
                held.scopes() == null ? Set.of() : held.scopes(),
                held.issuer(),
                held.number() == null ? "" : held.number(),
                held.jurisdiction(),
                held.issuedOn(),
                held.validFrom() == null ? held.issuedOn() : held.validFrom(),
                Optional.ofNullable(held.validUntil()));
        return switch (entries.grant(by, asked, Optional.empty())) {
            case Granting.Granted(var granted) ->
                ResponseEntity.created(URI.create("/api/people/technicians/" + id))
                        .body(granted);
            case Granting.Refused(var keys) ->
                Problems.faults(keys.stream()
                        .map(key -> new Fault(
                                key.substring(key.lastIndexOf('.') + 1),
                                "",
                                texts.say(Problems.language(request), key)))
                        .toList());
        };
    }

    @PostMapping("/qualifications/{id}/verify")
    @Allow({Role.SERVICE_MANAGER, Role.LIBRARIAN, Role.ASSESSOR})
    ResponseEntity<Object> verify(@PathVariable UUID id, Actor by) {
        return qualifications.verify(by, id) ? done() : conflict("people.fault.verify");
    }

    @PostMapping("/qualifications/{id}/revoke")
    @Allow({Role.SERVICE_MANAGER, Role.LIBRARIAN})
    ResponseEntity<Object> revoke(@PathVariable UUID id, @RequestBody Revoking revoking, Actor by) {
        if (revoking.on() == null || revoking.why() == null || revoking.why().isBlank())
            return Problems.faults(List.of(new Fault("on, why", "", "are needed")));
        return qualifications.revoke(by, id, revoking.on(), revoking.why()) ? done() : conflict("people.fault.revoke");
    }

    @PostMapping("/technicians/{id}/skills")
    @Allow({Role.SERVICE_MANAGER, Role.LIBRARIAN, Role.ASSESSOR})
    ResponseEntity<Object> assess(@PathVariable UUID id, @RequestBody Assessing a, Actor by) {
        if (a.code() == null || a.on() == null || a.level() < 1 || a.level() > 4)
            return Problems.faults(List.of(new Fault("code, on, level", "" + a.level(), "level is 1 to 4")));
        if (technicians.technician(id).isEmpty()) return none();
        var skill = new Skill(UuidCreator.getTimeOrderedEpoch(), id, a.code(), a.level(), by.name(), a.on());
        return qualifications.assess(by, skill) ? done() : conflict("people.fault.own");
    }

    /// What runs out within so many days.
    @GetMapping("/expiry")
    @Allow({Role.SERVICE_MANAGER, Role.DISPATCHER, Role.LIBRARIAN, Role.ASSESSOR, Role.AUDITOR})
    Map<String, Object> expiry(@RequestParam(defaultValue = "90") int days) {
        return Map.of("expiring", profiles.expiring(Math.clamp(days, 0, 3660)));
    }

    private static ResponseEntity<Object> done() {
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<Object> conflict(String key) {
        return Problems.said(HttpStatus.CONFLICT, "refused", key);
    }

    private static ResponseEntity<Object> none() {
        return Problems.answer(HttpStatus.NOT_FOUND, "unknown", "there is no such technician");
    }
}
