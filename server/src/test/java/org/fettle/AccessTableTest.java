package org.fettle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Endpoint × role × expected answer. `access/<module>.tsv` holds a row per endpoint: method, path, and who gets in
/// (`everyone`, `signed-in`, or role names). The rows are written by hand, apart from the `@Allow` they check.
@FettleTest
class AccessTableTest {
    private record Row(String method, String path, Set<String> who) {}

    private final MockMvc web;
    private final RequestMappingHandlerMapping handlers;

    AccessTableTest(MockMvc web, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.web = web;
        this.handlers = requestMappingHandlerMapping;
    }

    @Test
    void everyEndpointHasARow() throws IOException {
        var rows =
                table().stream().map(r -> r.method() + " " + r.path()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(differences(endpoints(), rows)).isEmpty();
    }

    /// The table would be worth nothing if it did not notice.
    @Test
    void aMissingAnInventedAndAWrongRowAreNoticed() throws Exception {
        var endpoints = endpoints();
        var rows = new TreeSet<>(endpoints);
        rows.remove("GET /accounts");
        rows.add("GET /invented");
        assertThat(differences(endpoints, rows))
                .containsExactly("no row for GET /accounts", "no endpoint for GET /invented");
        var wrong = new ArrayList<String>();
        check(new Row("GET", "/accounts", Set.of("DESK")), Role.ADMINISTRATOR, false, wrong);
        check(new Row("GET", "/accounts", Set.of("DESK")), Role.DESK, true, wrong);
        check(new Row("GET", "/sign-in", Set.of("signed-in")), null, false, wrong);
        assertThat(wrong).hasSize(3);
    }

    private static List<String> differences(Set<String> endpoints, Set<String> rows) {
        var without = endpoints.stream().filter(e -> !rows.contains(e)).map(e -> "no row for " + e);
        var invented = rows.stream().filter(r -> !endpoints.contains(r)).map(r -> "no endpoint for " + r);
        return Stream.concat(without, invented).toList();
    }

    @Test
    void everyRowIsAnsweredAsItSays() throws Exception {
        var wrong = new ArrayList<String>();
        for (var row : table()) {
            check(row, null, row.who().contains("everyone"), wrong);
            for (var role : Role.values()) {
                var in = row.who().contains("everyone")
                        || row.who().contains("signed-in")
                        || row.who().contains(role.name());
                check(row, role, in, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// Let in means: any answer that does not speak of the door. The request's content is not this test's business.
    private void check(Row row, @org.jspecify.annotations.Nullable Role role, boolean in, List<String> wrong) {
        var path =
                row.path().replaceAll("\\{[^}]*}", UUID.randomUUID().toString()).replace("**", "x");
        var request = MockMvcRequestBuilders.request(HttpMethod.valueOf(row.method()), path)
                .with(csrf());
        if (role != null) request.with(authentication(as(role)));
        int status;
        String to;
        try {
            var answer = web.perform(request).andReturn().getResponse();
            status = answer.getStatus();
            to = String.valueOf(answer.getRedirectedUrl());
        } catch (Exception e) {
            status = 500; // it got past the door and fell over the made-up id
            to = "";
        }
        var refused = status == 401 || status == 403 || to.endsWith("/sign-in");
        if (refused == in)
            wrong.add("%s %s as %s: %d".formatted(row.method(), row.path(), role == null ? "nobody" : role, status));
    }

    static UsernamePasswordAuthenticationToken as(Role role) {
        var who = new SignedIn(UUID.randomUUID(), "test", "Test", "en", Set.of(role));
        return UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
    }

    private Set<String> endpoints() {
        var all = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (!method.getBeanType().getPackageName().startsWith("org.fettle")) return;
            var methods = mapping.getMethodsCondition().getMethods();
            for (var path : mapping.getPatternValues())
                if (methods.isEmpty()) all.add("GET " + path);
                else methods.forEach(m -> all.add(m + " " + path));
        });
        return all;
    }

    private static List<Row> table() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:access/*.tsv");
        var rows = new HashMap<String, Row>();
        for (var file : files)
            file.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(AccessTableTest::row)
                    .forEach(row -> rows.merge(row.method() + " " + row.path(), row, (a, b) -> {
                        throw new AssertionError("two rows for " + a + " and " + b);
                    }));
        return List.copyOf(rows.values());
    }

    private static Row row(String line) {
        var cells = line.split("\t");
        var roles = Arrays.stream(Role.values()).map(Role::name);
        var known = Stream.concat(Stream.of("everyone", "signed-in"), roles).collect(Collectors.toSet());
        var who = Set.of(cells[2].split(","));
        assertThat(known).as(line).containsAll(who);
        return new Row(cells[0], cells[1], who);
    }
}
