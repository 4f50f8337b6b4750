package org.fettle.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Problems.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Whatever goes wrong below `/api/` is answered with a problem document (RFC 9457). Pages have their own error page:
/// for them every exception is passed on as it came.
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {
    private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> any(Exception e, HttpServletRequest request) throws Exception {
        if (!request.getRequestURI().startsWith("/api/")) throw e;
        return switch (e) {
            case AccessDeniedException _, AuthenticationException _ -> throw e; // the security chain answers these
            case HttpMessageNotReadableException unreadable ->
                faults(HttpStatus.BAD_REQUEST, "unreadable", List.of(InputFaults.of(unreadable)));
            case MethodArgumentTypeMismatchException mismatch ->
                faults(HttpStatus.BAD_REQUEST, "parameter", List.of(InputFaults.of(mismatch)));
            case MissingRequestValueException missing ->
                faults(HttpStatus.BAD_REQUEST, "parameter", List.of(InputFaults.of(missing)));
            case MaxUploadSizeExceededException _ ->
                Problems.answer(HttpStatus.CONTENT_TOO_LARGE, "too-large", "the upload is too large (25 MB at most)");
            case NoResourceFoundException _ ->
                Problems.answer(HttpStatus.NOT_FOUND, "not-found", "there is nothing at this address; see /api/docs");
            case MultipartException _ ->
                Problems.answer(HttpStatus.BAD_REQUEST, "no-upload", "send the file as multipart/form-data");
            case DataIntegrityViolationException broken -> refusedByDatabase(broken);
            case ErrorResponse known -> known(known);
            default -> ours(e);
        };
    }

    private static ResponseEntity<Object> faults(HttpStatus status, String kind, List<Fault> faults) {
        var first = faults.getFirst();
        var detail = "%s: %s".formatted(first.field(), first.remedy());
        return Problems.answer(status, kind, detail, Map.of("faults", faults));
    }

    /// The database has the last word: a constraint that the code did not foresee is still the caller's conflict.
    private static ResponseEntity<Object> refusedByDatabase(DataIntegrityViolationException broken) {
        var constraint = InputFaults.constraint(broken);
        LOG.warn("refused by the database: {}", constraint);
        return Problems.answer(
                HttpStatus.CONFLICT,
                "conflict",
                "the database refused this by its rule '%s'; nothing was saved".formatted(constraint),
                Map.of("constraint", constraint));
    }

    /// Spring's own answers (unknown path, wrong method, media type, `ResponseStatusException`) under our names.
    private static ResponseEntity<Object> known(ErrorResponse known) {
        var body = known.getBody();
        var status = known.getStatusCode();
        if (!String.valueOf(body.getType()).startsWith("urn:")) {
            var named = HttpStatus.resolve(status.value());
            var kind = named == null ? "refused" : named.name().toLowerCase(java.util.Locale.ROOT);
            body.setType(Problems.type(kind.replace('_', '-')));
        }
        var headers = new HttpHeaders();
        headers.putAll(known.getHeaders());
        headers.setContentType(org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON);
        return ResponseEntity.status(status).headers(headers).body(body);
    }

    private static ResponseEntity<Object> ours(Exception e) {
        LOG.error("an API call failed", e);
        return Problems.answer(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "ours",
                "something went wrong on our side; nothing was half-saved; try again, and give the requestId if you"
                        + " report it");
    }
}
