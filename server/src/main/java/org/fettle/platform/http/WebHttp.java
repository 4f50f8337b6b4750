package org.fettle.platform.http;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The key is asked for after the access check (order 0), the version becomes an argument.
@Configuration(proxyBeanMethods = false)
class WebHttp implements WebMvcConfigurer {
    private final VisitorLimits visitors;
    private final KeyNeeded keyNeeded;
    private final IfMatchArgument ifMatch;

    WebHttp(VisitorLimits visitors, KeyNeeded keyNeeded, IfMatchArgument ifMatch) {
        this.visitors = visitors;
        this.keyNeeded = keyNeeded;
        this.ifMatch = ifMatch;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(visitors).order(-100);
        registry.addInterceptor(keyNeeded).order(100);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(ifMatch);
    }
}
