package org.fettle.platform.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fettle.platform.shell.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/// Who is known but may not: a program is told why in a problem document, a person on the error page. An API call with
/// neither token nor session lacks the form's token too, but what it needs first is a sign-in.
class TurnAway implements AccessDeniedHandler {
    private final AskToSignIn signIn;

    TurnAway(AskToSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        if (!request.getRequestURI().startsWith("/api/")) response.sendError(HttpStatus.FORBIDDEN.value());
        else if (Actors.signedIn().isEmpty())
            signIn.commence(request, response, new InsufficientAuthenticationException("sign in first", why));
        else if (why instanceof CsrfException)
            Problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "form-token",
                    "with a session send its X-CSRF-TOKEN too; a program better uses Authorization: Bearer …");
        else
            Problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "forbidden",
                    "none of this account's roles opens this; /api/docs says which do");
    }
}
