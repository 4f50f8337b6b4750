package org.fettle.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.people.Interval;
import org.fettle.people.NewTechnician;
import org.fettle.people.Place;
import org.fettle.people.Qualification;
import org.fettle.people.QualificationKind;
import org.fettle.people.Qualifications;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@FettleTest
class ExpiriesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Actor MANAGER =
            new Actor(UUID.randomUUID(), "Test manager", Set.of(Role.SERVICE_MANAGER), Door.API, "e-1");

    private final Expiries expiries;
    private final Tasks tasks;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final MockMvc web;
    private final Clock clock;

    ExpiriesTest(
            Expiries expiries,
            Tasks tasks,
            Technicians technicians,
            Qualifications qualifications,
            MockMvc web,
            Clock clock) {
        this.expiries = expiries;
        this.tasks = tasks;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.web = web;
        this.clock = clock;
    }

    @Test
    void theBoardNamesTheWorkThatBreaksOnThatDay() throws Exception {
        var who = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                MANAGER,
                new NewTechnician(
                        who,
                        "Expiring technician",
                        "Expiry test",
                        Set.of(Practice.FIELD),
                        BERLIN,
                        Optional.empty(),
                        Optional.empty()));
        var today = LocalDate.ofInstant(clock.instant(), BERLIN);
        qualifications.grant(
                MANAGER,
                new Qualification(
                        UuidCreator.getTimeOrderedEpoch(),
                        who,
                        QualificationKind.CERTIFICATE,
                        "elektrofachkraft-festgelegt",
                        Set.of("white-goods"),
                        "x",
                        "",
                        "DE",
                        today.minusYears(1),
                        today.minusYears(1),
                        Optional.of(today.plusDays(1)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        var before = task(today.plusDays(1));
        var open = task(today.plusDays(3));
        var planned = task(today.plusDays(4));
        var during = new Interval(
                planned.window().orElseThrow().from(),
                planned.window().orElseThrow().from().plusSeconds(3600));
        assertThat(tasks.assignOverridden(
                        MANAGER,
                        new AssignTask(UuidCreator.getTimeOrderedEpoch(), planned.id(), who, during, Optional.empty()),
                        "nobody else that day"))
                .isInstanceOf(Assigning.Assigned.class);
        var line = expiries.board(90).stream()
                .filter(l -> l.expiring().technician().id().equals(who))
                .findFirst()
                .orElseThrow();
        assertThat(line.expiring().days()).isEqualTo(1);
        assertThat(line.breaks())
                .filteredOn(b -> Set.of(before.id(), open.id(), planned.id())
                        .contains(b.task().id()))
                .extracting(b -> b.task().id(), Expiries.Break::planned)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(open.id(), false),
                        org.assertj.core.groups.Tuple.tuple(planned.id(), true));
        for (var language : List.of("en", "de")) {
            var page = web.perform(get("/expiry").with(authentication(as(language))))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(page).contains("Expiring technician", open.number()).doesNotContain("⟦");
        }
        var csv = web.perform(get("/expiry.csv").with(authentication(as("en"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(csv).contains("Expiring technician,Expiry test,Electrician for named tasks");
    }

    private Task task(LocalDate day) {
        var from = day.atTime(8, 0).atZone(BERLIN).toInstant();
        return tasks.create(
                MANAGER,
                new NewTask(
                        UuidCreator.getTimeOrderedEpoch(),
                        Practice.FIELD,
                        "white.plugin.repair",
                        "Dishwasher does not drain",
                        new ThingRef("asset", UUID.randomUUID()),
                        new Place("DE-BY", BERLIN),
                        Optional.empty(),
                        Optional.of(new Interval(from, from.plus(Duration.ofHours(4)))),
                        60,
                        1,
                        2,
                        true,
                        Optional.empty()));
    }

    private static UsernamePasswordAuthenticationToken as(String language) {
        var who = new SignedIn(UUID.randomUUID(), "test", "Test", language, Set.of(Role.SERVICE_MANAGER));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }
}
