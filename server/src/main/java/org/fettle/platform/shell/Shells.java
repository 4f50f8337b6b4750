package org.fettle.platform.shell;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Makes the [Shell] of one request.
@Component
class Shells {
    private final Texts texts;
    private final ObjectProvider<Viewers> viewers;
    private final List<MenuEntry> menu;

    Shells(Texts texts, ObjectProvider<Viewers> viewers, List<Menu> menus) {
        this.texts = texts;
        this.viewers = viewers;
        this.menu = menus.stream()
                .flatMap(m -> m.entries().stream())
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .toList();
    }

    Shell of(HttpServletRequest request) {
        var viewer = viewers.stream().findFirst().flatMap(Viewers::viewer);
        var csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell(
                texts,
                language(request, viewer),
                viewer,
                viewer.map(this::menuOf).orElse(List.of()),
                request.getRequestURI(),
                cookie(request, "theme").filter("dark"::equals).orElse("light"),
                csrf == null ? "_csrf" : csrf.getParameterName(),
                csrf == null ? "" : csrf.getToken(),
                RequestId.of(request),
                flash(request));
    }

    private static Optional<Flash> flash(HttpServletRequest request) {
        var left = RequestContextUtils.getInputFlashMap(request);
        return left != null && left.get(Flash.NAME) instanceof Flash flash ? Optional.of(flash) : Optional.empty();
    }

    List<MenuEntry> menuOf(Viewer who) {
        return menu.stream()
                .filter(entry ->
                        entry.roles().isEmpty() || entry.roles().stream().anyMatch(who.roles()::contains))
                .toList();
    }

    /// What she chose on this device, else her account's, else what the browser asks for. A program has no device: it
    /// is
    /// answered as it asks.
    static Locale language(HttpServletRequest request, Optional<Viewer> viewer) {
        var program = request.getHeader("Authorization") != null;
        if (program && request.getHeader("Accept-Language") != null) return Problems.language(request);
        return cookie(request, "language")
                .map(Locale::of)
                .or(() -> viewer.map(Viewer::language))
                .map(Texts::nearest)
                .orElseGet(() -> Texts.nearest(request.getLocale()));
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(c -> c.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
