package org.fettle.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Account;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@FettleTest
class ImportTest {
    private final MockMvc web;
    private final Accounts accounts;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private SignedIn who = signedIn(Role.ADMINISTRATOR);

    ImportTest(MockMvc web, Accounts accounts) {
        this.web = web;
        this.accounts = accounts;
    }

    private static SignedIn signedIn(Role role) {
        return new SignedIn(UUID.randomUUID(), "importer", "Importer", "en", Set.of(role));
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return web.perform(request.with(csrf())
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }

    private String uploaded(String csv, Charset charset) throws Exception {
        var file = new MockMultipartFile("file", "people.csv", "text/csv", csv.getBytes(charset));
        var to = send(multipart("/imports/accounts").file(file)).getRedirectedUrl();
        assertThat(to).startsWith("/imports/accounts/");
        return String.valueOf(to);
    }

    /// Presses the button of the form as it stands.
    private Document press(Document page, String action) throws Exception {
        var request = post(action);
        for (var select : page.select("select"))
            request.param(select.attr("name"), select.select("option[selected]").attr("value"));
        return Jsoup.parse(send(request).getContentAsString());
    }

    private List<Account> made() {
        return accounts.list().stream().filter(a -> a.login().endsWith(mark)).toList();
    }

    @Test
    void aFileIsMappedTriedAndTakenInOnce() throws Exception {
        var draft = uploaded(
                "Anmeldename;Name;Rollen;Bemerkung\nä-%s;Änne;desk, Dispatcher;x\nb-%s;B;;\n".formatted(mark, mark),
                Charset.forName("windows-1252"));
        var mapping = Jsoup.parse(send(get(draft)).getContentAsString());
        assertThat(mapping.select("#column-roles option[selected]").text()).startsWith("Rollen");
        var trial = press(mapping, draft + "/trial");
        assertThat(trial.text()).contains("All 2 rows are fine");
        assertThat(made()).isEmpty();
        var run = press(trial, draft + "/run");
        assertThat(run.text()).contains("2 rows are taken in");
        assertThat(made()).extracting(Account::name).containsExactlyInAnyOrder("Änne", "B");
        assertThat(made().stream()
                        .filter(a -> a.name().equals("Änne"))
                        .findFirst()
                        .orElseThrow()
                        .roles())
                .containsExactlyInAnyOrder(Role.DESK, Role.DISPATCHER);
        assertThat(press(trial, draft + "/run").text()).contains("taken in");
        assertThat(made()).hasSize(2);
    }

    @Test
    void everyFaultOfEveryRowIsShownAndNothingIsSaved() throws Exception {
        var draft = uploaded(
                "login,name,mail,roles,language\nok-%s,Ok,,,\n,Nameless,,,\nx-%s,X,no-mail,KING,fr\nok-%s,Again,,,\n"
                        .formatted(mark, mark, mark),
                StandardCharsets.UTF_8);
        var trial = press(Jsoup.parse(send(get(draft)).getContentAsString()), draft + "/trial");
        var rows = trial.select("tbody tr").eachText();
        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).startsWith("3 login");
        assertThat(rows).anyMatch(r -> r.startsWith("4 mail no-mail"));
        assertThat(rows).anyMatch(r -> r.startsWith("4 roles KING") && r.contains("AUDITOR"));
        assertThat(rows).anyMatch(r -> r.startsWith("4 language fr"));
        assertThat(rows.getLast()).startsWith("5 login ok-" + mark);
        assertThat(trial.select("button[formaction]")).isEmpty();
        press(trial, draft + "/run");
        assertThat(made()).isEmpty();
    }

    @Test
    void aCallTakesAllOrNothing() throws Exception {
        var good = "login,name\nc-%s,C\nd-%s,D\n".formatted(mark, mark);
        var bad = "login,name\ne-%s,E\nc-%s,C\n".formatted(mark, mark);
        var trial = send(
                post("/api/imports/accounts?trial=true").contentType("text/csv").content(good));
        assertThat(trial.getStatus()).isEqualTo(200);
        assertThat(made()).isEmpty();
        assertThat(send(post("/api/imports/accounts").contentType("text/csv").content(good))
                        .getContentAsString())
                .contains("\"saved\":2");
        var refused = send(post("/api/imports/accounts").contentType("text/csv").content(bad));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("\"line\":3", "\"field\":\"login\"", "remedy");
        assertThat(made()).extracting(Account::name).containsExactlyInAnyOrder("C", "D");
    }

    @Test
    void onlyWhoMayTakeItIn() throws Exception {
        var draft = uploaded("login,name\nf-%s,F\n".formatted(mark), StandardCharsets.UTF_8);
        who = signedIn(Role.ADMINISTRATOR);
        assertThat(send(get(draft)).getStatus()).isEqualTo(404); // another's file
        who = signedIn(Role.DESK);
        assertThat(send(get("/imports/accounts")).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoCsvIsRefusedWithTheReason() throws Exception {
        for (var content : List.of("", "login,name\n", "a\0b", "a,b\n1,2,3\n")) {
            var file = new MockMultipartFile("file", "x", "text/csv", content.getBytes(StandardCharsets.UTF_8));
            var page =
                    Jsoup.parse(send(multipart("/imports/accounts").file(file)).getContentAsString());
            assertThat(page.select("[role=alert]").text()).contains("cannot be read");
        }
        var wide = new MockMultipartFile("file", "x", "text/csv", "a,b\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        var german = send(multipart("/imports/accounts").file(wide).cookie(new Cookie("language", "de")));
        assertThat(Jsoup.parse(german.getContentAsString())
                        .select("[role=alert]")
                        .text())
                .contains("Zeile 2 hat 3 Zellen", "2 Spalten")
                .doesNotContain("line 2");
        assertThat(send(get("/imports/accounts/template.csv")).getContentAsString())
                .contains("login,name");
    }
}
