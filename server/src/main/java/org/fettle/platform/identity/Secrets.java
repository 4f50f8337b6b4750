package org.fettle.platform.identity;

import java.security.SecureRandom;
import java.util.Base64;
import org.fettle.platform.values.Sha256;

/// 256 random bits for tokens and links, and the digest under which they are kept.
final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    /// URL-safe, 43 characters.
    static String fresh() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// There is nothing to guess in 256 random bits, so a plain digest is enough.
    static String hash(String secret) {
        return Sha256.hex(secret);
    }

    private Secrets() {}
}
