package org.fettle.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;

/// Problem documents (RFC 9457): `type` names the kind, `detail` is a sentence to act on.
public final class Problems {
    /// One fault of the input: which field, what was there, what to do.
    public record Fault(String field, String value, String remedy) {}

    private static final String SAY = "say";
    private static final String AS_IT_STANDS = "";
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
            .build();

    public static ResponseEntity<Object> answer(HttpStatus status, String kind, String detail) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(status, kind, detail));
    }

    public static ResponseEntity<Object> answer(HttpStatus status, String kind, String detail, Map<String, ?> more) {
        var problem = problem(status, kind, detail);
        more.forEach(problem::setProperty);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /// A sentence of the bundles, said in the caller's language when the answer leaves.
    public static ResponseEntity<Object> said(HttpStatus status, String kind, String key, Map<String, ?> more) {
        var problem = problem(status, kind, key);
        more.forEach(problem::setProperty);
        problem.setProperty(SAY, key);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    public static ResponseEntity<Object> said(HttpStatus status, String kind, String key) {
        return said(status, kind, key, Map.of());
    }

    /// The language that is asked for; English when none is, whatever the server's own.
    public static Locale language(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null ? Locale.ENGLISH : Texts.nearest(request.getLocale());
    }

    /// `detail` in the caller's language: what [#said] and [#told] left, or else the general sentence of this kind; a
    /// sentence of our own that has no other stays in English.
    public static ProblemDetail inLanguage(ProblemDetail problem, Locale language, Texts texts) {
        var properties = problem.getProperties();
        if (properties != null && properties.remove(SAY) instanceof String key) {
            if (!key.equals(AS_IT_STANDS)) problem.setDetail(texts.say(language, key));
        } else general(problem, language).ifPresent(problem::setDetail);
        return problem;
    }

    private static Optional<String> general(ProblemDetail problem, Locale language) {
        if (language.equals(Locale.ENGLISH)) return Optional.empty();
        var words = ResourceBundle.getBundle("messages/http", language);
        var key = "http.problem." + String.valueOf(problem.getType()).replaceFirst("^urn:fettle:problem:", "");
        return words.containsKey(key) ? Optional.of(words.getString(key).replace("''", "'")) : Optional.empty();
    }

    /// A sentence that is in the caller's language already, or that tells more than the general one of its kind: it
    /// leaves as it stands here.
    public static ResponseEntity<Object> told(HttpStatus status, String kind, String sentence, Map<String, ?> more) {
        var problem = problem(status, kind, sentence);
        more.forEach(problem::setProperty);
        problem.setProperty(SAY, AS_IT_STANDS);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    public static ResponseEntity<Object> told(HttpStatus status, String kind, String sentence) {
        return told(status, kind, sentence, Map.of());
    }

    /// 422 with every fault at once.
    public static ResponseEntity<Object> faults(List<Fault> faults) {
        return answer(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "input",
                "the input has faults; nothing was saved",
                Map.of("faults", faults));
    }

    /// For filters and interceptors, where no message converter is at hand.
    public static void write(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String kind, String detail)
            throws IOException {
        var problem = problem(status, kind, detail);
        general(problem, language(request)).ifPresent(problem::setDetail);
        problem.setProperty("requestId", RequestId.of(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }

    public static ProblemDetail problem(HttpStatus status, String kind, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(type(kind));
        return problem;
    }

    public static URI type(String kind) {
        return URI.create("urn:fettle:problem:" + kind);
    }

    private Problems() {}
}
