package org.fettle.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.schedule.Crew.DISPATCHER;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

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
import org.awaitility.Awaitility;
import org.fettle.FettleTest;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Watch;
import org.fettle.people.Interval;
import org.fettle.people.Qualifications;
import org.fettle.people.Shifts;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.roads.Addresses;
import org.fettle.work.Starting;
import org.fettle.work.Task;
import org.fettle.work.Tasks;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/// What was told, what was foreseen and what came, on one morning.
@FettleTest
class KeptPromisesTest {
    private final MockMvc web;
    private final Crew crew;
    private final Planning planning;
    private final Appointments appointments;
    private final Tasks tasks;
    private final JdbcClient sql;
    private final Instant now;
    private final ZoneId zone;
    private final LocalDate today;

    KeptPromisesTest(
            MockMvc web,
            Technicians technicians,
            Qualifications qualifications,
            Shifts shifts,
            Tasks tasks,
            Addresses addresses,
            Planning planning,
            Appointments appointments,
            JdbcClient sql,
            Clock clock) {
        this.web = web;
        this.planning = planning;
        this.appointments = appointments;
        this.tasks = tasks;
        this.sql = sql;
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        zone = Crew.morning(now, "UTC");
        today = LocalDate.ofInstant(now, zone);
        crew = new Crew(technicians, qualifications, shifts, tasks, addresses, zone);
    }

    @Test
    void aPromiseIsComparedWithWhatCame() throws Exception {
        for (int house = 20; house < 80; house += 20) crew.technician(today, house);
        var kept = visit(30);
        var nobody = visit(50);
        var broken = visit(70);
        var draft = planning.propose(DISPATCHER, today, zone, Budget.iterations(2_000, 1), Watch.NOBODY);
        assertThat(planning.publish(DISPATCHER, draft, Optional.empty()))
                .isEqualTo(new Publishing.Published(3, 0, java.util.Map.of()));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> foreseen(draft) == 3);
        assertThat(page("/board/appointments/" + id(kept)).text()).contains("Likely arrival");

        tell(kept, -30, 30);
        tell(nobody, -40, -20);
        tell(broken, 60, 90);
        var own = tasks.assignments(List.of(kept.id())).getFirst();
        assertThat(tasks.start(DISPATCHER, own.id())).isInstanceOf(Starting.Started.class);
        assertThat(appointments.breakPromise(DISPATCHER, id(broken), "the part has not come"))
                .isTrue();

        var page = page("/board/kept?zone=" + zone.getId().replace("+", "%2B"));
        assertThat(row(page, kept)).contains("kept").doesNotContain(" by ");
        assertThat(row(page, nobody)).contains("nobody came");
        assertThat(row(page, broken)).contains("taken back", "the part has not come");
        assertThat(page.text()).contains("33 %", "1 of 3");
        assertThat(page.html()).doesNotContain("⟦");

        var csv = web.perform(get("/board/kept.csv")
                        .param("from", today.minusDays(1).toString())
                        .param("until", today.toString())
                        .param("zone", zone.getId())
                        .with(authentication(dispatcher())))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(csv.lines().filter(l -> l.contains("BROKEN") || l.contains("KEPT") || l.contains("NOBODY")))
                .hasSize(3);
    }

    @Test
    void withoutPromisesThePageSaysHowTheyComeAbout() throws Exception {
        assertThat(page("/board/kept?zone=Antarctica/Troll").text()).contains("No promises in this time");
    }

    private Task visit(int house) {
        return crew.visit(house, Crew.hours(today, 8, 16, zone), 1);
    }

    private UUID id(Task task) {
        return appointments.ofTask(task.id()).orElseThrow().id();
    }

    private void tell(Task task, int from, int until) {
        var promised = new Interval(now.plus(from, ChronoUnit.MINUTES), now.plus(until, ChronoUnit.MINUTES));
        assertThat(appointments.tell(DISPATCHER, id(task), promised)).isTrue();
    }

    private int foreseen(UUID plan) {
        return sql.sql("select count(*) from arrival_forecast where plan_id = :plan")
                .param("plan", plan)
                .query(Integer.class)
                .single();
    }

    private String row(Document page, Task task) {
        return page.select("tr:has(a[href$=" + id(task) + "])").text();
    }

    private Document page(String path) throws Exception {
        return Jsoup.parse(web.perform(get(java.net.URI.create(path)).with(authentication(dispatcher())))
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static UsernamePasswordAuthenticationToken dispatcher() {
        var who = new SignedIn(UUID.randomUUID(), "d", "D", "en", Set.of(Role.DISPATCHER));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }
}
