package org.fettle.platform.identity;

import java.net.InetAddress;
import java.util.function.Supplier;
import org.fettle.platform.actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/// Metrics are for a collector on this machine, and for administrators from anywhere.
class MetricsAccess implements AuthorizationManager<RequestAuthorizationContext> {
    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext context) {
        var here = InetAddress.ofLiteral(context.getRequest().getRemoteAddr()).isLoopbackAddress();
        return new AuthorizationDecision(here || administrator(who.get()));
    }

    private static boolean administrator(@Nullable Authentication who) {
        return who != null
                && who.getPrincipal() instanceof SignedIn person
                && person.roles().contains(Role.ADMINISTRATOR);
    }
}
