package org.fettle.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.fettle.FettleTest;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.ErrorResponseException;

@FettleTest
class ListingTest {
    private static final Table TABLE = new Table(
            "/things",
            List.of(
                    Column.sorted("name", "x", "t.name"),
                    Column.sorted("at", "x", "t.at", "timestamptz"),
                    Column.sorted("size", "x", "t.size", "numeric"),
                    Column.plain("kind", "x").with(new Column.Choice(List.of("a", "b"), "")),
                    Column.filter("from", "x", new Column.Day())),
            "t.id",
            "bigint",
            "name",
            true);

    private final JdbcClient sql;

    ListingTest(JdbcClient sql) {
        this.sql = sql;
    }

    /// Rows with few different names, times and sizes, so that every page ends inside a tie.
    private static final String ROWS = """
            (select g as id, chr(97 + g * 7 % 5) as name, timestamptz '2026-11-24 10:00:00.000001+00' + g % 4 * interval
            '1 microsecond' as at, (g * 13 % 10) / 3.0 as size from generate_series(1, 100) g) t
            """;

    private Page<Long> page(Listing listing) {
        var keys = Keyset.of(listing);
        return keys.page(sql.sql("select t.id, %s from %s where %s order by %s limit :limit"
                        .formatted(keys.columns(), ROWS, keys.after(), keys.order()))
                .params(keys.parameters())
                .query((row, _) -> keys.row(row, row.getLong("id")))
                .list());
    }

    @Test
    void allPagesTogetherAreTheWholeList() {
        var random = new Random(7);
        for (var sort : List.of("name", "-name", "at", "-at", "size", "-size")) {
            var given = new HashMap<String, String>(Map.of("sort", sort, "size", "" + (1 + random.nextInt(40))));
            var walked = new ArrayList<Long>();
            for (var more = true; more; ) {
                var page = page(Listing.of(TABLE, given));
                walked.addAll(page.rows());
                page.more().ifPresent(next -> given.put("after", next));
                more = page.more().isPresent();
            }
            var whole = sql.sql("select t.id from %s order by %s"
                            .formatted(
                                    ROWS,
                                    Keyset.all(Listing.of(TABLE, Map.of("sort", sort)))
                                            .order()))
                    .query(Long.class)
                    .list();
            assertThat(walked).as(sort).isEqualTo(whole);
        }
    }

    @Test
    void whatTheListDoesNotHaveIsRefusedWithEveryFault() {
        var given = Map.of("sort", "color", "size", "0", "kind", "c", "from", "yesterday", "after", "%%%");
        assertThatThrownBy(() -> Listing.of(TABLE, given))
                .isInstanceOfSatisfying(
                        ErrorResponseException.class,
                        e -> assertThat(String.valueOf(e.getBody().getProperties()))
                                .contains("color", "size", "kind", "yesterday", "after")
                                .contains("name, at, size")
                                .contains("a, b"));
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        var next = page(Listing.of(TABLE, Map.of("size", "5"))).more().orElseThrow();
        assertThatThrownBy(() -> Listing.of(TABLE, Map.of("sort", "-name", "after", next)))
                .isInstanceOf(ErrorResponseException.class);
    }

    @Test
    void addressesCarryFiltersAndOrder() {
        var listing = Listing.of(TABLE, Map.of("kind", "a", "sort", "-at", "size", "10"));
        assertThat(listing.csv()).isEqualTo("/things.csv?kind=a&sort=-at&size=10");
        assertThat(listing.sortedBy(TABLE.columns().get(1))).isEqualTo("/things?kind=a&sort=at&size=10");
        assertThat(listing.direction(TABLE.columns().get(1))).isEqualTo("descending");
        assertThat(listing.direction(TABLE.columns().get(0))).isEqualTo("none");
    }
}
