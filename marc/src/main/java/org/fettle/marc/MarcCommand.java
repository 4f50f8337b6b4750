package org.fettle.marc;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fettle.marc.check.LocalRules;
import org.fettle.marc.format.Format;
import org.fettle.marc.format.MarcLines;
import org.fettle.marc.format.MarcXmlReader;
import org.fettle.marc.format.Outcome;

/// `./fettle marc`: checks, shows and converts files of records. Exit code 0: every record was read, some of them
/// mended;
/// 1: something was quarantined or could not be written, or a file holds no record; 2: the call is wrong or a file
/// cannot be read.
public final class MarcCommand {
    static final String USAGE = """
            usage: ./fettle marc COMMAND
              check [--json] FILE…          sums of bytes and records, then what was mended and what is wrong
                --rules FILE                the library's own rules on top    --structure   no rules at all
              show FILE [N]                 record N (from 1; default 1) as lines
              convert [--from FORMAT] --to FORMAT [--normalize nfc|nfd] FILE
                                            result on standard output
              diff FILE FILE                what differs, record by record; the files may differ in format
              split N FILE                  parts of N records beside FILE: FILE-0001, FILE-0002, …
              stats FILE                    records by type, fields and subfields by how often they are used
              predict [--count N] [--expect] FILE
                                            the next N issues (default 1) after each 863-865 of a file of 853 and 863
                                            lines; --expect compares the next one with $x (|a2|b1|i1991|j03)
              shelve [--scheme S] [--keys] FILE
                                            call numbers, a line each, in shelf order; S: lc, dewey, nlm, sudoc, other
              --progress                    how much is read, on standard error (on a terminal always)
            FORMAT: iso2709 (UTF-8), marc8 (ISO 2709 in MARC-8), marcxml, json, mrk, aleph
            FILE may be in any of them, told by its content; - reads standard input
            exit code 0: all read; 1: quarantined, left out, different or no record; 2: wrong call or file""";

    private final PrintStream out;
    private final PrintStream err;
    private boolean progress;

    MarcCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var out = new PrintStream(new BufferedOutputStream(System.out, 1 << 16), false, StandardCharsets.UTF_8);
        int code = new MarcCommand(out, System.err).run(args);
        out.flush();
        System.exit(code);
    }

    int run(String... args) {
        var words = new ArrayList<>(Arrays.asList(args));
        var verb = words.isEmpty() ? "" : words.removeFirst();
        var terminal = System.console();
        progress = words.remove("--progress") || terminal != null && terminal.isTerminal();
        try {
            return switch (verb) {
                case "check" -> check(words);
                case "show" -> show(words);
                case "convert" -> convert(words);
                case "diff" -> diff(words);
                case "split" -> split(words);
                case "stats" -> stats(words);
                case "predict" -> predict(words);
                case "shelve" -> shelve(words);
                default -> usage();
            };
        } catch (IOException e) {
            return cannotRead(e);
        }
    }

    private int cannotRead(IOException e) {
        err.println("fettle marc: " + e.getClass().getSimpleName() + ": " + e.getMessage());
        return 2;
    }

    private int usage() {
        err.println(USAGE);
        return 2;
    }

    private int check(List<String> words) throws IOException {
        boolean json = words.remove("--json");
        var rules = option(words, "--rules");
        var local = words.remove("--structure") ? null : rules.isEmpty() ? LocalRules.NONE : rules(rules.get());
        if (words.isEmpty()) return usage();
        int worst = 0;
        for (var file : words)
            try (var in = open(file)) {
                var report = CheckReport.of(file, Format.open(in), local);
                if (json) out.println(report.json());
                else report.lines().forEach(out::println);
                out.flush();
                worst = Math.max(worst, report.whole() ? 0 : 1);
            } catch (IOException e) { // the other files are checked all the same
                worst = cannotRead(e);
            }
        return worst;
    }

    /// Lines that are no rules are said, and the others hold.
    private LocalRules rules(String file) throws IOException {
        var rules = LocalRules.read(Files.readString(Path.of(file)));
        rules.faults()
                .forEach(f -> err.println(
                        "%s, line %d: '%s' is no rule; write: %s".formatted(file, f.number(), f.line(), f.remedy())));
        return rules;
    }

    private int show(List<String> words) throws IOException {
        if (words.isEmpty() || words.size() > 2) return usage();
        int wanted = words.size() == 1 ? 1 : number(words.get(1));
        if (wanted < 1) return usage();
        try (var in = open(words.getFirst())) {
            var source = Format.open(in);
            int seen = 0;
            for (var next = source.next(); next.isPresent(); next = source.next())
                if (!(next.get() instanceof Outcome.Junk) && ++seen == wanted) return show(next.get());
            err.println("fettle marc: the file holds %d records".formatted(seen));
            return 1;
        }
    }

    private int show(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Parsed parsed -> {
                out.print(MarcLines.write(parsed.record()));
                parsed.repairs()
                        .forEach(r -> out.println("mended: %s (%s: %s)".formatted(r.name(), r.place(), r.detail())));
                yield 0;
            }
            case Outcome.Quarantined q -> {
                out.println("quarantined at byte %d, %d bytes: %s, %s"
                        .formatted(q.offset(), q.bytes().length, q.reason().code(), q.detail()));
                yield 1;
            }
            case Outcome.Junk _ -> 1;
        };
    }

    private int convert(List<String> words) throws IOException {
        var to = option(words, "--to").flatMap(Conversion::target);
        boolean said = words.contains("--from");
        var from = option(words, "--from").flatMap(Format::named);
        boolean asked = words.contains("--normalize");
        var form = option(words, "--normalize").filter(f -> f.matches("nfc|nfd"));
        if (to.isEmpty() || said != from.isPresent() || asked != form.isPresent() || words.size() != 1) return usage();
        try (var in = open(words.getFirst())) {
            var source = from.isPresent() ? from.get().reader(in) : Format.open(in);
            var conversion = new Conversion(to.get(), out, err);
            form.ifPresent(f -> conversion.normalized(Normalizer.Form.valueOf(f.toUpperCase(Locale.ROOT))));
            return conversion.run(source) ? 0 : 1;
        }
    }

    private int diff(List<String> words) throws IOException {
        if (words.size() != 2) return usage();
        try (var before = open(words.get(0));
                var after = open(words.get(1))) {
            return new FileDiff(out).run(Format.open(before), Format.open(after)) ? 0 : 1;
        }
    }

    private int split(List<String> words) throws IOException {
        int most = words.size() == 2 ? number(words.get(0)) : -1;
        if (most < 1 || words.get(1).equals("-")) return usage();
        var file = Path.of(words.get(1));
        try (var in = open(words.get(1))) {
            var source = Format.open(in);
            int parts = new Splitting(file, most).run(source, source instanceof MarcXmlReader);
            out.println("%d parts".formatted(parts));
            return parts == 0 ? 1 : 0;
        }
    }

    private int stats(List<String> words) throws IOException {
        if (words.size() != 1) return usage();
        try (var in = open(words.getFirst())) {
            var statistics = Statistics.of(Format.open(in));
            statistics.lines().forEach(out::println);
            return statistics.whole() ? 0 : 1;
        }
    }

    private int predict(List<String> words) throws IOException {
        boolean expect = words.remove("--expect");
        boolean said = words.contains("--count");
        int count = option(words, "--count").map(MarcCommand::number).orElse(said ? -1 : 1);
        if (count < 1 || words.size() != 1) return usage();
        try (var in = open(words.getFirst())) {
            var text = StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(in.readAllBytes()));
            var file = PatternFile.read(text.toString().lines().toList());
            return new Prediction(out, err).run(file, count, expect);
        }
    }

    private int shelve(List<String> words) throws IOException {
        boolean keys = words.remove("--keys");
        boolean said = words.contains("--scheme");
        var scheme = option(words, "--scheme").flatMap(Shelving::scheme);
        if (words.size() != 1 || said != scheme.isPresent()) return usage();
        try (var in = new BufferedReader(new InputStreamReader(open(words.getFirst()), StandardCharsets.UTF_8))) {
            Shelving.sort(in, scheme.orElse(null), keys, out);
        }
        return 0;
    }

    /// The word behind `name`; both are taken out.
    private static Optional<String> option(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0) return Optional.empty();
        words.remove(at);
        return at < words.size() ? Optional.of(words.remove(at)) : Optional.empty();
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private InputStream open(String file) throws IOException {
        if (file.equals("-")) return new BufferedInputStream(watched(System.in, file, 0), 1 << 16);
        var path = Path.of(file);
        return new BufferedInputStream(watched(Files.newInputStream(path), file, Files.size(path)), 1 << 16);
    }

    private InputStream watched(InputStream in, String file, long size) {
        return progress ? new Progress(in, file, size, err) : in;
    }
}
