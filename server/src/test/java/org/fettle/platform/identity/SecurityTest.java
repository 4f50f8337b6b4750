package org.fettle.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
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
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// What stands before every request.
@FettleTest
class SecurityTest {
    private final MockMvc web;
    private final People people;

    SecurityTest(MockMvc web, Accounts accounts) {
        this.web = web;
        this.people = new People(accounts);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static RequestPostProcessor as(Role... roles) {
        var who = new SignedIn(UUID.randomUUID(), "x", "X", "en", Set.of(roles));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    private static RequestPostProcessor from(String address) {
        return request -> {
            request.setRemoteAddr(address);
            return request;
        };
    }

    @Test
    void everyAnswerCarriesTheHeaders() throws Exception {
        for (var request : List.of(
                get("/sign-in"),
                get("/"),
                get("/css/fettle.css"),
                get("/no-such-page").with(as(Role.DESK)),
                get("/api/tokens"),
                get("/accounts").with(as(Role.DESK)),
                get("/actuator/health"))) {
            var answer = send(request);
            var policy = String.valueOf(answer.getHeader("Content-Security-Policy"));
            assertThat(policy)
                    .contains("default-src 'self'", "script-src 'self'", "style-src 'self'", "frame-ancestors");
            assertThat(policy).doesNotContain("unsafe", "*", "http:");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.getHeader("X-Request-Id")).isNotBlank();
            assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
        }
        assertThat(send(get("/sign-in").secure(true)).getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        assertThat(send(post("/accounts").param("login", "csrf").with(as(Role.ADMINISTRATOR)))
                        .getStatus())
                .isEqualTo(403);
        var forged = post("/accounts").param("login", "csrf").with(as(Role.ADMINISTRATOR));
        assertThat(send(forged.with(csrf().useInvalidToken())).getStatus()).isEqualTo(403);
        assertThat(send(post("/api/accounts").content("{}").with(as(Role.ADMINISTRATOR)))
                        .getStatus())
                .as("a session at the API")
                .isEqualTo(403);
        var program = send(post("/api/accounts").content("{}"));
        assertThat(program.getStatus()).as("neither token nor session").isEqualTo(401);
        assertThat(program.getContentAsString()).contains("sign-in-needed");
        assertThat(send(post("/api/accounts").content("{}").with(as(Role.DESK)).with(csrf()))
                        .getContentAsString())
                .contains("forbidden", "/api/docs");
        assertThat(send(post("/sign-in").param("login", "a").param("password", "b"))
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aTokenNeedsNoFormTokenAndNoSession() throws Exception {
        var login = people.open(Role.DESK);
        var made = send(post("/api/tokens")
                .contentType("application/json")
                .content("{\"login\":\"%s\",\"password\":\"%s\",\"name\":\"t\"}".formatted(login, People.PASSWORD)));
        assertThat(made.getStatus()).isEqualTo(201);
        String secret = JsonPath.read(made.getContentAsString(), "$.token");
        String id = JsonPath.read(made.getContentAsString(), "$.id");
        var bearer = "Bearer " + secret;
        var revoke = org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete("/api/tokens/" + id);
        assertThat(send(revoke.header("Authorization", bearer)).getStatus()).isEqualTo(204);
        var after = send(get("/api/tokens").header("Authorization", bearer));
        assertThat(after.getStatus()).isEqualTo(401);
        assertThat(after.getContentAsString()).contains("token-unknown");
        assertThat(after.getCookies()).isEmpty();
    }

    @Test
    void whoTriesManyPasswordsIsSlowedDown() throws Exception {
        // without the form's token: refused at once, and so without the cost of a password; it is counted all the same
        var tries = 0;
        while (tries < 300 && send(post("/sign-in").with(from("198.51.100.7"))).getStatus() == 403) tries++;
        assertThat(tries).isBetween(60, 299); // the bucket fills up again meanwhile, one a second
        var token = send(post("/api/tokens")
                .contentType("application/json")
                .content("{\"login\":\"a\",\"password\":\"b\"}")
                .with(from("198.51.100.7")));
        assertThat(token.getStatus()).isEqualTo(429);
        assertThat(token.getHeader("Retry-After")).matches("[1-9]\\d?");
        assertThat(token.getContentAsString()).contains("too-many", "seconds");
        assertThat(token.getHeader("Content-Security-Policy")).isNotBlank();
        assertThat(send(get("/sign-in").with(from("198.51.100.7"))).getStatus()).isEqualTo(200);
    }

    @Test
    void whoGuessesAtLinksIsSlowedDown() throws Exception {
        var limited = 0;
        for (var i = 0; i < 70; i++) {
            var guess = post("/welcome/guess-" + i)
                    .param("password", "long enough to pass")
                    .with(csrf());
            if (send(guess.with(from("198.51.100.8"))).getStatus() == 429) limited++;
        }
        assertThat(limited).isBetween(1, 10);
    }

    @Test
    void metricsAreForThisMachineAndAdministrators() throws Exception {
        assertThat(send(get("/actuator/prometheus")).getContentAsString()).contains("jvm_memory_used_bytes");
        assertThat(send(get("/actuator/prometheus").with(from("198.51.100.9"))).getStatus())
                .isIn(302, 401, 403);
        assertThat(send(get("/actuator/prometheus").with(from("198.51.100.9")).with(as(Role.DESK)))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(get("/actuator/prometheus").with(from("198.51.100.9")).with(as(Role.ADMINISTRATOR)))
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(get("/actuator/health").with(from("198.51.100.9"))).getContentAsString())
                .contains("UP")
                .doesNotContain("database");
        assertThat(send(get("/actuator/env")).getStatus()).isEqualTo(404);
    }
}
