package org.fettle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// Both languages are complete, agree in their arguments, and every key that a template or class names exists.
class BundlesTest {
    private static final Pattern NAMED = Pattern.compile("\\bt\\(\"([a-z0-9_.-]+)\"[,)]");

    @Test
    void englishAndGermanHoldTheSameKeys() throws IOException {
        assertThat(keys("de")).isEqualTo(keys("en"));
    }

    @Test
    void argumentsAgree() throws IOException {
        var wrong = new ArrayList<String>();
        var german = all("de");
        all("en").forEach((key, english) -> {
            var a = new MessageFormat((String) english, Locale.ENGLISH).getFormatsByArgumentIndex().length;
            var b = new MessageFormat(german.getProperty((String) key, ""), Locale.GERMAN)
                    .getFormatsByArgumentIndex()
                    .length;
            if (a != b) wrong.add("%s: %d arguments in English, %d in German".formatted(key, a, b));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void templatesNameOnlyKeysThatExist() throws IOException {
        var known = keys("en");
        var missing = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".jte")).toList()) {
                var found = NAMED.matcher(Files.readString(file));
                while (found.find()) if (!known.contains(found.group(1))) missing.add(file + ": " + found.group(1));
            }
        }
        assertThat(missing).isEmpty();
    }

    private static TreeSet<String> keys(String language) throws IOException {
        return new TreeSet<>(all(language).stringPropertyNames());
    }

    private static Properties all(String language) throws IOException {
        var all = new Properties();
        var pattern = "classpath*:messages/*_" + language + ".properties";
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern))
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                var one = new Properties();
                one.load(reader);
                one.forEach((key, text) ->
                        assertThat(all.put(key, text)).as("twice: " + key).isNull());
            }
        return all;
    }
}
