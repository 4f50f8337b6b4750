package org.fettle.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Fettle's own format: what is written is read again, agrees with its schema, and whatever the bytes, reading ends in
/// a problem or in a place.
class JsonProperties {
    private static final Schema PROBLEM = schema("problem.schema.json");
    private static final Schema PLAN = schema("plan.schema.json");

    private static Schema schema(String name) {
        try (var in = Problem.class.getResourceAsStream(name)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void valid(Schema schema, String text) {
        assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
    }

    private static Problem town(long seed) {
        var random = new Random(seed);
        return Loads.some(random, Towns.random(seed, 1 + random.nextInt(5), random.nextInt(12)));
    }

    @Property(tries = 60)
    void aProblemComesBackAsItWas(@ForAll long seed) throws BadFile {
        var problem = town(seed);
        var text = ProblemJson.write(problem);
        valid(PROBLEM, text);
        var read = ProblemFile.read(text.lines().toList()).problem();
        assertThat(read.technicians()).isEqualTo(problem.technicians());
        assertThat(read.visits()).isEqualTo(problem.visits());
        assertThat(read.weights()).isEqualTo(problem.weights());
        assertThat(read.travel().places()).isEqualTo(problem.travel().places());
        assertThat(ProblemJson.write(read)).isEqualTo(text); // drives included
    }

    @Property(tries = 60)
    void aPlanComesBackAsItWas(@ForAll long seed) throws BadFile {
        var problem = town(seed);
        var plan = Engine.solve(problem, Budget.iterations(30, seed));
        var text = new PlanJson().solution(problem, plan);
        valid(PLAN, text);
        assertThat(PlanJson.read(problem, text)).isEqualTo(plan);
    }

    @Example
    void examplesAgreeWithTheSchemaAndComeBack() throws IOException, BadFile {
        int count = 0;
        try (var files = Files.newDirectoryStream(ProblemJsonTest.EXAMPLES, "*.json")) {
            for (var file : files) {
                valid(PROBLEM, Files.readString(file));
                var text = ProblemJson.write(
                        ProblemFile.read(Files.readAllLines(file)).problem());
                valid(PROBLEM, text);
                assertThat(ProblemJson.write(
                                ProblemFile.read(text.lines().toList()).problem()))
                        .isEqualTo(text);
                count++;
            }
        }
        assertThat(count).isGreaterThanOrEqualTo(2);
    }

    @Example
    void theSchemaRefusesWhatTheReaderRefuses() {
        var text = ProblemJson.write(town(5));
        for (var broken : List.of(
                text.replaceFirst("\"version\": 1", "\"version\": 2"),
                text.replaceFirst("\"format\"", "\"formal\""),
                text.replaceFirst("\"startPlace\": \\d+", "\"startPlace\": -1"),
                text.replaceFirst("\"duration\": \\d+", "\"duration\": 1.5")))
            assertThat(PROBLEM.validate(broken, InputFormat.JSON)).as(broken).isNotEmpty();
    }

    @Property(tries = 3000)
    void whateverTheBytesReadingEndsInAPlace(@ForAll long seed) throws IOException {
        var random = new Random(seed);
        var text = new StringBuilder(Files.readString(ProblemJsonTest.EXAMPLES.resolve("town.json")));
        var odd = "{}[]\",:-+.eE019tfn\\u\n\uFFFF\uD800é ";
        for (int i = random.nextInt(4); i >= 0; i--) mutate(text, random, odd);
        try {
            ProblemFile.read(text.toString().lines().toList());
        } catch (BadFile refused) {
            assertThat(refused.getMessage()).matches("(?s)line \\d+, column \\d+: .+");
        }
    }

    private static void mutate(StringBuilder text, Random random, String odd) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(30));
        switch (random.nextInt(5)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, odd.charAt(random.nextInt(odd.length())));
            case 2 -> text.setCharAt(at, odd.charAt(random.nextInt(odd.length())));
            case 3 -> text.insert(random.nextInt(text.length()), text.substring(at, end));
            default -> text.delete(at, end);
        }
    }

    @Property(tries = 1000)
    void randomTextIsRefusedOrRead(@ForAll String text) {
        for (var each : List.of(text, "{" + text, "{\"format\": \"fettle-problem\", " + text))
            try {
                ProblemFile.read(each.lines().toList());
            } catch (BadFile refused) {
                assertThat(refused.getMessage()).matches("(?s)line \\d+, column \\d+: .+");
            }
    }
}
