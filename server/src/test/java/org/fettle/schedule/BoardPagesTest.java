package org.fettle.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.schedule.Crew.DISPATCHER;
import static org.fettle.schedule.Crew.ZONE;
import static org.fettle.schedule.Crew.hours;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.dispatch.Budget;
import org.fettle.dispatch.Watch;
import org.fettle.people.Qualifications;
import org.fettle.people.Shifts;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.roads.Addresses;
import org.fettle.work.Tasks;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.test.web.servlet.MockMvc;

@FettleTest
class BoardPagesTest {
    private final MockMvc web;
    private final Crew crew;
    private final Planning planning;
    private final Appointments appointments;

    BoardPagesTest(
            MockMvc web,
            Technicians technicians,
            Qualifications qualifications,
            Shifts shifts,
            Tasks tasks,
            Addresses addresses,
            Planning planning,
            Appointments appointments) {
        this.web = web;
        crew = new Crew(technicians, qualifications, shifts, tasks, addresses);
        this.planning = planning;
        this.appointments = appointments;
    }

    private static Authentication as(Role role) {
        var who = new SignedIn(UUID.randomUUID(), "d", "D", "en", Set.of(role));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    private String page(String path) throws Exception {
        return web.perform(get(path).with(authentication(as(Role.DISPATCHER))))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void theBoardShowsTimelineMapAndWhatIsLeftOut() throws Exception {
        var day = LocalDate.of(2027, 3, 8);
        crew.technician(day, 70);
        var planned = crew.visit(130, hours(day, 9, 15), 1);
        var out = crew.visit(140, hours(day, 1, 2), 1);
        var draft = planning.propose(DISPATCHER, day, ZONE, Budget.iterations(200, 1), Watch.NOBODY);

        var proposal = Jsoup.parse(page("/board/plans/" + draft));
        assertThat(proposal.select("form[action$=/publish]")).hasSize(1);
        planning.publish(DISPATCHER, draft, Optional.empty());

        var board = Jsoup.parse(page("/board?day=2027-03-08&zone=" + ZONE));
        var appointment = appointments.ofTask(planned.id()).orElseThrow();
        assertThat(board.select("svg.board-line a[href=/board/appointments/" + appointment.id() + "]"))
                .hasSize(1);
        assertThat(board.select("svg.board-map path.board-way")).hasSize(1);
        assertThat(board.select("section[aria-labelledby=waiting]").text())
                .contains(appointments.ofTask(out.id()).orElseThrow().number());
        assertThat(board.html()).doesNotContain("⟦");
        assertThat(board.select("[style]")).isEmpty();

        var one = Jsoup.parse(page("/board/appointments/" + appointment.id()));
        assertThat(one.select("select[name=technician] option")).isNotEmpty();
        assertThat(one.html()).doesNotContain("⟦");
        var leftOut = Jsoup.parse(page("/board/appointments/"
                + appointments.ofTask(out.id()).orElseThrow().id()));
        assertThat(leftOut.select("[role=region][aria-labelledby=why-not]").text())
                .contains("too late");
    }

    @Test
    void theRoadsAreADrawingOfTheirOwn() throws Exception {
        web.perform(get("/board/roads.svg").with(authentication(as(Role.DISPATCHER))))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"));
    }

    @Test
    void aRefusalByHandNamesTheReason() throws Exception {
        var day = LocalDate.of(2027, 3, 9);
        var who = crew.technician(day, 75);
        var task = crew.visit(150, hours(day, 9, 15), 1);
        planning.propose(DISPATCHER, day, ZONE, Budget.iterations(200, 1), Watch.NOBODY);
        var id = appointments.ofTask(task.id()).orElseThrow().id();
        web.perform(post("/board/appointments/" + id + "/give")
                        .param("technician", who.toString())
                        .param("at", "20:00")
                        .with(authentication(as(Role.DISPATCHER)))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(org.hamcrest.Matchers.containsString("outside the customer")));
    }

    @Test
    void theApiSaysTheSame() throws Exception {
        var day = LocalDate.of(2027, 3, 10);
        crew.technician(day, 77);
        crew.visit(160, hours(day, 9, 15), 1);
        var draft = planning.propose(DISPATCHER, day, ZONE, Budget.iterations(200, 1), Watch.NOBODY);
        web.perform(get("/api/board/plans/" + draft).with(authentication(as(Role.DISPATCHER))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changes[0].kind").value("NEW"));
        web.perform(post("/api/board/publish")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"plan\": \"" + draft + "\"}")
                        .with(authentication(as(Role.DISPATCHER)))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.changed").value(1));
        web.perform(get("/api/board?day=2027-03-10&zone=" + ZONE).with(authentication(as(Role.DISPATCHER))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.totals.planned").value(1));
        web.perform(get("/api/board").with(authentication(as(Role.DESK)))).andExpect(status().isForbidden());
        web.perform(post("/api/board/plan")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"seconds\": 900}")
                        .with(authentication(as(Role.DISPATCHER)))
                        .with(csrf()))
                .andExpect(status().isUnprocessableContent());
    }
}
