package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TechnicianFileTest {
    private static final Path SHARED = PlanCommandTest.SHARED.resolveSibling("visible-trsp");
    private static final String TWO = """
            two.1

            INFO
            CREW COUNT  SKILLS  TOOLS   SPARE PARTS
            2       2       2       1

            DEPOT TECHNICIANS AND REQUESTS
            ID   X     Y     TWS    TWE    Serv   SKILLS   TOOLS    SPARE PARTS
            0    3     4     0      100    0      [] \t[] \t[]
            1    0     0     0      100    0      [0,1] \t[] \t[1]
            2    50    50    0      100    0      [0] \t[0,1] \t[9]
            3    6     8     40     50     5      [1] \t[1] \t[0]
            4    3     0     0      100    5      [1] \t[] \t[1]
            """;

    private static ProblemFile read(String text) throws BadFile {
        return ProblemFile.read(text.lines().toList());
    }

    /// Only the first has the second skill; the tool is at the depot, on the straight way to node 3.
    @Test
    void theWayOverTheDepotIsWrittenAsThePublishedOnesAre() throws BadFile {
        var file = read(TWO);
        var plan = Engine.solve(file.problem(), Budget.iterations(300, 1));
        assertThat(Legality.check(file.problem(), plan)).isEmpty();
        // 5 to the depot, 5 on to node 3, √73 to node 4, 3 home, ten of work, and no waiting; node 4 first makes 32
        assertThat(file.format().solution(file.problem(), plan)).isEqualTo("two.1=31.5440\ntwo.1-S=<1,7,3,4,5|>\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2       2       2       1 | 2 2 | line 5, column 4: numbers of technicians
            2       2       2       1 | x       2       2       1 | the number of technicians was expected under INFO
            4    3     0     0 | 5    3     0     0 | line 13, column 1: number 4 was expected
            3    6     8     40     50 | 3    6     8     60     50 | line 12, column 25: a last moment
            [9] | [9 | line 11, column 53: 3 lists in brackets
            [9] | [q] | line 11, column 52: whole numbers
            [9] | [-9] | line 11, column 52: whole numbers
            4    3     0     0      100 | 4    3     0     0      x | line 13, column 25: last moment, a figure
            """)
    void whatIsWrongIsSaidWithItsPlace(String right, String wrong, String said) {
        assertThat(TWO).contains(right);
        assertThatThrownBy(() -> read(TWO.replace(right, wrong)))
                .isInstanceOf(BadFile.class)
                .hasMessageContaining(said);
    }

    @Test
    void noBrokenLineEndsInAnythingButARefusal() {
        var lines = TWO.lines().toList();
        for (int i = 0; i < lines.size(); i++)
            for (var broken :
                    List.of("", "x", "1", "-1", "1e99 1e99 1e99", "1 2 3 4 5 6", "1 2 3 4 5 6 [] []", "NAN")) {
                var text = new java.util.ArrayList<>(lines);
                text.set(i, broken);
                try {
                    ProblemFile.read(text);
                } catch (BadFile refused) {
                    assertThat(refused.getMessage()).startsWith("line ").contains("column ");
                }
            }
    }

    /// What the authors published, counted as it says, and legal.
    @Test
    void thePublishedPlansCountAsTheySay() throws IOException, BadFile {
        assumeThat(SHARED)
                .as("the benchmark instances beside the project are absent")
                .exists();
        int plans = 0;
        for (var line : Files.readAllLines(SHARED.resolve("minwt.sol"))) {
            if (!line.contains("-S=")) continue;
            var name = line.substring(0, line.indexOf("-S="));
            var file = ProblemFile.read(Files.readAllLines(SHARED.resolve(name + ".txt")));
            var plan = plan(file.problem(), line.substring(line.indexOf('<') + 1, line.indexOf('>')));
            assertThat(Legality.check(file.problem(), plan)).as(name).isEmpty();
            assertThat(Double.parseDouble(file.format().cost(file.problem(), plan)))
                    .as(name)
                    .isEqualTo(said(name), within(1e-3));
            plans++;
        }
        assertThat(plans).isEqualTo(29);
    }

    private static double said(String name) throws IOException {
        return Files.readAllLines(SHARED.resolve("minwt.sol")).stream()
                .filter(line -> line.startsWith(name + "="))
                .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private static Plan plan(Problem problem, String routes) {
        int crew = problem.technicians().size();
        var draft = new Draft(problem);
        for (var route : routes.split("\\|")) {
            if (route.isEmpty()) continue;
            var nodes = route.split(",");
            var calls = draft.calls(Integer.parseInt(nodes[0]) - 1, 0);
            for (int i = 1; i + 1 < nodes.length; i++) {
                int visit = Integer.parseInt(nodes[i]) - crew - 1;
                calls.add(visit < problem.visits().size() ? new Walk.Call(visit, 0, -1) : Walk.Call.STORE);
            }
        }
        return draft.plan(0, false);
    }
}
