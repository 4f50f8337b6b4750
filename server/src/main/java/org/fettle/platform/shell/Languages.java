package org.fettle.platform.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/// A controller's `Locale` argument is the language of the page.
@Component("localeResolver")
class Languages implements LocaleResolver {
    private final ObjectProvider<Viewers> viewers;

    Languages(ObjectProvider<Viewers> viewers) {
        this.viewers = viewers;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Shells.language(request, viewers.stream().findFirst().flatMap(Viewers::viewer));
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is changed by POST /language");
    }
}
