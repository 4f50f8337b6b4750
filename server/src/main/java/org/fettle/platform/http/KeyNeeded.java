package org.fettle.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fettle.platform.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses an unsafe API call without a key, once it is clear that the caller may come in at all.
@Component
class KeyNeeded implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!KeyedCalls.unsafe(request) || !(handler instanceof HandlerMethod method)) return true;
        if (method.hasMethodAnnotation(NoKey.class)) {
            request.setAttribute(KeyedCalls.NOT_KEPT, true);
            return true;
        }
        if (KeyedCalls.key(request) != null) return true;
        var detail = "send the header Idempotency-Key with a fresh unguessable value (a UUID) for each new call, "
                + "and the same value when you repeat a call";
        Problems.write(request, response, HttpStatus.BAD_REQUEST, "key-missing", detail);
        return false;
    }
}
