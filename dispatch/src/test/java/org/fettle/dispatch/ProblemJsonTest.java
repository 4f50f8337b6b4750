package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProblemJsonTest {
    static final Path EXAMPLES = Path.of("../docs/examples");
    private static final String TWO = """
            {
              "format": "fettle-problem", "version": 1,
              "travel": {"seconds": [[0, 60], [60, 0]]},
              "technicians": [
                {"id": "ann", "shifts": [{"startPlace": 0, "from": 0, "until": 9000}]},
                {"id": "bob", "shifts": []}
              ],
              "visits": [
                {"id": "door", "place": 1, "duration": 600, "seats": [{"alone": ["ann"]}]},
                {"id": "lock", "place": 1, "duration": 600, "seats": [{"alone": "all"}]}
              ]
            }
            """;

    private static Problem read(String text) throws BadFile {
        return ProblemFile.read(text.lines().toList()).problem();
    }

    @Test
    void whatIsUsualNeedNotBeSaid() throws BadFile {
        var problem = read(TWO);
        assertThat(problem.weights()).isEqualTo(Weights.DRIVING_TIME);
        assertThat(problem.visits().get(0)).isEqualTo(Visit.of("door", 1, 600, Who.of(0)));
        assertThat(problem.visits().get(1)).isEqualTo(Visit.of("lock", 1, 600, Who.of(0, 1)));
        assertThat(problem.technicians().get(0)).isEqualTo(new Technician("ann", new Technician.Shift(0, 0, 9000)));
        assertThat(problem.travel().metres(0, 1)).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvFileSource(resources = "broken-problems.txt", delimiter = '|', quoteCharacter = '`')
    void whatIsWrongIsSaidWithPathValueAndPlace(String right, String wrong, String said) {
        assertThat(TWO).contains(right);
        var broken = TWO.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
        assertThatThrownBy(() -> read(broken)).isInstanceOf(BadFile.class).hasMessage(said);
    }

    @Test
    void twoWithOneIdCannotBeWritten() {
        var same = new Technician("ann", new Technician.Shift(0, 0, 9));
        var problem = Towns.street(List.of(same, same), List.of());
        assertThatThrownBy(() -> ProblemJson.write(problem)).hasMessage("two technicians have the id 'ann'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"town", "two-vans"})
    void anExampleIsPlannedLegallyAndItsPlanReadAgain(String name, @TempDir Path folder) throws IOException, BadFile {
        var file = EXAMPLES.resolve(name + ".json");
        var out = folder.resolve("plan.json");
        assertThat(PlanCommand.run(file.toString(), "--iterations", "300", "--out", out.toString()))
                .isZero();
        var problem = ProblemFile.read(Files.readAllLines(file)).problem();
        var plan = PlanJson.read(problem, Files.readString(out));
        assertThat(Legality.check(problem, plan)).isEmpty();
        // the town has one visit that nobody can do in time, to show its reasons
        assertThat(plan.leftOut()).hasSize(name.equals("town") ? 1 : 0);
        assertThat(plan.leftOut()).allSatisfy(l -> assertThat(l.obstacles()).hasSizeGreaterThan(2));
    }
}
