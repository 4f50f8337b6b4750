package org.fettle.marc.check;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The fields of a format: `bibliographic.tsv`.
public final class TagTable {
    /// @param first allowed characters of the first indicator, `b` for blank; `*` allows any
    public record Tag(String tag, boolean repeatable, String first, String second, String label, List<Code> subfields) {
        public Optional<Code> subfield(char code) {
            return subfields.stream().filter(s -> s.code() == code).findFirst();
        }
    }

    public record Code(char code, boolean repeatable, String label) {}

    private static final TagTable BIBLIOGRAPHIC = load("bibliographic.tsv");

    private final Map<String, Tag> tags = new LinkedHashMap<>();

    public static TagTable bibliographic() {
        return BIBLIOGRAPHIC;
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
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(TagTable.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            List<Code> codes = new ArrayList<>();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("#")) continue;
                var cells = line.split("\t", -1);
                if (cells[0].isEmpty()) codes.add(new Code(cells[1].charAt(0), cells[2].equals("R"), cells[3]));
                else {
                    codes = new ArrayList<>();
                    var tag = new Tag(
                            cells[0],
                            cells[1].equals("R"),
                            cells[2],
                            cells[3],
                            cells[4],
                            Collections.unmodifiableList(codes));
                    table.tags.put(tag.tag(), tag);
                }
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TagTable() {}
}
