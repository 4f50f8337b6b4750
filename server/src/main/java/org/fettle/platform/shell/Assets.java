package org.fettle.platform.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/// Addresses of our own scripts and styles with a mark of their content, so that a browser may keep them and still gets
/// the new ones after an upgrade.
final class Assets {
    private static final ConcurrentHashMap<String, String> KNOWN = new ConcurrentHashMap<>();

    /// E.g. `/css/fettle.css` → `/css/fettle.css?v=1f3a9c02`; a path with nothing behind it stays as it is.
    static String marked(String path) {
        return KNOWN.computeIfAbsent(path, Assets::mark);
    }

    private static String mark(String path) {
        var file = new ClassPathResource("static" + path);
        if (!file.exists()) return path;
        try (var in = file.getInputStream()) {
            var sum = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return path + "?v=" + HexFormat.of().formatHex(sum, 0, 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Assets() {}
}
