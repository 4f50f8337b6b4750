package org.fettle.marc.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a format: `bibliographic.tsv`, `authority.tsv`, `holdings.tsv`.
public final class TagTable {
    /// @param first allowed characters of the first indicator, `b` for blank; `*` allows any
    public record Tag(String tag, boolean repeatable, String first, String second, String label, List<Code> subfields) {
        public Optional<Code> subfield(char code) {
            return subfields.stream().filter(s -> s.code() == code).findFirst();
        }
    }

    public record Code(char code, boolean repeatable, String label) {}

    private static final TagTable BIBLIOGRAPHIC = load("bibliographic.tsv"),
            AUTHORITY = load("authority.tsv"),
            HOLDINGS = load("holdings.tsv");

    private final Map<String, Tag> tags = new LinkedHashMap<>();

    public static TagTable bibliographic() {
        return BIBLIOGRAPHIC;
    }

    public static TagTable authority() {
        return AUTHORITY;
    }

    public static TagTable holdings() {
        return HOLDINGS;
    }

    /// Of the format that leader position 06 names; empty for classification (`w`) and community (`q`).
    public static Optional<TagTable> of(char type) {
        return switch (type) {
            case 'z' -> Optional.of(AUTHORITY);
            case 'u', 'v', 'x', 'y' -> Optional.of(HOLDINGS);
            case 'w', 'q' -> Optional.empty();
            default -> Optional.of(BIBLIOGRAPHIC);
        };
    }

    public Optional<Tag> tag(String tag) {
        return Optional.ofNullable(tags.get(tag));
    }

    public Collection<Tag> all() {
        return Collections.unmodifiableCollection(tags.values());
    }

    static boolean allows(String allowed, char indicator) {
        return allowed.equals("*") || allowed.indexOf(indicator == ' ' ? 'b' : indicator) >= 0;
    }

    private static TagTable load(String resource) {
        var table = new TagTable();
        List<Code> codes = new ArrayList<>();
        for (var cells : Tables.rows(resource)) {
            if (cells[0].isEmpty()) {
                codes.add(new Code(cells[1].charAt(0), cells[2].equals("R"), cells[3]));
                continue;
            }
            codes = new ArrayList<>();
            var tag = new Tag(
                    cells[0], cells[1].equals("R"), cells[2], cells[3], cells[4], Collections.unmodifiableList(codes));
            table.tags.put(tag.tag(), tag);
        }
        return table;
    }

    private TagTable() {}
}
