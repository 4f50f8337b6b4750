package org.fettle.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.lists.Csv;
import org.springframework.context.annotation.Lazy;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who reads the lists of field, as a program and as a person.
@Component
@Lazy // other tests start the whole application without a MockMvc
public class Desk {
    private final MockMvc web;
    private final JsonMapper json = new JsonMapper();

    Desk(MockMvc web) {
        this.web = web;
    }

    public String page(String path) throws Exception {
        return page(Role.DISPATCHER, path);
    }

    public String page(Role role, String path) throws Exception {
        var answer = ask(role, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /// What the API says to a question that it does not take.
    public String refused(String path) throws Exception {
        var answer = ask(Role.DISPATCHER, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(400);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    public List<JsonNode> rows(String path) throws Exception {
        return List.copyOf(json.readTree(page(path)).path("rows").valueStream().toList());
    }

    public List<List<String>> csv(String path) throws Exception {
        return Csv.read(page(path)).rows().stream().map(Csv.Line::cells).toList();
    }

    /// All rows, page by page.
    ///
    /// @param between done after the first page
    public List<JsonNode> walked(String path, Runnable between) throws Exception {
        var rows = new ArrayList<JsonNode>();
        var pages = 0;
        for (var next = ""; ; ) {
            var page = json.readTree(page(path + next));
            page.path("rows").forEach(rows::add);
            if (++pages == 1) between.run();
            if (page.path("next").isNull()) break;
            next = "&after=" + page.path("next").asString();
        }
        assertThat(pages).as("more than two pages").isGreaterThan(2);
        return rows;
    }

    private MockHttpServletResponse ask(Role role, String path) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "reader", "Reader", "en", Set.of(role));
        return web.perform(get(URI.create(path))
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
