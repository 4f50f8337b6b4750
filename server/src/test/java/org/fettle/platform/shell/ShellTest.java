package org.fettle.platform.shell;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.identity.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.SerializationUtils;
import org.springframework.web.servlet.DispatcherServlet;

/// The frame of the pages: search by role, messages after a redirect, language and theme, the error page.
@FettleTest
class ShellTest {
    private final MockMvc web;
    private final Accounts accounts;

    ShellTest(MockMvc web, Accounts accounts) {
        this.web = web;
        this.accounts = accounts;
    }

    @Test
    void searchFindsOnlyWhatTheViewerMayOpen() throws Exception {
        var id = UuidCreator.getTimeOrderedEpoch();
        var name = "Searched " + id;
        accounts.open(
                Actor.system("test"),
                new NewAccount(id, id.toString(), name, null, null, Locale.ENGLISH, Set.of(), false));

        var found = page(get("/search").queryParam("q", id.toString()), Role.ADMINISTRATOR);
        assertThat(found.select("main a[href=/accounts/" + id + "]").text()).contains(name);
        var refused = page(get("/search").queryParam("q", id.toString()), Role.DESK);
        assertThat(refused.select("main a")).isEmpty();
        assertThat(refused.select("main .empty").text()).contains("Nothing matches");
    }

    @Test
    void searchWithoutWordsSaysWhatToDo() throws Exception {
        assertThat(page(get("/search"), Role.ADMINISTRATOR)
                        .select("main .empty")
                        .text())
                .contains("Type a name");
        assertThat(page(get("/search").queryParam("q", "x".repeat(5000)), Role.ADMINISTRATOR)
                        .select("main .empty")
                        .text())
                .contains("Nothing matches");
    }

    @Test
    void thePaletteKnowsThePagesOfTheRole() throws Exception {
        assertThat(body(get("/api/shell/commands").queryParam("q", "ACCOUNTS"), Role.ADMINISTRATOR))
                .contains("\"href\":\"/accounts\"");
        assertThat(body(get("/api/shell/commands").queryParam("q", "ACCOUNTS"), Role.DESK))
                .doesNotContain("/accounts");
    }

    @Test
    void aMessageIsSaidOnceAndOffersItsUndo() throws Exception {
        var flash = Flash.done("shell.search.none", "<b>").undo("/work/7/reopen");
        var left = Map.of(Flash.NAME, kept(flash));
        var page = page(get("/").requestAttr(DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE, left), Role.DESK);
        assertThat(page.select(".fettle-flash[role=status] > span").text())
                .isEqualTo("Nothing matches “<b>”. " + "Try fewer or shorter words.");
        var form = page.select(".fettle-flash form[method=post]");
        assertThat(form.attr("action")).isEqualTo("/work/7/reopen");
        assertThat(form.select("input[type=hidden]").attr("value")).isNotEmpty();
        assertThat(page(get("/"), Role.DESK).select(".fettle-flash")).isEmpty();
    }

    @Test
    void languageAndThemeStayOnThisDevice() throws Exception {
        var german = page(get("/search").cookie(new Cookie("language", "de"), new Cookie("theme", "dark")), Role.DESK);
        assertThat(german.select("html").attr("lang")).isEqualTo("de");
        assertThat(german.select("html").attr("data-bs-theme")).isEqualTo("dark");
        assertThat(german.select("h1").text()).isEqualTo("Suchen");
    }

    @Test
    void theSwitchLeadsBackToThePageAndNowhereElse() throws Exception {
        assertThat(switched("http://localhost/accounts?q=a%20b")).isEqualTo("/accounts?q=a%20b");
        assertThat(switched("http://localhost//evil.example/x")).isEqualTo("/");
    }

    @Test
    void onePageHasOneHeadingAndNothingInline() throws Exception {
        var page = page(get("/"), Role.ADMINISTRATOR);
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("link[href^=/css/fettle.css?v=]")).hasSize(1);
    }

    @Test
    void thisPageIsMarkedInTheNavigation() throws Exception {
        var here = page(get("/accounts"), Role.ADMINISTRATOR).select(".fettle-nav [aria-current=page]");
        assertThat(here.attr("href")).isEqualTo("/accounts");
    }

    /// As the session keeps it between the two requests.
    private static Object kept(Flash flash) {
        return requireNonNull(SerializationUtils.clone(flash));
    }

    private String switched(String from) throws Exception {
        var answer = web.perform(post("/language")
                        .param("to", "de")
                        .header(HttpHeaders.REFERER, from)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        return String.valueOf(answer.getHeader(HttpHeaders.LOCATION));
    }

    private Document page(MockHttpServletRequestBuilder request, Role role) throws Exception {
        return Jsoup.parse(body(request, role));
    }

    private String body(MockHttpServletRequestBuilder request, Role role) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "test", "Test", "en", Set.of(role));
        var token = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        return web.perform(request.with(authentication(token)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
