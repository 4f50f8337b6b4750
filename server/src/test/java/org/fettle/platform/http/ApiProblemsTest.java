package org.fettle.platform.http;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Texts;
import org.fettle.work.Acting;
import org.fettle.work.WorkAnswers;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Bad input is answered with field, value and remedy, as a problem document, wherever it goes wrong.
@FettleTest
class ApiProblemsTest {
    private final MockMvc web;
    private final Texts texts;
    private final WorkAnswers answers;

    ApiProblemsTest(MockMvc web, Texts texts, WorkAnswers answers) {
        this.web = web;
        this.texts = texts;
        this.answers = answers;
    }

    private DocumentContext problem(MockHttpServletRequestBuilder request, int status) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "boss", "Boss", "en", Set.of(Role.ADMINISTRATOR));
        var answer = web.perform(request.with(csrf())
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        var problem = JsonPath.parse(answer.getContentAsString());
        assertThat(problem.<String>read("$.type")).startsWith("urn:fettle:problem:");
        assertThat(problem.<Integer>read("$.status")).isEqualTo(status);
        assertThat(problem.<String>read("$.detail")).isNotBlank();
        assertThat(problem.<String>read("$.requestId")).isEqualTo(answer.getHeader("X-Request-Id"));
        return problem;
    }

    private DocumentContext body(String json) throws Exception {
        return problem(post("/api/accounts").contentType(APPLICATION_JSON).content(json), 400);
    }

    @Test
    void aBrokenBodyIsToldWhere() throws Exception {
        var told = body("{\"login\":\"a\",\n \"name\": oops}");
        assertThat(told.<String>read("$.faults[0].field")).isEqualTo("body");
        assertThat(told.<String>read("$.faults[0].value")).contains("line 2");
    }

    @Test
    void aWrongValueIsToldByFieldAndRemedy() throws Exception {
        var id = body("{\"id\":\"seven\"}");
        assertThat(id.<String>read("$.faults[0].field")).isEqualTo("id");
        assertThat(id.<String>read("$.faults[0].value")).isEqualTo("seven");
        assertThat(id.<String>read("$.faults[0].remedy")).contains("UUID");
        var role = body("{\"roles\":[\"DESK\",\"KING\"]}");
        assertThat(role.<String>read("$.faults[0].field")).isEqualTo("roles[1]");
        assertThat(role.<String>read("$.faults[0].value")).isEqualTo("KING");
        assertThat(role.<String>read("$.faults[0].remedy")).contains("AUDITOR", "DESK");
        assertThat(body("{\"roles\":\"DESK\"}").<String>read("$.faults[0].remedy"))
                .contains("array");
        assertThat(body("").<String>read("$.faults[0].field")).isEqualTo("body");
    }

    @Test
    void aWrongPathVariableIsToldByName() throws Exception {
        var told = problem(get("/api/accounts/seven"), 400);
        assertThat(told.<String>read("$.faults[0].field")).isEqualTo("id");
        assertThat(told.<String>read("$.faults[0].value")).isEqualTo("seven");
    }

    @Test
    void whatIsNotThereOrNotTakenIsAProblemToo() throws Exception {
        problem(get("/api/accounts/" + UUID.randomUUID()), 404);
        problem(get("/api/no-such-thing"), 404);
        problem(patch("/api/accounts"), 405);
        problem(post("/api/accounts").contentType(MediaType.TEXT_PLAIN).content("x"), 415);
    }

    @Test
    void nobodyIsToldHowToSignIn() throws Exception {
        var answer = web.perform(get("/api/accounts/" + UUID.randomUUID()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.getContentAsString()).contains("sign-in-needed", "/api/tokens");
    }

    @Test
    void pagesKeepTheirPage() throws Exception {
        var answer = web.perform(get("/accounts/seven").accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
        assertThat(String.valueOf(answer.getContentType())).doesNotContain("problem");
    }

    @Test
    void theSentenceIsInTheLanguageAskedFor() throws Exception {
        for (var told : List.of(
                new Told(get("/api/nowhere"), 404, "Unter dieser Adresse ist nichts"),
                new Told(get("/api/jobs/" + UUID.randomUUID()), 404, "keine solche Arbeit"),
                new Told(get("/api/jobs/seven"), 400, "Ein Parameter fehlt"),
                new Told(get("/api/accounts/" + UUID.randomUUID()), 404, "Konto"),
                new Told(get("/api/accounts?sort=shoe-size"), 400, "keinen solchen Filter"),
                new Told(post("/api/accounts").contentType(APPLICATION_JSON).content("{"), 400, "nicht lesbar"))) {
            var detail = problem(told.request().header("Accept-Language", "de-DE, en;q=0.5"), told.status())
                    .<String>read("$.detail");
            assertThat(detail).contains(told.words());
        }
        assertThat(problem(get("/api/nowhere"), 404).<String>read("$.detail"))
                .as("English when nothing is asked for")
                .contains("nothing at this address");
    }

    private record Told(MockHttpServletRequestBuilder request, int status, String words) {}

    @Test
    void aSentenceOfItsOwnIsNotReplacedByTheGeneralOneOfItsKind() {
        var notNow = answers.answer(new Acting.NotNow("work.not.closed"), Locale.GERMAN, Object::new);
        assertThat(german(notNow)).isEqualTo("Die Aufgabe ist erledigt, abgesagt oder voll besetzt.");
        assertThat(german(answers.unknown(Locale.GERMAN))).isEqualTo(texts.say(Locale.GERMAN, "error.not-found"));
        assertThat(german(Problems.told(HttpStatus.CONFLICT, "csv", "line 7 has 3 cells")))
                .isEqualTo("line 7 has 3 cells");
        assertThat(german(Problems.answer(HttpStatus.CONFLICT, "closed", "the line has no seat to fill")))
                .as("a general one")
                .contains("keinen freien Platz");
    }

    private String german(ResponseEntity<Object> answer) {
        var problem = Problems.inLanguage((ProblemDetail) requireNonNull(answer.getBody()), Locale.GERMAN, texts);
        assertThat(requireNonNullElse(problem.getProperties(), Map.of())).doesNotContainKey("say");
        return requireNonNull(problem.getDetail());
    }

    /// A kind whose sentence stands in the code only is known in the other language too.
    @Test
    void everyKindThatTheCodeNamesHasASentenceInGerman() throws Exception {
        var german = java.util.ResourceBundle.getBundle("messages/http", java.util.Locale.GERMAN);
        var named = java.util.regex.Pattern.compile(
                "Problems\\.(?:answer|problem|write)\\((?:[^;\"]*?HttpStatus\\.[A-Z_]+),\\s*\"([a-z-]+)\",\\s*\"");
        var missing = new java.util.TreeSet<String>();
        var seen = 0;
        try (var files = java.nio.file.Files.walk(java.nio.file.Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                var kinds = named.matcher(java.nio.file.Files.readString(file));
                for (; kinds.find(); seen++)
                    if (!german.containsKey("http.problem." + kinds.group(1)))
                        missing.add(kinds.group(1) + " in " + file.getFileName());
            }
        }
        assertThat(seen).isGreaterThan(20);
        assertThat(missing).isEmpty();
    }
}
