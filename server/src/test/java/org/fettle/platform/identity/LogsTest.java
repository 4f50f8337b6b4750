package org.fettle.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.f4b6a3.uuid.UuidCreator;
import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Nothing that belongs to a person or opens a door is in the log, whatever goes wrong.
@FettleTest
@ExtendWith(OutputCaptureExtension.class)
class LogsTest {
    private final MockMvc web;
    private final Accounts accounts;
    private final LoggingSystem logging;

    LogsTest(MockMvc web, Accounts accounts, LoggingSystem logging) {
        this.web = web;
        this.accounts = accounts;
        this.logging = logging;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder json(String path, String body) {
        return post(path).contentType("application/json").content(body);
    }

    @Test
    void noSecretAndNoPersonIsLogged(CapturedOutput log) throws Exception {
        logging.setLogLevel("org.fettle", LogLevel.TRACE);
        try {
            var id = UuidCreator.getTimeOrderedEpoch();
            new People(accounts).open(id, Role.ADMINISTRATOR);
            var login = "p-" + id;
            var wrong = "wrong-" + UUID.randomUUID();
            send(post("/sign-in").param("login", login).param("password", wrong).with(csrf()));
            send(post("/sign-in")
                    .param("login", login)
                    .param("password", People.PASSWORD)
                    .with(csrf()));
            send(json("/api/tokens", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, wrong)));
            var made = send(json(
                    "/api/tokens",
                    "{\"login\":\"%s\",\"password\":\"%s\",\"name\":\"t\"}".formatted(login, People.PASSWORD)));
            String token = JsonPath.read(made.getContentAsString(), "$.token");
            var bearer = "Bearer " + token;
            send(get("/api/tokens").header("Authorization", bearer + "x"));
            send(json("/api/accounts", "{\"id\":\"secret@example.org\"}").header("Authorization", bearer));
            send(json("/api/accounts", "{ broken secret@example.org").header("Authorization", bearer));
            send(get("/api/accounts/secret@example.org").header("Authorization", bearer));
            // the same id again: the database refuses it, and would tell the values of the row
            var twice = send(json(
                            "/api/accounts",
                            "{\"id\":\"%s\",\"login\":\"secret@example.org\",\"name\":\"Secret\"}".formatted(id))
                    .header("Authorization", bearer));
            assertThat(twice.getStatus()).isEqualTo(409);
            assertThat(twice.getContentAsString()).contains("account_pkey").doesNotContain("secret@");
            send(get("/welcome/link-" + wrong));

            assertThat(log.getAll()).as("the log is there at all").contains("account_pkey");
            assertThat(log.getAll())
                    .as("with the request id of the answer")
                    .contains(String.valueOf(twice.getHeader("X-Request-Id")));
            for (var secret : new String[] {
                login, wrong, People.PASSWORD, token, "secret@example.org", id + "@example.org", "Person " + id
            }) assertThat(log.getAll()).doesNotContain(secret);
        } finally {
            logging.setLogLevel("org.fettle", LogLevel.INFO);
        }
    }
}
