package org.fettle.library.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.stream.Collectors;

/// Addresses of the same search, a little different.
public final class Links {
    /// With one parameter set to another value; empty leaves it out. Begins at the first page unless that is what
    /// changes.
    public static String with(SearchQuery question, String name, String value) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("q", question.words());
        parameters.put("field", question.where().name().toLowerCase(Locale.ROOT));
        parameters.put("material", question.material());
        parameters.put("year", question.year());
        parameters.put("language", question.language());
        parameters.put(name, value);
        return "/catalogue?"
                + parameters.entrySet().stream()
                        .filter(e -> !e.getValue().isEmpty()
                                && !(e.getKey().equals("page") && e.getValue().equals("0")))
                        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }

    private Links() {}
}
