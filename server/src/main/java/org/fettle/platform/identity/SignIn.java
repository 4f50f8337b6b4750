package org.fettle.platform.identity;

import java.time.Instant;

/// The answer to somebody at the door.
public sealed interface SignIn {
    record Welcome(SignedIn who) implements SignIn {}

    /// Unknown name and wrong password are one answer, so that names cannot be guessed.
    record Wrong() implements SignIn {}

    /// Too many wrong ones; the way out is to wait, or a link from an administrator.
    record Locked(Instant until) implements SignIn {}
}
