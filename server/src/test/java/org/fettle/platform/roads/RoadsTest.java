package org.fettle.platform.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/// On the real extract.
class RoadsTest {
    private static final Point NEW_YORK = new Point(40.7, -74.0);

    @TempDir
    private Path data;

    private final Addresses addresses = new Addresses();

    private Roads roads() {
        return new Roads(new MockEnvironment().withProperty("fettle.data", data.toString()), KnownDrives.NONE);
    }

    @Test
    void realHousesAreFoundByTheirWords() {
        assertThat(addresses.all()).hasSizeGreaterThan(750);
        assertThat(addresses.find("hauptstraße 2 heinersreuth", 50))
                .extracting(Address::line)
                .contains("Hauptstraße 2, 95500 Heinersreuth");
        assertThat(addresses.find("no such street", 5)).isEmpty();
    }

    @Test
    void aHouseIsTheSameHoweverItIsWrittenAndItsNumberCountsFirst() {
        var house = addresses.find("hauptstraße 2 heinersreuth", 50).getFirst();
        assertThat(house.number()).isEqualTo("2");
        assertThat(addresses.find("Hauptstr. 2 Heinersreuth", 1)).containsExactly(house);
        assertThat(addresses.exact("HAUPTSTRASSE", " 2", "", "Heinersreuth")).contains(house);
        assertThat(addresses.exact("Hauptstraße", "2", "99999", "Heinersreuth")).isEmpty();
        assertThat(addresses.exact("Hauptstraße", "2b", "", "Heinersreuth")).isEmpty();
        for (var known : addresses.all())
            assertThat(addresses.at(known.line()).orElseThrow().line()).isEqualTo(known.line());
    }

    @Test
    void drivesFollowTheRoadsAndAreNeverShorterThanTheBird() {
        var places = addresses.all().stream()
                .filter(address -> address.number().equals("1"))
                .map(Address::point)
                .limit(30)
                .toList();
        var roads = roads();
        var drives = roads.drives(places);
        assertThat(drives.straight()).isEmpty();
        for (int a = 0; a < places.size(); a++)
            for (int b = 0; b < places.size(); b++) {
                // houses stand beside the road, so the ends may be off by their distance to it
                assertThat(drives.metres(a, b) + 700.0)
                        .isGreaterThanOrEqualTo(places.get(a).metresTo(places.get(b)));
                if (a == b) assertThat(drives.seconds(a, b)).isZero();
            }
        assertThat(roads.way(places.get(0), places.get(20))).hasSizeGreaterThan(5);
        roads.close();
        var again = roads();
        assertThat(again.drives(places).seconds()).isEqualTo(drives.seconds());
        again.close();
    }

    @Test
    void aPlaceWithoutRoadsIsReckonedStraightAndNamed() {
        var roads = roads();
        var here = addresses.all().getFirst().point();
        var drives = roads.drives(List.of(here, NEW_YORK, new Point(40.8, -74.0)));
        assertThat(drives.straight()).containsExactlyInAnyOrder(1, 2);
        assertThat(drives.metres(1, 2)).isBetween(14_900, 15_200);
        roads.close();
    }

    @Test
    void theRoadsAreADrawing() {
        var roads = roads();
        var picture = roads.picture(List.of(addresses.all().getFirst().point()));
        assertThat(picture.roads()).startsWith("M").hasSizeBetween(20_000, 250_000);
        assertThat(picture.holds(addresses.all().getFirst().point())).isTrue();
        assertThat(roads.picture(List.of(NEW_YORK)).roads()).isEmpty();
        roads.close();
    }
}
