package org.fettle;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;

/// What every decent client does, so that each test need not: an unsafe API call carries a fresh key, and not all
/// clients share one address (rate limits count by address). A test of these things says its own: a blank key is none.
@Component
class WellBehaved implements MockMvcBuilderCustomizer {
    private static final String EVERYBODY = "127.0.0.1";

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
        builder.defaultRequest(MockMvcRequestBuilders.get("/").with(WellBehaved::behave));
    }

    private static MockHttpServletRequest behave(MockHttpServletRequest request) {
        if (request.getHeader("Idempotency-Key") == null)
            request.addHeader("Idempotency-Key", UUID.randomUUID().toString());
        var random = ThreadLocalRandom.current();
        if (request.getRemoteAddr().equals(EVERYBODY))
            request.setRemoteAddr("127.%d.%d.%d".formatted(random.nextInt(1, 255), random.nextInt(255), 1));
        return request;
    }
}
