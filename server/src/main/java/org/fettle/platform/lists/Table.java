package org.fettle.platform.lists;

import java.util.List;
import java.util.Optional;

/// A list as it is declared once, in its store.
///
/// @param path where its page is; the CSV is at `path` + `.csv`
/// @param tie SQL of a column that no two rows share; breaks ties of the sorting
/// @param tieType its SQL type
/// @param sort how it is sorted when nobody says otherwise: a key, or `-` and a key for descending
/// @param csv whether it can be taken out
public record Table(String path, List<Column> columns, String tie, String tieType, String sort, boolean csv) {
    public Table {
        columns = List.copyOf(columns);
        var given = sort.startsWith("-") ? sort.substring(1) : sort;
        if (columns.stream().noneMatch(c -> c.key().equals(given) && c.sortable()))
            throw new IllegalArgumentException("%s is sorted by %s, which it cannot be".formatted(path, given));
    }

    public Optional<Column> column(String key) {
        return columns.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    public List<Column> shown() {
        return columns.stream().filter(Column::shown).toList();
    }

    public List<Column> filters() {
        return columns.stream().filter(Column::filtered).toList();
    }
}
