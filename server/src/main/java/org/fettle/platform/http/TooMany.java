package org.fettle.platform.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.fettle.platform.shell.Problems;
import org.springframework.http.HttpStatus;

/// 429: to a program a problem document, to a person the error page; both with when to come again.
public final class TooMany {
    public static void answer(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        response.setHeader("Retry-After", "" + seconds);
        if (request.getRequestURI().startsWith("/api/"))
            Problems.write(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "too-many",
                    "too many calls from this address; try again in %d seconds".formatted(seconds));
        else response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    private TooMany() {}
}
