package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemFileTest {
    /// One way is not the other, and the way over node 3 is shorter than the straight one: no triangle law.
    private static final String ROADS = """
            NAME : roads
            TYPE : VRPTW
            DIMENSION : 4
            VEHICLES : 2
            CAPACITY : 10
            EDGE_WEIGHT_TYPE : EXPLICIT
            EDGE_WEIGHT_FORMAT : FULL_MATRIX
            EDGE_WEIGHT_SECTION
            0 5 2 9
            4 0 9 9
            2 90 0 1
            9 3 1 0
            DEMAND_SECTION
            1 0
            2 1
            3 1
            4 1
            TIME_WINDOW_SECTION
            1 0 100
            2 0 50
            3 0 50
            4 0 3
            SERVICE_TIME_SECTION
            1 0
            2 0
            3 0
            4 0
            DEPOT_SECTION
            1
            -1
            EOF
            """;

    private static Problem read(String text) throws BadFile {
        return ProblemFile.read(text.lines().toList()).problem();
    }

    private static Plan solve(Problem problem, int iterations) {
        var plan = Engine.solve(problem, Budget.iterations(iterations, 1));
        assertThat(Legality.check(problem, plan)).isEmpty();
        return plan;
    }

    @Test
    void aMatrixIsTakenAsItIs() throws BadFile {
        var plan = solve(read(ROADS), 500);
        // 0 → 3 → 4 → 2 → 0: node 4 is in time only by way of node 3
        assertThat(plan.cost().total()).isEqualTo(2 + 1 + 3 + 4);
        assertThat(plan.leftOut()).isEmpty();
    }

    @Test
    void aPrizeIsPaidForWhatIsNotWorthTheWay() throws BadFile {
        var prized = ROADS.replace("DEPOT_SECTION", "PRIZE_SECTION\n1 0\n2 3\n3 30\n4 30\nDEPOT_SECTION");
        var plan = solve(read(prized), 500);
        // 0 → 3 → 4 → 3's way back does not exist: 2 + 1 + 9, or over 2 for 2 + 1 + 3 + 4
        assertThat(plan.cost().total()).isEqualTo(10);
        var dear = prized.replace("9 3 1 0", "2 3 1 0");
        assertThat(solve(read(dear), 500).cost().total()).isEqualTo(2 + 1 + 2 + 3);
    }

    @Test
    void aRouteTakesNoLongerThanItsVehicleMay() throws BadFile {
        var limited = ROADS.replace("CAPACITY : 10", "CAPACITY : 10\nVEHICLES_MAX_DURATION : 9");
        var plan = solve(read(limited), 500);
        assertThat(plan.routes())
                .allSatisfy(r -> assertThat(r.back() - r.leave()).isLessThanOrEqualTo(9));
    }

    @Test
    void waitingCountsButLeavingLaterSavesIt() throws BadFile {
        var late = ROADS.replace("2 0 50", "2 40 50")
                .replace("4 0 3", "4 45 50")
                .replace("CAPACITY : 10", "CAPACITY : 10\nVEHICLES_MAX_DURATION : 20");
        var plan = solve(read(late), 500);
        assertThat(plan.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 5 2 9      | 0 5 x 9      | line 9, column 5: an edge's weight
            9 3 1 0      | 9 3 1        | EDGE_WEIGHT_SECTION: 16 figures were expected, but there are 15
            9 3 1 0      | 9 3 1 0 7    | line 12, column 9: the end of the 16 figures
            DIMENSION : 4| DIMENSION : x| line 3, column 13: DIMENSION
            4 0 3        | 4 9 3        | line 22, column 5: a last moment
            4 0 3        | 4 0          | line 22, column 4: number, first and last moment
            4 0 3        | 9 0 3        | there is no node 9
            FULL_MATRIX  | LOWER_ROW    | line 7, column 22: FULL_MATRIX was expected
            EXPLICIT     | GEO          | line 6, column 20: EUC_2D or EXPLICIT
            VEHICLES : 2 | VEHICLES : 0 | line 4, column 12: VEHICLES, a whole number of at least 1
            TYPE : VRPTW | DISTANCE : 8 | line 2, column 1: heading DISTANCE is not known
            DEMAND_SECTION| BACKHAUL_SECTION| line 13, column 1: section BACKHAUL_SECTION is not known
            """)
    void whatIsWrongIsSaidWithItsPlace(String right, String wrong, String said) {
        assertThatThrownBy(() -> read(ROADS.replace(right, wrong)))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "hello", "{}", "NAME : x", "VEHICLE", "VEHICLE\n1 2", "NODE_COORD_SECTION\n1 2", "12 13"})
    void anythingElseIsRefusedNeverAnError(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadFile.class).hasMessageContaining("expected");
    }

    /// Every line of a good file, shortened, doubled or turned into words, is read or refused.
    @Test
    void noBrokenLineEndsInAnythingButARefusal() {
        var lines = ROADS.lines().toList();
        for (int i = 0; i < lines.size(); i++)
            for (var broken : List.of("", "x", "1", "-1", "1e99 1e99 1e99", "1 2 3 4 5 6", "NAN", ":", "2 -5 7")) {
                var text = new java.util.ArrayList<>(lines);
                text.set(i, broken);
                try {
                    ProblemFile.read(text);
                } catch (BadFile refused) {
                    assertThat(refused.getMessage()).startsWith("line ").contains("column ");
                }
            }
    }

    @ParameterizedTest
    @ValueSource(strings = {"visible", "visible-mdvrptw", "visible-pcvrptw"})
    void everyPublicFileIsRead(String set) throws IOException, BadFile {
        var folder = PlanCommandTest.SHARED.resolveSibling(set);
        assumeThat(folder)
                .as("the benchmark instances beside the project are absent")
                .exists();
        try (var files = Files.newDirectoryStream(folder, "*.vrp")) {
            boolean solved = false;
            for (Path file : files) {
                var problem = ProblemFile.read(Files.readAllLines(file)).problem();
                assertThat(problem.visits()).hasSizeGreaterThan(400);
                if (!solved && !set.equals("visible")) solve(problem, 20); // one of each set: this must stay quick
                solved = true;
            }
        }
    }
}
