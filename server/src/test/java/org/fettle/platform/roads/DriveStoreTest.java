package org.fettle.platform.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fettle.FettleTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionOperations;

@FettleTest
class DriveStoreTest {
    @TempDir
    private Path data;

    private final JdbcClient sql;
    private final DriveStore store;
    private final List<Point> places;
    private final TransactionOperations together;

    DriveStoreTest(JdbcClient sql, DriveStore store, Addresses addresses, TransactionOperations together) {
        this.sql = sql;
        this.store = store;
        this.together = together;
        places = addresses.all().stream()
                .map(Address::point)
                .distinct()
                .limit(40)
                .toList();
    }

    /// Counts what it is asked and told, over the real table.
    private final class Watched implements KnownDrives {
        private final List<Integer> kept = new ArrayList<>();

        @Override
        public Map<Long, From> from(String network, Collection<Long> origins) {
            return store.from("test/" + network, origins);
        }

        @Override
        public void keep(String network, Map<Long, From> drives) {
            store.keep("test/" + network, drives);
            synchronized (kept) {
                kept.add(drives.size());
            }
        }

        int times() {
            synchronized (kept) {
                return kept.size();
            }
        }
    }

    @Test
    void whatWasMeasuredOnceIsKnownAndOneNewPlaceIsMeasuredBothWays() {
        var environment = new MockEnvironment().withProperty("fettle.data", data.toString());
        var whole = new Roads(environment, KnownDrives.NONE);
        var truth = whole.drives(places);
        whole.close();

        var watched = new Watched();
        var first = new Roads(environment, watched);
        first.drives(places.subList(0, 39));
        Awaitility.await().until(() -> watched.times() == 1);
        var more = first.drives(places);
        same(more.seconds(), truth.seconds());
        same(more.metres(), truth.metres());
        Awaitility.await().until(() -> watched.times() == 2);
        first.close();

        var later = new Roads(environment, watched);
        var again = later.drives(places.reversed());
        assertThat(again.seconds(0, 39)).isCloseTo(truth.seconds(39, 0), within(2));
        assertThat(watched.times()).as("all of it was known").isEqualTo(2);
        later.close();
    }

    /// The ends of a way lie within edges that other places cut elsewhere, and each piece is rounded.
    private static void same(int[] found, int[] truth) {
        for (int pair = 0; pair < truth.length; pair++)
            assertThat(found[pair]).as("backwards as forwards").isCloseTo(truth[pair], within(2));
    }

    @Test
    void theNewestAreKeptAndWhatIsOldIsForgotten() {
        var older = new KnownDrives.From(new long[] {1, 2, 3}, new int[] {10, 20, 30}, new int[] {100, 200, 300});
        var newer = new KnownDrives.From(new long[] {2, 4}, new int[] {21, 41}, new int[] {201, 401});
        var merged = KnownDrives.merged(newer, older, 3);
        assertThat(merged.goals()).containsExactly(2, 4, 1);
        assertThat(merged.seconds()).containsExactly(21, 41, 10);
        assertThat(merged.metres()).containsExactly(201, 401, 100);

        var drives = new HashMap<Long, KnownDrives.From>();
        drives.put(7L, merged);
        store.keep("test/old", drives);
        assertThat(store.from("test/old", List.of(7L, 8L))).containsOnlyKeys(7L);
        var nextYear = Clock.offset(Clock.systemUTC(), Duration.ofDays(61));
        together.executeWithoutResult(status -> {
            new DriveStore(sql, nextYear).keep("test/new", Map.of());
            assertThat(store.from("test/old", List.of(7L))).isEmpty();
            status.setRollbackOnly(); // the drives of others stay
        });
    }
}
