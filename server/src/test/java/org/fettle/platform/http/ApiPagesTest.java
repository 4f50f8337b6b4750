package org.fettle.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.fettle.FettleTest;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@FettleTest
class ApiPagesTest {
    private final MockMvc web;
    private final RequestMappingHandlerMapping handlers;

    ApiPagesTest(MockMvc web, RequestMappingHandlerMapping requestMappingHandlerMapping) {
        this.web = web;
        this.handlers = requestMappingHandlerMapping;
    }

    private String document() throws Exception {
        var answer = web.perform(get("/api/openapi.json")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private OpenAPI parsed() throws Exception {
        var options = new ParseOptions();
        options.setResolve(true);
        var result = new OpenAPIV3Parser().readContents(document(), null, options);
        assertThat(result.getMessages()).as("faults of the document").isEmpty();
        return result.getOpenAPI();
    }

    @Test
    void theDocumentIsValidOpenApi31() throws Exception {
        var api = parsed();
        assertThat(api.getOpenapi()).startsWith("3.1");
        var ids = new HashSet<String>();
        for (var path : api.getPaths().values())
            for (var operation : path.readOperations())
                assertThat(ids.add(operation.getOperationId()))
                        .as(operation.getOperationId())
                        .isTrue();
    }

    @Test
    void itHasEveryCallAndNoPage() throws Exception {
        var described = new TreeSet<>(parsed().getPaths().keySet());
        var expected = new TreeSet<String>();
        handlers.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getPackageName().startsWith("org.fettle"))
                mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(expected::add);
        });
        expected.removeAll(Set.of("/api/openapi.json", "/api/docs"));
        assertThat(described).isEqualTo(expected);
    }

    @Test
    void everyChangeAsksForAKeyAndEveryCallSaysForWhom() throws Exception {
        var without = new ArrayList<String>();
        parsed().getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    if (operation.getDescription() == null
                            || !operation.getDescription().contains("For: "))
                        without.add(method + " " + path + " for whom");
                    var unsafe = method != PathItem.HttpMethod.GET;
                    if (unsafe != asks(operation, "Idempotency-Key") && !path.equals("/api/tokens"))
                        without.add(method + " " + path + " key");
                }));
        assertThat(without).isEmpty();
        var change = parsed().getPaths().get("/api/accounts/{id}").getPut();
        assertThat(asks(change, "If-Match")).isTrue();
        assertThat(change.getParameters()).extracting(Parameter::getName).doesNotContain("by", "read");
    }

    private static boolean asks(Operation operation, String header) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getName().equals(header));
    }

    @Test
    void peopleReadItAsAPageWithoutScripts() throws Exception {
        var answer = web.perform(get("/api/docs").accept(MediaType.TEXT_HTML))
                .andReturn()
                .getResponse();
        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select("details summary code").eachText()).contains("/api/tokens", "/api/accounts/{id}");
        assertThat(page.select("#PUT-api-accounts-id- td code").eachText())
                .contains("id", "Idempotency-Key", "If-Match", "roles", "active");
        assertThat(page.select("#PUT-api-accounts-id-").text()).contains("For: ADMINISTRATOR", "LIBRARIAN");
        assertThat(page.select("script:not([src]), [style], [onclick]")).isEmpty();
    }
}
