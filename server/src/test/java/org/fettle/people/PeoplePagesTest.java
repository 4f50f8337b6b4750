package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@FettleTest
class PeoplePagesTest {
    private static final Actor MANAGER =
            new Actor(UUID.randomUUID(), "Test manager", Set.of(Role.SERVICE_MANAGER), Door.API, "p-1");

    private final MockMvc web;
    private final Technicians technicians;
    private final Qualifications qualifications;

    PeoplePagesTest(MockMvc web, Technicians technicians, Qualifications qualifications) {
        this.web = web;
        this.technicians = technicians;
        this.qualifications = qualifications;
    }

    @Test
    void everyPageIsThereInBothLanguagesWithoutAMissingWord() throws Exception {
        var who = technician();
        grant(who, "elektro-unterwiesen");
        for (var path : List.of(
                "/people?q=Page",
                "/people/" + who,
                "/people/" + who + "/pathway?taskType=white.plugin.repair&jurisdiction=DE-BY",
                "/people/who-may?taskType=white.plugin.repair",
                "/people/matrix?team=Page+test",
                "/people/shifts",
                "/people/overrides",
                "/people/broken",
                "/people/company",
                "/rules",
                "/rules/eu-f-gas/2024-2215"))
            for (var language : List.of("en", "de")) {
                var page = web.perform(get(path).with(authentication(as(Role.SERVICE_MANAGER, language))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                assertThat(page).as(path + " " + language).doesNotContain("⟦");
            }
    }

    @Test
    void aNoComesWithItsReasonsAndRemediesInWords() throws Exception {
        var who = technician();
        grant(who, "elektro-unterwiesen");
        web.perform(get("/api/people/eligibility")
                        .param("technician", who.toString())
                        .param("taskType", "white.plugin.repair")
                        .param("jurisdiction", "DE-BY")
                        .param("from", "2027-03-10T08:00:00Z")
                        .param("until", "2027-03-10T09:00:00Z")
                        .with(authentication(as(Role.DISPATCHER, "de"))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.answer").value("refused"))
                .andExpect(jsonPath("$.reasons[0].text")
                        .value(org.hamcrest.Matchers.containsString("Elektrofachkraft für festgelegte Tätigkeiten")))
                .andExpect(jsonPath("$.remedies[?(@.key == 'people.remedy.obtain')].text")
                        .value(org.hamcrest.Matchers.hasItem("Elektrofachkraft für festgelegte Tätigkeiten"
                                + " (Instandsetzung von Haushaltsgeräten) erwerben.")));
    }

    @Test
    void aTechnicianSeesNobodyElsesPage() throws Exception {
        web.perform(get("/people/" + technician()).with(authentication(as(Role.FIELD_TECHNICIAN, "en"))))
                .andExpect(status().isNotFound());
    }

    @Test
    void aFaultyEntryIsRefusedWhole() throws Exception {
        var who = technician();
        web.perform(multipart("/people/" + who + "/qualifications")
                        .param("code", "epa-608")
                        .param("scopes", "type-ii")
                        .param("issuer", "ESCO")
                        .param("jurisdiction", "US")
                        .param("issuedOn", "2026-01-01")
                        .param("validUntil", "2025-01-01")
                        .with(csrf())
                        .with(authentication(as(Role.SERVICE_MANAGER, "en"))))
                .andExpect(status().is3xxRedirection())
                .andExpect(flash().attribute(
                                "flash",
                                org.hamcrest.Matchers.hasToString(
                                        org.hamcrest.Matchers.containsString("people.fault.until"))));
        assertThat(qualifications.facts(List.of(who)).get(who).qualifications()).isEmpty();
    }

    @Test
    void aPackWithFaultsIsAnsweredByAllOfThemWithTheirLines() throws Exception {
        var file = new MockMultipartFile(
                "file", "bad.yaml", "text/yaml", "pack: x\nversion: 1\n".getBytes(StandardCharsets.UTF_8));
        var page = web.perform(
                        multipart("/rules").file(file).with(csrf()).with(authentication(as(Role.ADMINISTRATOR, "en"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("bad.yaml, line 2, version: ").contains("nothing was stored");
    }

    @Test
    void shiftsOfAWeekArePlannedAtOnce() throws Exception {
        var who = technician();
        web.perform(post("/people/shifts")
                        .param("technician", who.toString())
                        .param("first", "2027-03-08")
                        .param("last", "2027-03-14")
                        .param("weekdays", "MONDAY", "TUESDAY")
                        .param("from", "08:00")
                        .param("until", "16:30")
                        .with(csrf())
                        .with(authentication(as(Role.DISPATCHER, "en"))))
                .andExpect(status().is3xxRedirection());
        var page = web.perform(get("/people/shifts?day=2027-03-10").with(authentication(as(Role.DISPATCHER, "en"))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page).contains("08:00–16:30");
    }

    private UUID technician() {
        var id = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                MANAGER,
                new NewTechnician(
                        id,
                        "Page technician",
                        "Page test",
                        Set.of(Practice.FIELD),
                        ZoneId.of("Europe/Berlin"),
                        Optional.empty(),
                        Optional.empty()));
        return id;
    }

    private void grant(UUID who, String code) {
        var since = java.time.LocalDate.of(2025, 1, 1);
        qualifications.grant(
                MANAGER,
                new Qualification(
                        UuidCreator.getTimeOrderedEpoch(),
                        who,
                        QualificationKind.CERTIFICATE,
                        code,
                        Set.of(),
                        "x",
                        "",
                        "DE",
                        since,
                        since,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private static UsernamePasswordAuthenticationToken as(Role role, String language) {
        var who = new SignedIn(UUID.randomUUID(), "test", "Test", language, Set.of(role));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }
}
