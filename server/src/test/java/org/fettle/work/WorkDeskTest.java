package org.fettle.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.people.NewTechnician;
import org.fettle.people.Place;
import org.fettle.people.Qualification;
import org.fettle.people.QualificationKind;
import org.fettle.people.Qualifications;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@FettleTest
class WorkDeskTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Place PLACE = new Place("DE-BY", BERLIN);
    private static final Actor SETUP =
            new Actor(UUID.randomUUID(), "Test setup", Set.of(Role.ADMINISTRATOR), Door.API, "t-2");

    private record Person(UUID account, UUID technician, Role role) {}

    private final MockMvc web;
    private final Tasks tasks;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final Accounts accounts;
    private final Instant now;

    WorkDeskTest(
            MockMvc web,
            Tasks tasks,
            Technicians technicians,
            Qualifications qualifications,
            Accounts accounts,
            Clock clock) {
        this.web = web;
        this.tasks = tasks;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.accounts = accounts;
        this.now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void aLibraryTechnicianTakesWorkFinishesItAndSignsTheRecord() throws Exception {
        var technician = person(Role.LIBRARY_TECHNICIAN, Practice.LIBRARY);
        var task = inHouse("Label the Faust");
        var assignment = UuidCreator.getTimeOrderedEpoch();
        var taken = json(technician, "/api/work/tasks/" + task.id() + "/take", "{\"id\":\"" + assignment + "\"}");
        assertThat(taken.getContentAsString()).contains("STARTED");

        assertThat(page(technician, "/tasks/" + task.id())).contains("/assignments/" + assignment + "/finish");
        assertThat(page(technician, "/my-day")).contains(task.number());

        var record = UuidCreator.getTimeOrderedEpoch();
        var finish = "/api/work/assignments/" + assignment + "/finish";
        assertThat(json(technician, finish, "{\"record\":\"" + record + "\",\"summary\":\" \"}")
                        .getStatus())
                .as("without a word of what was done")
                .isEqualTo(422);
        var done = json(technician, finish, "{\"record\":\"" + record + "\",\"summary\":\"label printed\"}");
        assertThat(done.getContentAsString()).contains("label printed", "DONE");

        var signed = json(technician, "/api/work/records/" + record + "/signatures", "{\"purpose\":\"report\"}");
        var hash = signed.getContentAsString().replaceAll("(?s).*\"documentHash\":\"([0-9a-f]{64})\".*", "$1");
        var document = page(technician, "/records/" + record + "/documents/" + hash);
        assertThat(document).contains("label printed", "Test library_technician");

        var correction = UuidCreator.getTimeOrderedEpoch();
        json(
                technician,
                "/api/work/records/" + record + "/corrections",
                "{\"id\":\"%s\",\"outcome\":\"PARTLY\",\"summary\":\"label printed, not stuck on\"}"
                        .formatted(correction));
        assertThat(page(technician, "/records/" + record)).contains("/records/" + correction);
        var history = page(technician, "/things/item/" + task.thing().id() + "/history");
        assertThat(history.indexOf("not stuck on")).as("newest first").isLessThan(history.indexOf("label printed<"));
        assertThat(page(technician, "/people/" + technician.technician() + "/history"))
                .contains("label printed");
    }

    @Test
    void aFieldTechnicianSeesTheirOwnWorkAndWhatWasDoneOnItsMachines() throws Exception {
        var mine = person(Role.FIELD_TECHNICIAN, Practice.FIELD);
        var other = person(Role.FIELD_TECHNICIAN, Practice.FIELD);
        var dispatcher = person(Role.DISPATCHER, Practice.FIELD);
        var machine = UUID.randomUUID();
        var before = visit("An earlier repair", machine);
        var record = finished(before, other);
        var task = visit("A repair today", machine);

        assertThat(status(mine, "/tasks/" + task.id())).isEqualTo(404);
        assertThat(status(mine, "/records/" + record)).isEqualTo(404);
        give(dispatcher, task, mine, "");
        assertThat(page(mine, "/tasks/" + task.id())).contains("A repair today");
        assertThat(page(mine, "/records/" + record)).as("the same machine").contains("An earlier repair");
        assertThat(page(mine, "/tasks")).contains(task.number()).doesNotContain(before.number());
        assertThat(status(other, "/tasks/" + task.id())).isEqualTo(404);
        assertThat(status(mine, "/people/" + other.technician() + "/history")).isEqualTo(404);
        assertThat(page(dispatcher, "/tasks?state=done&text=" + before.number()))
                .contains("An earlier repair");
    }

    @Test
    void nobodyButADirectorGivesWorkToOthers() throws Exception {
        var technician = person(Role.LIBRARY_TECHNICIAN, Practice.LIBRARY);
        var colleague = person(Role.LIBRARY_TECHNICIAN, Practice.LIBRARY);
        var librarian = person(Role.LIBRARIAN, Practice.LIBRARY);
        var task = inHouse("Stamp it");
        assertThat(give(technician, task, colleague, "").getStatus()).isEqualTo(422);
        assertThat(give(technician, task, technician, "because I want to").getStatus())
                .as("nobody overrides for himself")
                .isEqualTo(422);
        assertThat(give(librarian, task, colleague, "").getStatus()).isEqualTo(200);
        assertThat(page(librarian, "/tasks/" + task.id())).contains("Test library_technician");
    }

    @Test
    void thePagesSpeakBothLanguages() throws Exception {
        var librarian = person(Role.LIBRARIAN, Practice.LIBRARY);
        var task = inHouse("Look at me");
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN))
            for (var path : List.of("/my-day", "/tasks", "/tasks/" + task.id(), "/tasks?state=cancelled&text=nothing"))
                assertThat(web.perform(get(path)
                                        .with(authentication(as(librarian)))
                                        .locale(language))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                        .as(path)
                        .contains("<h1")
                        .doesNotContain("⟦");
    }

    private UUID finished(Task task, Person who) {
        var assigned = (Assigning.Assigned) tasks.assign(
                SETUP,
                new AssignTask(
                        UuidCreator.getTimeOrderedEpoch(),
                        task.id(),
                        who.technician(),
                        new org.fettle.people.Interval(now, now.plusSeconds(3600)),
                        Optional.empty()));
        tasks.start(SETUP, assigned.assignment().id());
        var record = UuidCreator.getTimeOrderedEpoch();
        tasks.finish(SETUP, Finish.done(record, assigned.assignment().id(), now.plusSeconds(600), "mended"));
        return record;
    }

    private MockHttpServletResponse give(Person by, Task task, Person to, String override) throws Exception {
        return json(
                by,
                "/api/work/tasks/" + task.id() + "/assignments",
                "{\"id\":\"%s\",\"technician\":\"%s\",\"override\":\"%s\"}"
                        .formatted(UuidCreator.getTimeOrderedEpoch(), to.technician(), override));
    }

    private MockHttpServletResponse json(Person by, String path, String body) throws Exception {
        return send(by, post(path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private String page(Person by, String path) throws Exception {
        var answer = send(by, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private int status(Person by, String path) throws Exception {
        return send(by, get(path)).getStatus();
    }

    private MockHttpServletResponse send(Person by, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(authentication(as(by))).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static UsernamePasswordAuthenticationToken as(Person p) {
        var who = new SignedIn(p.account(), "t" + p.account(), name(p.role()), "en", Set.of(p.role()));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    private static String name(Role role) {
        return "Test " + role.name().toLowerCase(Locale.ROOT);
    }

    private Task inHouse(String title) {
        return tasks.create(
                SETUP,
                NewTask.inHouse(
                        UuidCreator.getTimeOrderedEpoch(),
                        Practice.LIBRARY,
                        "process.label",
                        title,
                        new ThingRef("item", UUID.randomUUID()),
                        PLACE,
                        5,
                        UUID.randomUUID()));
    }

    private Task visit(String title, UUID machine) {
        return tasks.create(
                SETUP,
                new NewTask(
                        UuidCreator.getTimeOrderedEpoch(),
                        Practice.FIELD,
                        "white.plugin.repair",
                        title,
                        new ThingRef("asset", machine),
                        PLACE,
                        Optional.empty(),
                        Optional.empty(),
                        60,
                        1,
                        3,
                        true,
                        Optional.empty()));
    }

    private Person person(Role role, Practice practice) {
        var account = UuidCreator.getTimeOrderedEpoch();
        accounts.open(
                SETUP,
                new NewAccount(account, "t" + account, name(role), null, null, Locale.ENGLISH, Set.of(role), false));
        var id = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                SETUP,
                new NewTechnician(
                        id, name(role), "Test", Set.of(practice), BERLIN, Optional.empty(), Optional.of(account)));
        diploma(id, "elektrofachkraft");
        diploma(id, "library-technician");
        return new Person(account, id, role);
    }

    private void diploma(UUID technician, String code) {
        var since = LocalDate.of(2020, 1, 1);
        qualifications.grant(
                SETUP,
                new Qualification(
                        UuidCreator.getTimeOrderedEpoch(),
                        technician,
                        QualificationKind.VOCATIONAL_DIPLOMA,
                        code,
                        Set.of(),
                        "Test school",
                        "",
                        "DE",
                        since,
                        since,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }
}
