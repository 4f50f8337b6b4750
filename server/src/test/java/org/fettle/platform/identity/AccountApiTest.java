package org.fettle.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Role;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@FettleTest
class AccountApiTest {
    private final MockMvc web;
    private final UUID id = UuidCreator.getTimeOrderedEpoch();

    AccountApiTest(MockMvc web) {
        this.web = web;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "boss-" + id, "Boss", "en", Set.of(Role.ADMINISTRATOR));
        return web.perform(request.contentType(APPLICATION_JSON)
                        .content(body)
                        .with(csrf())
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open() throws Exception {
        return send(
                post("/api/accounts"),
                "{\"id\":\"%s\",\"login\":\"api-%s\",\"name\":\"Api\",\"roles\":[\"DESK\"]}".formatted(id, id));
    }

    @Test
    void aLostRaceShowsBothValues() throws Exception {
        var made = open();
        assertThat(made.getStatus()).isEqualTo(201);
        assertThat(made.getHeader("ETag")).isEqualTo("\"1\"");
        var path = "/api/accounts/" + id;
        var first = "{\"name\":\"First\",\"roles\":[\"DESK\"],\"active\":true}";
        var second = "{\"name\":\"Second\",\"roles\":[\"DESK\"],\"active\":true}";
        var won = send(put(path).header("If-Match", "\"1\""), first);
        assertThat(won.getHeader("ETag")).isEqualTo("\"2\"");
        var lost = send(put(path).header("If-Match", "\"1\""), second);
        assertThat(lost.getStatus()).isEqualTo(409);
        assertThat(lost.getContentAsString()).contains("\"yours\"", "Second", "\"present\"", "First");
        assertThat(send(get(path), "").getContentAsString()).contains("First").doesNotContain("Second");
        assertThat(send(put(path).header("If-Match", lost.getHeader("ETag")), second)
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aChangeWithoutTheVersionItReadIsRefused() throws Exception {
        open();
        var wanted = "{\"name\":\"X\",\"roles\":[],\"active\":true}";
        var missing = send(put("/api/accounts/" + id), wanted);
        assertThat(missing.getStatus()).isEqualTo(428);
        assertThat(missing.getContentAsString()).contains("if-match-missing");
        var odd = send(put("/api/accounts/" + id).header("If-Match", "seven"), wanted);
        assertThat(odd.getStatus()).isEqualTo(400);
        assertThat(odd.getContentAsString()).contains("seven");
    }

    @Test
    void aCallWithoutAKeyIsToldWhatToSend() throws Exception {
        var answer = send(post("/api/accounts").header("Idempotency-Key", " "), "{}");
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("key-missing", "Idempotency-Key", "requestId");
    }

    @Test
    void aRepeatedCallIsDoneOnceThroughTheWholeStack() throws Exception {
        var body = "{\"id\":\"%s\",\"login\":\"twice-%s\",\"name\":\"Twice\"}".formatted(id, id);
        var key = UUID.randomUUID().toString();
        var first = send(post("/api/accounts").header("Idempotency-Key", key), body);
        var again = send(post("/api/accounts").header("Idempotency-Key", key), body);
        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getHeader("ETag")).isEqualTo(first.getHeader("ETag"));
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        // without the key's protection the second would be told that the login is taken
        assertThat(send(post("/api/accounts"), body).getStatus()).isEqualTo(422);
    }

    @Test
    void allFaultsAreToldAtOnce() throws Exception {
        var answer = send(post("/api/accounts"), "{}");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("\"login\"", "\"name\"", "\"id\"", "remedy");
    }
}
