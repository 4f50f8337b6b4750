package org.fettle.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
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
