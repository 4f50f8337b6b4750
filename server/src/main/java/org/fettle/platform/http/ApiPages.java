package org.fettle.platform.http;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.fettle.platform.actor.Allow;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// The API's own description: for programs as OpenAPI 3.1, for people as a page. It holds nothing that is not in the
/// public sources, so it is open.
@Controller
@Hidden
@Allow(everyone = true)
class ApiPages {
    private final OpenApiWebMvcResource source;

    ApiPages(OpenApiWebMvcResource source) {
        this.source = source;
    }

    @GetMapping(value = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    byte[] document(HttpServletRequest request) throws Exception {
        // one language, so that one document is made and kept
        return source.openapiJson(request, "/openapi-source", Locale.ENGLISH);
    }

    @GetMapping(value = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, Model page) throws Exception {
        page.addAttribute("groups", ApiDescription.of(document(request)));
        return "http/docs";
    }
}
