package org.fettle.platform.identity;

import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/// Spring Security's question, answered by [Accounts].
@Component
class PasswordSignIn implements AuthenticationProvider {
    private final Accounts accounts;

    PasswordSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication asked) {
        var answer = accounts.signIn(asked.getName(), Objects.toString(asked.getCredentials(), ""));
        return switch (answer) {
            case SignIn.Welcome(var who) -> UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
            case SignIn.Wrong() -> throw new BadCredentialsException("wrong");
            case SignIn.Locked(var until) -> throw new LockedException(until.toString());
        };
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
