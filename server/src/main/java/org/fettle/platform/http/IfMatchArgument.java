package org.fettle.platform.http;

import java.util.Objects;
import java.util.regex.Pattern;
import org.fettle.platform.shell.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a controller the version that its caller has read.
@Component
class IfMatchArgument implements HandlerMethodArgumentResolver {
    private static final Pattern TAG = Pattern.compile("\\s*(?:W/)?\"(\\d{1,9})\"\\s*");

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == IfMatch.class;
    }

    @Override
    public IfMatch resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var header = request.getHeader("If-Match");
        if (header == null)
            throw refused(
                    HttpStatus.PRECONDITION_REQUIRED,
                    "if-match-missing",
                    "read the thing first and send its ETag back in If-Match, so that no change of others is lost");
        var tag = TAG.matcher(header);
        if (!tag.matches())
            throw refused(
                    HttpStatus.BAD_REQUEST,
                    "if-match-unreadable",
                    "If-Match is %s; it must be the ETag as it was read, such as \"7\"".formatted(header));
        return new IfMatch(Integer.parseInt(Objects.requireNonNull(tag.group(1))));
    }

    private static ErrorResponseException refused(HttpStatus status, String kind, String detail) {
        return new ErrorResponseException(status, Problems.problem(status, kind, detail), null);
    }
}
