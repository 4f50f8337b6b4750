package org.fettle.platform.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.util.ContentCachingResponseWrapper;

/// An answer that waits for the commit.
class HeldAnswer extends ContentCachingResponseWrapper {
    private boolean error;

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /// True when the container will write the answer (`sendError`): then there is none to keep.
    boolean isError() {
        return error;
    }

    /// Forgets what was written; headers (request id, security) stay.
    void drop() {
        resetBuffer();
    }

    @Override
    public void sendError(int status) throws IOException {
        error = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        error = true;
        super.sendError(status, message);
    }
}
