package org.fettle.platform.lists;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.shell.Problems;
import org.fettle.platform.shell.Problems.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/// What somebody asked of a list: `?name=ann&sort=-at&after=…&size=50`.
///
/// @param filters by column key; only what was filled in
/// @param sort a column's key
/// @param after where the page begins; null for the first
public record Listing(
        Table table,
        Map<String, String> filters,
        String sort,
        boolean descending,
        @Nullable Cursor after,
        int size) {
    private static final int USUAL = 50;
    private static final int MOST = 500;
    private static final Set<String> OWN = Set.of("sort", "after", "size");

    /// Refuses (400) what the list does not have, naming each fault.
    public static Listing of(Table table, HttpServletRequest request) {
        var given = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((key, values) -> given.put(key, values.length == 0 ? "" : values[0]));
        return of(table, given);
    }

    /// All of it, as it is sorted when nobody says otherwise.
    public static Listing usual(Table table) {
        return of(table, Map.of());
    }

    public static Listing of(Table table, Map<String, String> given) {
        var faults = unknown(table, given);
        var filters = new LinkedHashMap<String, String>();
        for (var column : table.filters()) {
            var value = Objects.requireNonNullElse(given.get(column.key()), "").strip();
            if (value.isEmpty()) continue;
            filters.put(column.key(), value);
            fault(column, value).ifPresent(faults::add);
        }
        var order = blank(given.get("sort")).orElse(table.sort());
        var sort = order.startsWith("-") ? order.substring(1) : order;
        if (table.column(sort).filter(Column::sortable).isEmpty())
            faults.add(new Fault("sort", order, "must be one of " + sortable(table) + ", descending with - before it"));
        var after = blank(given.get("after")).map(text -> Cursor.parse(text).orElse(new Cursor("", "", "")));
        if (after.isPresent() && !after.get().sort().equals(order))
            faults.add(new Fault("after", given.getOrDefault("after", ""), "take it from the page before, same sort"));
        var size = blank(given.get("size")).orElse("" + USUAL);
        if (!size.matches("[1-9]\\d{0,2}") || Integer.parseInt(size) > MOST)
            faults.add(new Fault("size", size, "must be a number from 1 to " + MOST));
        if (!faults.isEmpty()) throw refused(faults);
        return new Listing(
                table, Map.copyOf(filters), sort, order.startsWith("-"), after.orElse(null), Integer.parseInt(size));
    }

    /// The value of a filter.
    public Optional<String> filter(String key) {
        return Optional.ofNullable(filters.get(key));
    }

    /// A condition of SQL, for when this filter is filled in; its value is the parameter of the same name.
    public String when(String key, String condition) {
        return filters.containsKey(key) ? "(" + condition + ")" : "true";
    }

    public Optional<UUID> id(String key) {
        return filter(key).map(UUID::fromString);
    }

    public Optional<LocalDate> day(String key) {
        return filter(key).map(LocalDate::parse);
    }

    /// True when something is left out.
    public boolean narrowed() {
        return !filters.isEmpty();
    }

    /// Sorted by this column, or the other way round if it is already.
    public String sortedBy(Column column) {
        return href(table.path(), (sort.equals(column.key()) && !descending ? "-" : "") + column.key(), null);
    }

    /// For `aria-sort`.
    public String direction(Column column) {
        if (!sort.equals(column.key())) return "none";
        return descending ? "descending" : "ascending";
    }

    public String next(Page<?> page) {
        return href(table.path(), order(), page.next());
    }

    public String first() {
        return href(table.path(), order(), null);
    }

    /// All rows of this listing, not only this page.
    public String csv() {
        return href(table.path() + ".csv", order(), null);
    }

    /// The order as the parameter says it.
    public String order() {
        return (descending ? "-" : "") + sort;
    }

    /// From the first row on, in large pages.
    Listing whole() {
        return new Listing(table, filters, sort, descending, null, MOST);
    }

    /// What comes after that page, if anything does.
    Optional<Listing> following(Page<?> page) {
        return page.more()
                .flatMap(Cursor::parse)
                .map(from -> new Listing(table, filters, sort, descending, from, size));
    }

    private String href(String path, String order, @Nullable String from) {
        var parameters = new ArrayList<String>();
        table.filters().forEach(c -> filter(c.key()).ifPresent(value -> parameters.add(c.key() + "=" + coded(value))));
        if (!order.equals(table.sort())) parameters.add("sort=" + coded(order));
        if (size != USUAL) parameters.add("size=" + size);
        if (from != null) parameters.add("after=" + coded(from));
        return parameters.isEmpty() ? path : path + "?" + String.join("&", parameters);
    }

    private static Optional<Fault> fault(Column column, String value) {
        return switch (column.filter()) {
            case Column.Choice choice
            when !choice.values().contains(value) ->
                Optional.of(new Fault(column.key(), value, "must be one of " + String.join(", ", choice.values())));
            case Column.Day _
            when !isDay(value) -> Optional.of(new Fault(column.key(), value, "must be a day such as 2026-11-24"));
            case Column.Id _
            when !isId(value) -> Optional.of(new Fault(column.key(), value, "must be an id of 36 characters"));
            default -> Optional.empty();
        };
    }

    /// What begins with an underscore belongs to the framework.
    private static ArrayList<Fault> unknown(Table table, Map<String, String> given) {
        var known = table.filters().stream().map(Column::key).collect(Collectors.toSet());
        var remedy = "no such filter; there are "
                + table.filters().stream().map(Column::key).collect(Collectors.joining(", "));
        return given.entrySet().stream()
                .filter(e -> !known.contains(e.getKey())
                        && !OWN.contains(e.getKey())
                        && !e.getKey().startsWith("_"))
                .map(e -> new Fault(e.getKey(), e.getValue(), remedy))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isId(String value) {
        try {
            return value.length() == 36 && !UUID.fromString(value).toString().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isDay(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeException _) {
            return false;
        }
    }

    private static String sortable(Table table) {
        return table.columns().stream()
                .filter(Column::sortable)
                .map(Column::key)
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> blank(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(t -> !t.isEmpty());
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static ErrorResponseException refused(List<Fault> faults) {
        var first = faults.getFirst();
        var problem =
                Problems.problem(HttpStatus.BAD_REQUEST, "listing", "%s: %s".formatted(first.field(), first.remedy()));
        problem.setProperty("faults", faults);
        return new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, null);
    }
}
