package org.fettle.platform.http;

import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.RequestId;
import org.fettle.platform.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Puts the request id into every problem document, and its sentence into the caller's language.
@RestControllerAdvice
class ProblemIds implements ResponseBodyAdvice<Object> {
    private final Texts texts;

    ProblemIds(Texts texts) {
        this.texts = texts;
    }

    @Override
    public boolean supports(MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returnType,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem && request instanceof ServletServerHttpRequest servlet) {
            var asked = servlet.getServletRequest();
            Problems.inLanguage(problem, Problems.language(asked), texts);
            problem.setProperty("requestId", RequestId.of(asked));
        }
        return body;
    }
}
