package org.fettle.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.f4b6a3.uuid.UuidCreator;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.identity.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

@FettleTest
class AuditPagesTest {
    private final MockMvc web;
    private final Accounts accounts;
    private final UUID id = UuidCreator.getTimeOrderedEpoch();

    AuditPagesTest(MockMvc web, Accounts accounts) {
        this.web = web;
        this.accounts = accounts;
    }

    private String read(String path, String... parameters) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "auditor", "Auditor", "en", Set.of(Role.AUDITOR));
        var request =
                get(path).with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of())));
        for (var i = 0; i < parameters.length; i += 2) request.param(parameters[i], parameters[i + 1]);
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private void changes() {
        var by = new Actor(UUID.randomUUID(), "Audited " + id, Set.of(Role.ADMINISTRATOR), Door.API, "r-" + id);
        accounts.open(by, new NewAccount(id, "a-" + id, "Before", null, null, Locale.ENGLISH, Set.of(), false));
        accounts.change(by, id, 1, "=After", null, Set.of(Role.DESK), true);
        accounts.change(by, id, 2, "Later", null, Set.of(), true);
    }

    @Test
    void theLatestChangeIsFirstAndReadsFromTo() throws Exception {
        changes();
        var rows = Jsoup.parse(read("/audit", "table", "account", "row", id.toString()))
                .select("tbody tr");
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().text()).contains("Audited " + id, "API", "changed", "=After → Later");
        assertThat(rows.get(1).text()).contains("[] → [\"DESK\"]");
        assertThat(rows.getLast().text()).contains("new", "Before");
    }

    @Test
    void everyFilterNarrows() throws Exception {
        changes();
        for (var filter : List.of("person", "request"))
            for (var hit : List.of(true, false)) {
                var value = (filter.equals("person") ? "audited " : "r-") + id;
                var found = read("/audit", "row", id.toString(), filter, hit ? value : value + "x");
                assertThat(Jsoup.parse(found).select("tbody tr")).as(filter).hasSize(hit ? 3 : 0);
            }
        assertThat(Jsoup.parse(read("/audit", "row", id.toString(), "door", "PAGE"))
                        .select("tbody tr"))
                .isEmpty();
        assertThat(Jsoup.parse(read("/audit", "row", id.toString(), "from", "2999-01-01"))
                        .select("tbody tr"))
                .isEmpty();
        assertThat(Jsoup.parse(read("/audit", "row", id.toString(), "to", "1999-01-01"))
                        .select("tbody tr"))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOther() throws Exception {
        changes();
        var first = JsonPath.parse(read("/api/audit", "row", id.toString(), "size", "2"));
        assertThat(first.<List<Object>>read("$.rows")).hasSize(2);
        var second =
                JsonPath.parse(read("/api/audit", "row", id.toString(), "size", "2", "after", first.read("$.next")));
        assertThat(second.<List<Object>>read("$.rows")).hasSize(1);
        assertThat(second.<String>read("$.rows[0].action")).isEqualTo("insert");
        assertThat(second.<Object>read("$.next")).isNull();
    }

    @Test
    void theDownloadIsWholeAndHarmless() throws Exception {
        changes();
        var csv = read("/audit.csv", "row", id.toString(), "size", "1");
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains("name: =After → Later").contains(id.toString());
    }
}
