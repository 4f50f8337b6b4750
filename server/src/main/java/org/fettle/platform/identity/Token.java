package org.fettle.platform.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/// A key for a program acting for a person, without its secret part (which is shown once and kept as a hash).
///
/// @param scopes `read` (safe methods) and `write` (all methods); a token never does more than its account
public record Token(UUID id, UUID account, String name, Set<String> scopes, Instant createdAt, Instant expiresAt) {}
