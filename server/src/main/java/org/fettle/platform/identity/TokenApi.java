package org.fettle.platform.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Allow;
import org.fettle.platform.actor.Door;
import org.fettle.platform.http.NoKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Tokens over the API: a program signs in once with login and password, then carries its token.
@RestController
@RequestMapping("/api/tokens")
class TokenApi {
    record Asked(String login, String password, String name) {}

    record Given(UUID id, String token, Instant expiresAt) {}

    private static final Duration LIFE = Duration.ofHours(12);

    private final Accounts accounts;
    private final Tokens tokens;

    TokenApi(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @PostMapping
    @NoKey("the answer is a secret, which is never stored; a second token does no harm")
    @Allow(everyone = true)
    ResponseEntity<Object> make(@RequestBody Asked asked, Actor visitor) {
        return switch (accounts.signIn(asked.login(), asked.password())) {
            case SignIn.Welcome(var who) -> {
                var by = new Actor(who.account(), who.name(), who.roles(), Door.API, visitor.requestId());
                var made = tokens.make(by, asked.name(), Set.of("read", "write"), LIFE);
                yield ResponseEntity.status(HttpStatus.CREATED)
                        .body(new Given(
                                made.token().id(), made.secret(), made.token().expiresAt()));
            }
            case SignIn.Wrong() -> refuse("login or password is wrong");
            case SignIn.Locked(var until) -> refuse("too many wrong passwords; try again after " + until);
        };
    }

    @GetMapping
    @Allow(signedIn = true)
    Map<String, Object> list(Actor by) {
        return Map.of("tokens", tokens.of(by.account()));
    }

    @DeleteMapping("/{id}")
    @Allow(signedIn = true)
    ResponseEntity<Void> revoke(@PathVariable UUID id, Actor by) {
        return tokens.revoke(by, id)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }

    private static ResponseEntity<Object> refuse(String why) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED, why));
    }
}
