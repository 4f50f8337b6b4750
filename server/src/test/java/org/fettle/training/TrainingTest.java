package org.fettle.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.people.Eligibility;
import org.fettle.people.Interval;
import org.fettle.people.Law;
import org.fettle.people.NewTechnician;
import org.fettle.people.Place;
import org.fettle.people.Qualification;
import org.fettle.people.QualificationKind;
import org.fettle.people.Qualifications;
import org.fettle.people.Question;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.settings.Practice;
import org.fettle.work.AssignTask;
import org.fettle.work.Assigning;
import org.fettle.work.Finish;
import org.fettle.work.Finishing;
import org.fettle.work.NewTask;
import org.fettle.work.Outcome;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@FettleTest
class TrainingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Place BAYREUTH = new Place("DE-BY", BERLIN);
    private static final Actor ASSESSOR = new Actor(
            UUID.randomUUID(), "Test assessor", Set.of(Role.ASSESSOR, Role.SERVICE_MANAGER), Door.API, "tr-1");

    private final Trainings trainings;
    private final Tasks tasks;
    private final Law law;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final MockMvc web;
    private final Instant now;

    TrainingTest(
            Trainings trainings,
            Tasks tasks,
            Law law,
            Technicians technicians,
            Qualifications qualifications,
            MockMvc web,
            Clock clock) {
        this.trainings = trainings;
        this.tasks = tasks;
        this.law = law;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.web = web;
        this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /// From supervised work through hours and sign-off to the qualification that lets him work alone.
    @Test
    void anApprenticeEarnsHisAppointment() throws Exception {
        var boss = technician("Boss", QualificationKind.VOCATIONAL_DIPLOMA, "elektrofachkraft");
        var apprentice = technician("Apprentice", QualificationKind.ON_THE_JOB, "azubi-elektro");
        var programme = programme();
        trainings.design(ASSESSOR, programme);
        var enrolment = UuidCreator.getTimeOrderedEpoch();
        assertThat(trainings.enrol(ASSESSOR, enrolment, apprentice, programme.id(), LocalDate.of(2020, 1, 1)))
                .isTrue();
        assertThat(trainings.complete(ASSESSOR, enrolment)).isInstanceOf(Completing.NotYet.class);

        var record = work(apprentice, boss);
        var logbook = trainings.logbook(ASSESSOR, enrolment).orElseThrow();
        for (int i = 0; i < 100 && logbook.advance().hours().getFirst().earned() == 0; i++) {
            Thread.sleep(100); // the event is delivered after the commit
            logbook = trainings.logbook(ASSESSOR, enrolment).orElseThrow();
        }
        assertThat(logbook.advance().hours().getFirst().done()).isTrue();
        assertThat(logbook.records()).extracting(r -> r.id()).containsExactly(record);

        var task = programme.tasks().getFirst().id();
        assertThat(trainings.sign(ASSESSOR, enrolment, task, Optional.of(record), "well done"))
                .isInstanceOf(Signing.Signed.class);
        assertThat(trainings.sign(ASSESSOR, enrolment, task, Optional.of(record), "again"))
                .as("one record is one sign-off")
                .isInstanceOf(Signing.Refused.class);
        assertThat(trainings.complete(ASSESSOR, enrolment)).isInstanceOf(Completing.Completed.class);
        assertThat(trainings.complete(ASSESSOR, enrolment)).isInstanceOf(Completing.Refused.class);

        var tomorrow = new Interval(now.plus(Duration.ofDays(1)), now.plus(Duration.ofHours(25)));
        assertThat(law.ask(Question.alone(apprentice, "white.plugin.repair", BAYREUTH, tomorrow)))
                .isInstanceOf(Eligibility.Allowed.class);
        pages(enrolment, programme);
    }

    private void pages(UUID enrolment, Programme programme) throws Exception {
        for (var path :
                List.of("/training", "/training/enrolments/" + enrolment, "/training/programmes/" + programme.id()))
            for (var language : List.of("en", "de")) {
                var page = web.perform(get(path).with(authentication(as(Role.ASSESSOR, language))))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
                assertThat(page)
                        .as(path)
                        .doesNotContain("⟦", "<span>white.*", ">white.*:")
                        .contains("White goods");
                if (!path.equals("/training"))
                    assertThat(page)
                            .as("the kinds of work by their names")
                            .contains(language.equals("de") ? "Steckerfertiges Gerät" : "plug-in appliance");
            }
    }

    @Test
    void aFaultyProgrammeIsAnsweredByEveryFault() throws Exception {
        var page = web.perform(post("/training/programmes")
                        .param("title", " ")
                        .param("kind", "ON_THE_JOB")
                        .param("code", "Not A Code")
                        .param("jurisdiction", "DE")
                        .param("issuer", "x")
                        .param("tasks", "0 x nothing")
                        .param("hours", "cat.copy.* many")
                        .with(csrf())
                        .with(authentication(as(Role.ASSESSOR, "en"))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(page)
                .contains("The title is missing.", "not: Not A Code", "not: 0 x nothing", "not: cat.copy.* many");
    }

    private UUID work(UUID apprentice, UUID boss) {
        var task = tasks.create(
                ASSESSOR,
                new NewTask(
                        UuidCreator.getTimeOrderedEpoch(),
                        Practice.FIELD,
                        "white.plugin.repair",
                        "Dryer stays cold",
                        new ThingRef("asset", UUID.randomUUID()),
                        BAYREUTH,
                        Optional.empty(),
                        Optional.empty(),
                        60,
                        2,
                        2,
                        true,
                        Optional.empty()));
        var during = new Interval(now, now.plus(Duration.ofMinutes(60)));
        assign(new AssignTask(UuidCreator.getTimeOrderedEpoch(), task.id(), boss, during, Optional.empty()));
        var his = assign(
                new AssignTask(UuidCreator.getTimeOrderedEpoch(), task.id(), apprentice, during, Optional.of(boss)));
        tasks.start(ASSESSOR, his);
        var report = new Finish(
                UuidCreator.getTimeOrderedEpoch(),
                his,
                now.plusSeconds(3000),
                Duration.ZERO,
                Outcome.DONE,
                "heater renewed",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
        return ((Finishing.Finished) tasks.finish(ASSESSOR, report)).record().id();
    }

    private UUID assign(AssignTask wish) {
        var assigned = tasks.assign(ASSESSOR, wish);
        assertThat(assigned).isInstanceOf(Assigning.Assigned.class);
        return ((Assigning.Assigned) assigned).assignment().id();
    }

    private static Programme programme() {
        return new Programme(
                UuidCreator.getTimeOrderedEpoch(),
                "White goods",
                new Programme.Grants(
                        QualificationKind.CERTIFICATE,
                        "elektrofachkraft-festgelegt",
                        Set.of("white-goods"),
                        "DE",
                        "Test company",
                        Optional.of(36)),
                List.of(new Programme.TaskToLearn(UuidCreator.getTimeOrderedEpoch(), "Check after repair", 1)),
                List.of(new Programme.HoursToEarn("white.*", 0.5)));
    }

    private UUID technician(String name, QualificationKind kind, String code) {
        var id = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                ASSESSOR,
                new NewTechnician(
                        id, name, "Training test", Set.of(Practice.FIELD), BERLIN, Optional.empty(), Optional.empty()));
        var since = LocalDate.of(2025, 1, 1);
        qualifications.grant(
                ASSESSOR,
                new Qualification(
                        UuidCreator.getTimeOrderedEpoch(),
                        id,
                        kind,
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
        return id;
    }

    private static UsernamePasswordAuthenticationToken as(Role role, String language) {
        var who = new SignedIn(UUID.randomUUID(), "test", "Test", language, Set.of(role));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }
}
