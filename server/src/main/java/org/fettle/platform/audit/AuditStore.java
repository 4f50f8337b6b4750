package org.fettle.platform.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.fettle.platform.audit.AuditEntry.Change;
import org.fettle.platform.lists.Column;
import org.fettle.platform.lists.Keyset;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AuditStore {
    /// Sorted by number, which is the order of writing and needs no further index.
    static final Table TABLE = new Table(
            "/audit",
            List.of(
                    Column.sorted("at", "audit.at", "e.id", "bigint"),
                    Column.plain("person", "audit.person").with(new Column.Text()),
                    Column.plain("door", "audit.door")
                            .with(new Column.Choice(List.of("PAGE", "API", "LINK", "JOB", "SYSTEM"), "audit.door.")),
                    Column.plain("table", "audit.table").with(new Column.Text()),
                    Column.filter("row", "audit.row", new Column.Text()),
                    Column.plain("changes", "audit.changes"),
                    Column.filter("from", "audit.from", new Column.Day()),
                    Column.filter("to", "audit.to", new Column.Day()),
                    Column.filter("request", "audit.request", new Column.Text())),
            "e.id",
            "bigint",
            "-at",
            true);

    private static final String MATCHING = """
            from audit_entry e
            where (:table = '' or e.table_name = :table) and (:row = '' or e.row_id = :row)
              and (:person = '' or position(lower(:person) in lower(e.actor_name)) > 0 or e.actor::text = :person)
              and (:door = '' or e.door = :door) and (:request = '' or e.request_id = :request)
              and e.at >= :from and e.at < :until
            """;

    private static final OffsetDateTime EVER = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime NEVER = EVER.withYear(9999);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient sql;

    AuditStore(JdbcClient sql) {
        this.sql = sql;
    }

    Page<AuditEntry> page(Listing listing) {
        var keys = Keyset.of(listing);
        var rows = sql.sql("select e.*, %s %s and %s order by %s limit :limit"
                        .formatted(keys.columns(), MATCHING, keys.after(), keys.order()))
                .params(keys.parameters())
                .params(filters(listing))
                .query((row, _) -> keys.row(row, entry(row)))
                .list();
        return keys.page(rows);
    }

    void each(Listing listing, Consumer<AuditEntry> sink) {
        try (var rows = sql
                .sql("select e.* %s order by %s"
                        .formatted(MATCHING, Keyset.all(listing).order()))
                .params(filters(listing))
                .withFetchSize(1000)
                .query((row, _) -> entry(row))
                .stream()) {
            rows.forEach(sink);
        }
    }

    private static Map<String, Object> filters(Listing listing) {
        return Map.of(
                "table", listing.filter("table").orElse(""),
                "row", listing.filter("row").orElse(""),
                "person", listing.filter("person").orElse(""),
                "door", listing.filter("door").orElse(""),
                "request", listing.filter("request").orElse(""),
                "from", listing.day("from").map(AuditStore::start).orElse(EVER),
                "until", listing.day("to").map(day -> start(day.plusDays(1))).orElse(NEVER));
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("table_name"),
                row.getString("row_id"),
                row.getString("action"),
                changes(row.getString("changed")),
                row.getObject("actor", UUID.class),
                row.getString("actor_name"),
                row.getString("door"),
                row.getString("request_id"));
    }

    /// From `{"column": [from, to]}`.
    static List<Change> changes(String json) {
        return JSON.readTree(json).properties().stream()
                .map(one -> new Change(
                        one.getKey(),
                        shown(one.getValue().path(0)),
                        shown(one.getValue().path(1))))
                .filter(change -> !(change.from().isEmpty() && change.to().isEmpty()))
                .sorted(Comparator.comparing(Change::column))
                .toList();
    }

    private static String shown(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) return "";
        return value.isString() ? value.stringValue() : value.toString();
    }
}
