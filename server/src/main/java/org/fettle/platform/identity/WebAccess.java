package org.fettle.platform.identity;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the access check before every handler and the actor into its arguments.
@Configuration(proxyBeanMethods = false)
class WebAccess implements WebMvcConfigurer {
    private final AccessInterceptor access;
    private final Actors actors;

    WebAccess(AccessInterceptor access, Actors actors) {
        this.access = access;
        this.actors = actors;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actors);
    }
}
