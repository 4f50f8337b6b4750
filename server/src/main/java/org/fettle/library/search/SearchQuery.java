package org.fettle.library.search;

/// What is looked for.
///
/// @param words as typed: words, "phrases", -without, begin*
/// @param material empty for any; so with `year` and `language`
/// @param page from 0
public record SearchQuery(String words, Where where, String material, String year, String language, int page) {
    public static final int PAGE = 20;

    public enum Where {
        ANY,
        TITLE,
        AUTHOR,
        SUBJECT,
        ISBN;

        public String key() {
            return "search.where." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public SearchQuery {
        if (page < 0 || page > 499) throw new IllegalArgumentException("page %d: 0 to 499".formatted(page));
    }

    public static SearchQuery of(String words) {
        return new SearchQuery(words, Where.ANY, "", "", "", 0);
    }
}
