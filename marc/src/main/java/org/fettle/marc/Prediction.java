package org.fettle.marc;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fettle.marc.serials.Answer;
import org.fettle.marc.serials.Caption.Stream;
import org.fettle.marc.serials.Expected;
import org.fettle.marc.serials.Issue;
import org.fettle.marc.serials.Predictor;
import org.fettle.marc.serials.Refusal;
import org.fettle.marc.serials.SerialRecord;

/// `./fettle marc predict`: the issues after each 863, 864 and 865 of a file, or whether the next one is as its $x
/// says.
final class Prediction {
    private final PrintStream out;
    private final PrintStream err;
    private int passed;
    private int failed;

    Prediction(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /// Answers the exit code: 0, 1 if something could not be predicted or is not as expected, 2 if a line of the file
    /// cannot be read.
    int run(PatternFile file, int count, boolean expect) {
        for (var block : file.blocks()) block(block, count, expect);
        file.faults().forEach(f -> err.println("fettle marc: " + f));
        if (expect) out.println("%d passed, %d failed".formatted(passed, failed));
        return !file.faults().isEmpty() ? 2 : failed > 0 ? 1 : 0;
    }

    private void block(PatternFile.Block block, int count, boolean expect) {
        var record = SerialRecord.of(
                block.lines().stream().map(PatternFile.Line::field).toList());
        if (!expect) block.lines().forEach(l -> title(l.field()));
        for (var line : block.lines()) {
            if (!isHolding(line.field())) continue;
            var part = record.parts().stream()
                    .filter(p -> p.holdings().stream().anyMatch(h -> h.field() == line.field()))
                    .findFirst();
            var expected = expected(line.field());
            if (expect && expected.isEmpty()) continue;
            if (part.isEmpty()) refuse(line, refusal(record, line.field()));
            else if (expect) compare(line, new Predictor(part.get().caption()), expected.get());
            else predict(line, new Predictor(part.get().caption()), count);
        }
    }

    private static boolean isHolding(Field.Data field) {
        return Stream.of(field.tag())
                .filter(s -> s.holdingTag().equals(field.tag()))
                .isPresent();
    }

    private void title(Field.Data field) {
        if (field.tag().equals("245")) out.println(field.text("ab"));
    }

    private static Refusal refusal(SerialRecord record, Field.Data holding) {
        var stream = Stream.of(holding.tag()).orElseThrow();
        var own = record.refusals().stream().filter(r -> r.tag().equals(stream.captionTag()));
        return own.findFirst()
                .or(() -> record.refusals().stream()
                        .filter(r -> r.tag().equals(holding.tag()))
                        .findFirst())
                .orElse(new Refusal(holding.tag(), '8', "", "there is no caption field"));
    }

    private void refuse(PatternFile.Line line, Refusal why) {
        failed++;
        out.println("line %d: not predicted: %s".formatted(line.number(), why.text()));
    }

    private void predict(PatternFile.Line line, Predictor predictor, int count) {
        out.println(line.field().line());
        switch (last(line.field()).then(issue -> predictor.next(issue, count))) {
            case Answer.Refused<List<Expected>>(var why) -> refuse(line, why);
            case Answer.Given<List<Expected>>(var next) ->
                next.forEach(e -> out.println("    %s%s"
                        .formatted(e.issue().line(), e.from().map(d -> "  " + d).orElse(""))));
        }
    }

    /// The issue after which to go on: the last one of a run.
    private static Answer<Issue> last(Field.Data field) {
        var run = org.fettle.marc.serials.Run.of(field);
        return run.last()
                .map(Answer::given)
                .orElseGet(() -> Answer.refused(
                        field.tag(), ' ', run.first().line(), "the run is open: give the last issue that came"));
    }

    private void compare(PatternFile.Line line, Predictor predictor, Map<Character, String> expected) {
        var answer = last(line.field()).then(predictor::next);
        if (answer instanceof Answer.Refused<Expected>(var why)) {
            refuse(line, why);
            return;
        }
        var issue = answer.orThrow().issue();
        var date = line.field().value('y').map(String::strip).filter(d -> d.matches("\\d{4}-\\d\\d-\\d\\d"));
        var own = predictor.date(Issue.of(line.field())).asOptional().flatMap(d -> d);
        boolean onDate = date.isEmpty() || date.equals(own.map(Object::toString));
        if (issue.values().equals(expected) && onDate) {
            passed++;
            return;
        }
        failed++;
        out.println("line %d: %s".formatted(line.number(), line.field().line()));
        if (!issue.values().equals(expected))
            out.println(
                    "    expected %s, predicted %s".formatted(Issue.of(expected).line(), issue.line()));
        if (!onDate)
            out.println("    expected on %s, is on %s"
                    .formatted(date.orElse(""), own.map(Object::toString).orElse("no date")));
    }

    /// `|a2|b1|i1991|j03` by code; empty if $x is something else.
    private static Optional<Map<Character, String>> expected(Field.Data field) {
        return field.values('x').stream()
                .filter(x -> x.startsWith("|"))
                .findFirst()
                .map(x -> {
                    var values = new TreeMap<Character, String>();
                    for (var part : x.substring(1).split("\\|"))
                        if (!part.isEmpty())
                            values.put(part.charAt(0), part.substring(1).strip());
                    return values;
                });
    }
}
