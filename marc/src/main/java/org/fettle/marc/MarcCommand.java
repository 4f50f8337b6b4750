package org.fettle.marc;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fettle.marc.format.Iso2709Reader;
import org.fettle.marc.format.MarcLines;
import org.fettle.marc.format.MarcXmlReader;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.RecordSource;

/// `./fettle marc`: checks, shows and converts files of records. Exit code 0: every byte is in a record (some mended);
/// 1: something was quarantined or could not be written; 2: the call or a file is wrong.
public final class MarcCommand {
    static final String USAGE = """
            usage: ./fettle marc COMMAND
              check [--json] FILE…          sums of bytes and records, then what was mended and what is wrong
              show FILE [N]                 record N (from 1; default 1) as lines
              convert --to FORMAT FILE      FORMAT: iso2709, marc8, marcxml, json, mrk; result on standard output
            FILE is ISO 2709 or MARCXML; - reads standard input""";

    private final PrintStream out;
    private final PrintStream err;

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
        try {
            return switch (verb) {
                case "check" -> check(words);
                case "show" -> show(words);
                case "convert" -> convert(words);
                default -> usage();
            };
        } catch (IOException e) {
            err.println("fettle marc: " + e.getClass().getSimpleName() + ": " + e.getMessage());
            return 2;
        }
    }

    private int usage() {
        err.println(USAGE);
        return 2;
    }

    private int check(List<String> words) throws IOException {
        boolean json = words.remove("--json");
        if (words.isEmpty()) return usage();
        int worst = 0;
        for (var file : words)
            try (var in = open(file)) {
                var report = CheckReport.of(file, source(in));
                if (json) out.println(report.json());
                else report.lines().forEach(out::println);
                if (!report.whole()) worst = 1;
            }
        return worst;
    }

    private int show(List<String> words) throws IOException {
        if (words.isEmpty() || words.size() > 2) return usage();
        int wanted = words.size() == 1 ? 1 : number(words.get(1));
        if (wanted < 1) return usage();
        try (var in = open(words.getFirst())) {
            var source = source(in);
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
        int to = words.indexOf("--to");
        if (to < 0 || to + 1 >= words.size()) return usage();
        var format = Conversion.format(words.remove(to + 1));
        words.remove(to);
        if (format.isEmpty() || words.size() != 1) return usage();
        try (var in = open(words.getFirst())) {
            return new Conversion(format.get(), out, err).run(source(in)) ? 0 : 1;
        }
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    }

    private static InputStream open(String file) throws IOException {
        return new BufferedInputStream(file.equals("-") ? System.in : Files.newInputStream(Path.of(file)), 1 << 16);
    }

    /// By the first byte that is no white space: XML begins with `<`.
    static RecordSource source(InputStream in) throws IOException {
        in.mark(1 << 10);
        var head = new String(in.readNBytes(1 << 9), StandardCharsets.ISO_8859_1);
        in.reset();
        var begin = head.replace("\u00EF\u00BB\u00BF", "").stripLeading();
        return begin.startsWith("<") ? new MarcXmlReader(in) : new Iso2709Reader(in);
    }
}
