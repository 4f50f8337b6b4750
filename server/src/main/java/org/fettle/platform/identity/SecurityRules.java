package org.fettle.platform.identity;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.fettle.platform.http.RateLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/// What stands before every request: headers, CSRF, sign-in. Who may call which endpoint is said by its `@Allow`.
@Configuration(proxyBeanMethods = false)
class SecurityRules {
    private static final String CSP = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http, Tokens tokens, Clock clock, @Value("${fettle.limits.sign-in:60}") int signIns)
            throws Exception {
        var limits = new RateLimits(signIns, Duration.ofMinutes(1), clock);
        RequestMatcher byToken = SecurityRules::byToken;
        return http.authorizeHttpRequests(ask -> ask.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .access(new MetricsAccess())
                        .anyRequest()
                        .permitAll()) // the AccessInterceptor decides, per handler
                .addFilterAfter(new SignInLimit(limits), HeaderWriterFilter.class)
                .addFilterBefore(new TokenFilter(tokens), UsernamePasswordAuthenticationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .usernameParameter("login")
                        .defaultSuccessUrl("/")
                        .failureHandler(new SignInFailure()))
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(
                        byToken, r -> r.getRequestURI().equals("/api/tokens")))
                .exceptionHandling(e -> e.authenticationEntryPoint(new AskToSignIn())
                        .accessDeniedHandler(new TurnAway(new AskToSignIn())))
                .headers(h -> h.contentSecurityPolicy(c -> c.policyDirectives(CSP))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy("camera=(self), geolocation=(self), microphone=()"))
                        .httpStrictTransportSecurity(withDefaults()))
                .build();
    }

    static boolean byToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.startsWith("Bearer ");
    }

    /// Argon2id with OWASP's second recommended setting (19 MiB, 2 passes, 1 lane).
    @Bean
    PasswordEncoder passwords() {
        return new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    }
}
