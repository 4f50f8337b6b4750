package org.fettle.platform.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.shell.RequestId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands a controller its [Actor]: the only place where the ambient identity of the request becomes an argument.
@Component
class Actors implements HandlerMethodArgumentResolver {
    static Optional<SignedIn> signedIn() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn who
                ? Optional.of(who)
                : Optional.empty();
    }

    static Actor actor(HttpServletRequest request) {
        var door = request.getRequestURI().startsWith("/api/") ? Door.API : Door.PAGE;
        var id = RequestId.of(request);
        return signedIn()
                .map(who -> new Actor(who.account(), who.name(), who.roles(), door, id))
                .orElseGet(() -> new Actor(Actor.NOBODY, "visitor", Set.of(), Door.LINK, id));
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return actor(java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
