package org.fettle.platform.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.fettle.platform.actor.Allow;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/// Where every failed request ends: a sentence a person can act on, or a problem document; always with the request id.
@Controller
@Allow(everyone = true)
class ErrorPages implements ErrorController {
    private final Texts texts;

    ErrorPages(Texts texts) {
        this.texts = texts;
    }

    @RequestMapping(value = "/error", produces = MediaType.TEXT_HTML_VALUE)
    String page(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = status(request);
        response.setStatus(status.value());
        model.addAttribute("status", status.value());
        model.addAttribute("key", key(status));
        return "shell/error";
    }

    @RequestMapping("/error")
    ResponseEntity<Object> problem(HttpServletRequest request) {
        var status = status(request);
        var sentence = texts.say(Texts.nearest(request.getLocale()), "error." + key(status));
        return Problems.told(status, key(status), sentence, Map.of("requestId", RequestId.of(request)));
    }

    private static HttpStatus status(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var known = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return known == null ? HttpStatus.NOT_FOUND : known;
    }

    private static String key(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST -> "bad-request";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method";
            case CONFLICT -> "conflict";
            case CONTENT_TOO_LARGE -> "too-large";
            case TOO_MANY_REQUESTS -> "too-many";
            default -> status.is4xxClientError() ? "bad-request" : "ours";
        };
    }
}
