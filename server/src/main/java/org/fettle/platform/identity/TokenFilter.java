package org.fettle.platform.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.fettle.platform.shell.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// `Authorization: Bearer …` for programs. A wrong or expired token is told so at once.
class TokenFilter extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final Tokens tokens;

    TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !SecurityRules.byToken(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var secret = request.getHeader(HttpHeaders.AUTHORIZATION).substring("Bearer ".length());
        var caller = tokens.caller(secret);
        if (caller.isEmpty()) {
            Problems.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    "token-unknown",
                    "this token is unknown, revoked or expired; POST /api/tokens or the page My account makes one");
            return;
        }
        if (!SAFE.contains(request.getMethod()) && !caller.get().scopes().contains("write")) {
            Problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "token-reads-only",
                    "this token has only the scope read; make one with the scope write");
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(caller.get().who(), null, List.of()));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }
}
