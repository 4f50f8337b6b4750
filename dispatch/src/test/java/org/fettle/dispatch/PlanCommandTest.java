package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {
    static final Path SHARED = beside();
    private static final String SOLOMON = """
            tiny

            VEHICLE
            NUMBER     CAPACITY
              2         10

            CUSTOMER
            CUST NO.  XCOORD.   YCOORD.    DEMAND   READY TIME  DUE DATE   SERVICE TIME

                0      0          0          0          0       1000          0
                1      3          4          5          0        500         10
                2      6          8          5          0        500         10
            """;

    /// The benchmark data lies beside the project, or beside one of its parents.
    private static Path beside() {
        var data = Path.of("shared/data/vrp/visible");
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.exists(folder.resolve(data))) return folder.resolve(data);
        return data;
    }

    @TempDir
    private Path folder;

    @Test
    void aSolomonFileBecomesALegalPlan() throws Exception {
        var problem = ProblemFile.read(SOLOMON.lines().toList()).problem();
        var plan = Engine.solve(problem, Budget.iterations(100, 1));
        assertThat(Legality.check(problem, plan)).isEmpty();
        assertThat(plan.cost().total()).isEqualTo(200);
        assertThat(plan.routes()).hasSize(1);
    }

    @Test
    void theCommandWritesTheSolutionAndEndsWithZero() throws IOException {
        var file = Files.writeString(folder.resolve("tiny.txt"), SOLOMON);
        var out = folder.resolve("tiny.sol");
        assertThat(PlanCommand.run(file.toString(), "--iterations", "50", "--out", out.toString()))
                .isZero();
        assertThat(Files.readString(out)).contains("Route #1:").endsWith("Cost 200\n");
    }

    @Test
    void badInputNamesLineAndColumnAndEndsWithTwo() throws IOException {
        var bad = SOLOMON.replace("6          8", "6          x");
        assertThatThrownBy(() -> ProblemFile.read(bad.lines().toList()))
                .hasMessageContaining("line 12, column 23")
                .hasMessageContaining("'x'");
        assertThat(PlanCommand.run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(PlanCommand.run()).isEqualTo(2);
        var file = Files.writeString(folder.resolve("tiny.txt"), SOLOMON);
        assertThat(PlanCommand.run(file.toString(), "--seconds", "many")).isEqualTo(2);
    }

    @Test
    void severalSearchesAtOnceEndInOneLegalPlan() throws Exception {
        var file = Files.writeString(folder.resolve("tiny.txt"), SOLOMON);
        assertThat(PlanCommand.run(file.toString(), "--iterations", "50", "--threads", "3"))
                .isZero();
        assertThat(PlanCommand.run(file.toString(), "--threads", "0")).isEqualTo(2);
        assertThat(PlanCommand.run(file.toString(), "--threads", "1.5")).isEqualTo(2);
        var problem = Towns.random(7, 5, 20);
        var plan = Engine.solve(problem, Budget.iterations(300, 1), 3, Watch.NOBODY);
        assertThat(Legality.check(problem, plan)).isEmpty();
        for (int seed = 1; seed <= 3; seed++)
            assertThat(plan.cost().total())
                    .isLessThanOrEqualTo(Engine.solve(problem, Budget.iterations(300, seed))
                            .cost()
                            .total());
    }

    @Test
    void aKnownInstanceOfAThousandVisitsIsPlannedLegally() throws Exception {
        assumeThat(SHARED)
                .as("the benchmark instances beside the project are absent")
                .exists();
        for (var name : List.of("C1_10_2", "RC2_10_5")) {
            var problem = ProblemFile.read(Files.readAllLines(SHARED.resolve(name + ".vrp")))
                    .problem();
            var plan = Engine.solve(problem, Budget.iterations(200, 1));
            assertThat(Legality.check(problem, plan)).isEmpty();
            assertThat(plan.leftOut()).isEmpty();
        }
    }
}
