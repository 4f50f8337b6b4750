package org.fettle.platform.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// All words of all pages: `messages/<module>_<language>.properties`, one pair of files per module.
/// A key that is missing shows itself as `⟦key⟧`; a test keeps both languages complete.
@Component
public class Texts {
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    private final ObjectProvider<Glossary> glossaries;

    Texts(ObjectProvider<Glossary> glossaries) {
        this.glossaries = glossaries;
        source.setBasenames(bundles());
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
    }

    /// `key` with `arguments` in MessageFormat's `{0}` places. A single quote in a bundle is written twice.
    public String say(Locale language, String key, Object... arguments) {
        var named = arguments.length == 0 ? arguments : named(language, key, arguments);
        return Objects.requireNonNull(source.getMessage(key, named, "⟦" + key + "⟧", language));
    }

    private Object[] named(Locale language, String key, Object[] arguments) {
        return glossaries.stream()
                .filter(glossary -> glossary.speaks(key))
                .findFirst()
                .map(glossary -> glossary.name(language, key, arguments))
                .orElse(arguments);
    }

    /// The supported language nearest to what is asked.
    public static Locale nearest(Locale asked) {
        return LANGUAGES.stream()
                .filter(l -> l.getLanguage().equals(asked.getLanguage()))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private static String[] bundles() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_en.properties");
            return Arrays.stream(files)
                    .map(file -> "messages/"
                            + Objects.requireNonNull(file.getFilename()).replace("_en.properties", ""))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
