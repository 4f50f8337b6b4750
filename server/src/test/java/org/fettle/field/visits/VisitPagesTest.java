package org.fettle.field.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.field.orders.Orders;
import org.fettle.field.reports.Reports;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.identity.SignedIn;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@FettleTest
class VisitPagesTest {
    private final MockMvc web;
    private final Orders orders;
    private final Reports reports;
    private final Field.Crew crew;
    private final Before before;
    private final Actor office = Field.dispatcher();

    VisitPagesTest(MockMvc web, Orders orders, Reports reports, Field.Crew crew, Before before) {
        this.web = web;
        this.orders = orders;
        this.reports = reports;
        this.crew = crew;
        this.before = before;
    }

    @Test
    void thePhoneShowsTheDayAndTheVisitAndOnlyOnesOwn() throws Exception {
        var mine = crew.electrician();
        var placed = before.sold(before.site(), before.model());
        var assignment = before.given(placed.lines().getFirst(), mine).id();
        web.perform(get("/field/today").with(as(mine)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString(assignment.toString())));
        web.perform(get("/field/visits/" + assignment).with(as(mine)))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("/start")));
        web.perform(post("/field/visits/" + assignment + "/start")
                        .with(as(mine))
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        web.perform(get("/field/visits/" + assignment).with(as(mine)))
                .andExpect(content().string(Matchers.containsString("A tap within reach")));
        web.perform(post("/field/visits/" + assignment + "/end")
                        .param("outcome", "DONE")
                        .param("summary", "x")
                        .with(as(mine))
                        .with(csrf()))
                .andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("role=\"alert\"")));
        web.perform(post("/field/visits/" + assignment + "/end")
                        .param("outcome", "DONE")
                        .param("summary", "x")
                        .cookie(new Cookie("language", "de"))
                        .with(as(mine))
                        .with(csrf()))
                .andExpect(content().string(Matchers.containsString("<strong>Ein Hahn in Reichweite</strong>")));
        var other = crew.electrician();
        web.perform(get("/field/visits/" + assignment).with(as(other))).andExpect(status().isNotFound());
        web.perform(post("/field/visits/" + assignment + "/start")
                        .with(as(other))
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    @Test
    void aCustomerSeesTheOrderByTheLinkUntilItIsReplaced() throws Exception {
        var placed = before.sold(before.site(), before.model());
        var secret = reports.link(office, placed.order().id());
        web.perform(get("/r/" + secret))
                .andExpect(status().isOk())
                .andExpect(
                        content().string(Matchers.containsString(placed.order().code())))
                .andExpect(content().string(Matchers.not(Matchers.containsString("/confirm"))));
        before.given(placed.lines().getFirst(), crew.electrician());
        web.perform(get("/r/" + secret)).andExpect(content().string(Matchers.containsString("/confirm")));
        web.perform(post("/r/" + secret + "/confirm").with(csrf())).andExpect(status().is3xxRedirection());
        assertThat(orders.order(placed.order().id()).orElseThrow().order().confirmedAt())
                .isPresent();
        reports.link(office, placed.order().id());
        web.perform(get("/r/" + secret)).andExpect(status().isNotFound());
        web.perform(get("/r/guessed")).andExpect(status().isNotFound());
    }

    private RequestPostProcessor as(UUID technician) {
        var actor = crew.actor(technician);
        var who = new SignedIn(actor.account(), "crew", actor.name(), "en", actor.roles());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }
}
