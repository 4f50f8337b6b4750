package org.fettle.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Lockout and the ways out, sessions and their ends, and forgetting a person.
@FettleTest
class AccountCareTest {
    private final MockMvc web;
    private final Accounts accounts;
    private final Tokens tokens;
    private final Links links;
    private final JdbcClient sql;
    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final String login = "p-" + id;

    AccountCareTest(MockMvc web, Accounts accounts, Tokens tokens, Links links, JdbcClient sql) {
        this.web = web;
        this.accounts = accounts;
        this.tokens = tokens;
        this.links = links;
        this.sql = sql;
        new People(accounts).open(id, Role.DESK);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private MockHttpServletResponse asAdministrator(MockHttpServletRequestBuilder request) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "boss", "Boss", "en", Set.of(Role.ADMINISTRATOR));
        return send(request.with(csrf())
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))));
    }

    /// A real session, by the form.
    private Cookie signIn() throws Exception {
        var answer = send(post("/sign-in")
                .param("login", login)
                .param("password", People.PASSWORD)
                .with(csrf()));
        assertThat(answer.getRedirectedUrl()).isEqualTo("/");
        assertThat(answer.getCookies()).hasSize(1);
        return answer.getCookies()[0];
    }

    private boolean in(Cookie session) throws Exception {
        return send(get("/me").cookie(session)).getStatus() == 200;
    }

    private void lock() {
        for (var i = 0; i < 5; i++) accounts.signIn(login, "wrong");
        assertThat(accounts.signIn(login, People.PASSWORD)).isInstanceOf(SignIn.Locked.class);
    }

    @Test
    void anAdministratorUnlocks() throws Exception {
        lock();
        assertThat(asAdministrator(get("/accounts/" + id)).getContentAsString()).contains("/unlock");
        assertThat(asAdministrator(get("/accounts?state=locked&q=" + login)).getContentAsString())
                .contains(id.toString());
        asAdministrator(post("/accounts/" + id + "/unlock"));
        assertThat(accounts.signIn(login, People.PASSWORD)).isInstanceOf(SignIn.Welcome.class);
        assertThat(asAdministrator(get("/accounts/" + id)).getContentAsString()).doesNotContain("/unlock");
    }

    @Test
    void aLinkIsAWayOutOfALockoutToo() {
        lock();
        var secret = links.make(People.BY, Accounts.SET_PASSWORD, id, Duration.ofHours(1), false);
        accounts.setPassword(People.BY, secret, "another long password");
        assertThat(accounts.signIn(login, "another long password")).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void aPersonAndAnAdministratorEndSessions() throws Exception {
        var first = signIn();
        var second = signIn();
        var mine = Jsoup.parse(send(get("/me").cookie(first)).getContentAsString());
        var end = mine.select("form[action^=/me/sessions/]").attr("action");
        send(post(end).cookie(first).with(csrf()));
        assertThat(in(first)).isTrue();
        assertThat(in(second)).isFalse();
        var page = Jsoup.parse(asAdministrator(get("/accounts/" + id)).getContentAsString());
        asAdministrator(post(page.select("form[action*=/sessions/]").attr("action")));
        assertThat(in(first)).isFalse();
    }

    @Test
    void whoLosesARoleLosesTheSessionsThatHaveIt() throws Exception {
        var session = signIn();
        assertThat(in(session)).isTrue();
        var account = accounts.find(id).orElseThrow();
        accounts.change(People.BY, id, account.version(), "New Name", null, Set.of(Role.DESK), true);
        assertThat(in(session)).as("a new name ends nothing").isTrue();
        accounts.change(People.BY, id, account.version() + 1, "New Name", null, Set.of(), true);
        assertThat(in(session)).isFalse();
    }

    @Test
    void aForgottenPersonIsGoneAndTheWorkRecordStays() throws Exception {
        var by = new Actor(id, "Person " + id, Set.of(), Door.PAGE, "r");
        var token = tokens.make(by, "phone of Person " + id, Set.of("read"), Duration.ofDays(1));
        var session = signIn();
        var wrong = asAdministrator(post("/accounts/" + id + "/forget").param("login", "somebody else"));
        assertThat(wrong.getContentAsString()).contains("Type it exactly");
        assertThat(asAdministrator(get("/accounts/" + id + "/forget")).getContentAsString())
                .contains(login);
        asAdministrator(post("/accounts/" + id + "/forget").param("login", login));

        assertThat(in(session)).isFalse();
        assertThat(tokens.caller(token.secret())).isEmpty();
        assertThat(accounts.signIn(login, People.PASSWORD)).isInstanceOf(SignIn.Wrong.class);
        var gone = accounts.find(id).orElseThrow();
        assertThat(gone.name()).startsWith("forgotten-");
        assertThat(traces("Person " + id)).isZero();
        assertThat(traces(login)).isZero();
        assertThat(traces(id + "@example.org")).isZero();
        // who did what is still there, under the number
        assertThat(sql.sql("select count(*) from audit_entry where actor = :id and actor_name = :name")
                        .param("id", id)
                        .param("name", gone.name())
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(asAdministrator(get("/accounts/" + id)).getContentAsString()).contains("deleted on request");
    }

    private int traces(String text) {
        return sql.sql("""
                select (select count(*) from audit_entry where actor_name = :t or changed::text like '%' || :t || '%')
                     + (select count(*) from account a where a::text like '%' || :t || '%')
                     + (select count(*) from api_token a where a::text like '%' || :t || '%')
                     + (select count(*) from spring_session where principal_name = :t)
                """).param("t", text).query(Integer.class).single();
    }

    @Test
    void nobodyIsTakenOutOfTheAuditWhoIsNotForgotten() {
        assertThatThrownBy(() -> sql.sql("select forget_in_audit(:id)")
                        .param("id", id)
                        .query((_, _) -> 1)
                        .single())
                .hasStackTraceContaining("is not forgotten");
        assertThatThrownBy(() -> sql.sql("""
                        with on_purpose as (select set_config('fettle.forgetting', 'on', true))
                        update audit_entry set actor_name = 'x' from on_purpose
                        """).update()).hasStackTraceContaining("permission denied");
    }
}
