package org.fettle.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.fettle.platform.http.RateLimits;
import org.fettle.platform.http.TooMany;
import org.springframework.web.filter.OncePerRequestFilter;

/// Slows down whoever tries many passwords from one address. The lockout of a login (see [Accounts#signIn]) stands
/// beside it: that one counts by name, this one by where they come from.
class SignInLimit extends OncePerRequestFilter {
    private static final Set<String> DOORS = Set.of("/sign-in", "/api/tokens");

    private final RateLimits limits;

    SignInLimit(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(request.getMethod().equals("POST") && DOORS.contains(request.getRequestURI()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = limits.secondsToWait(request.getRemoteAddr());
        if (wait > 0) TooMany.answer(request, response, wait);
        else chain.doFilter(request, response);
    }
}
