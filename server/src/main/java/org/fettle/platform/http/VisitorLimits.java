package org.fettle.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Slows down whoever floods what is open without an account: customers' links, public forms, the public catalogue.
@Component
class VisitorLimits implements HandlerInterceptor {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final RateLimits reads;
    private final RateLimits writes;

    VisitorLimits(
            @Value("${fettle.limits.visitor-reads:600}") int reads,
            @Value("${fettle.limits.visitor-writes:60}") int writes,
            Clock clock) {
        this.reads = new RateLimits(reads, Duration.ofMinutes(1), clock);
        this.writes = new RateLimits(writes, Duration.ofMinutes(1), clock);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getUserPrincipal() != null || !(handler instanceof HandlerMethod method) || !open(method))
            return true;
        if (request.getDispatcherType() != jakarta.servlet.DispatcherType.REQUEST) return true; // the error page itself
        var limits = SAFE.contains(request.getMethod()) ? reads : writes;
        var wait = limits.secondsToWait(request.getRemoteAddr());
        if (wait > 0) TooMany.answer(request, response, wait);
        return wait == 0;
    }

    private static boolean open(HandlerMethod method) {
        var allow = ApiDocument.find(method);
        return allow != null && allow.everyone();
    }
}
