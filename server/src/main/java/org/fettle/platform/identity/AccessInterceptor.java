package org.fettle.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.List;
import org.fettle.platform.actor.Allow;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Deny by default: a handler answers only whom its [Allow] names.
@Component
class AccessInterceptor implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) return true; // static files; everything else has a method
        var allow = allowOf(method);
        if (allow != null && allow.everyone()) return true;
        var who = Actors.signedIn().orElseThrow(() -> new InsufficientAuthenticationException("sign in first"));
        if (allow == null || !(allow.signedIn() || !Collections.disjoint(who.roles(), List.of(allow.value()))))
            throw new AccessDeniedException("none of this account's roles opens this door");
        return true;
    }

    static @Nullable Allow allowOf(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Allow.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Allow.class);
    }
}
