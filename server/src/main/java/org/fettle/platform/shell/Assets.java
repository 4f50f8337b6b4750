package org.fettle.platform.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentHashMap;
import org.fettle.platform.values.Sha256;
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
            return path + "?v=" + Sha256.hex(in.readAllBytes()).substring(0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Assets() {}
}
