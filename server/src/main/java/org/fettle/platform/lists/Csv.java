package org.fettle.platform.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.fettle.platform.shell.Texts;

/// Comma-separated values (RFC 4180), safe to open in a spreadsheet: a cell that would be taken for a formula is
/// written
/// with an apostrophe before it, and read back without. What is written is read back the same.
public final class Csv {
    /// A file as it was read.
    ///
    /// @param header the first line's cells
    /// @param rows each with as many cells as the header has; missing ones are empty
    public record Read(List<String> header, List<Line> rows) {}

    /// @param number of the line in the file, from 1; for a row over several lines its first
    public record Line(long number, List<String> cells) {}

    /// A file that cannot be read.
    public static final class Unreadable extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final String key;
        private final long[] numbers;

        /// @param key of the words in the bundles
        /// @param numbers what they are filled with, e.g. the line
        public Unreadable(String message, String key, long... numbers) {
            super(message);
            this.key = key;
            this.numbers = numbers.clone();
        }

        /// What is wrong and what to do, in the reader's language.
        public String said(Texts texts, Locale language) {
            return texts.say(language, key, Arrays.stream(numbers).boxed().toArray());
        }
    }

    private static final char MARK = '\uFEFF';
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern QUOTED_FORMULA = Pattern.compile("'+[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /// Sends rows as they come, without holding them; `rows` is given where to put each.
    public static void download(
            HttpServletResponse response, String name, List<String> header, Consumer<Consumer<List<String>>> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s\"".formatted(name));
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write(MARK); // spreadsheets take it for UTF-8 only with the mark
        write(out, header, rows);
        out.flush();
    }

    public static void write(Writer out, List<String> header, Consumer<Consumer<List<String>>> rows)
            throws IOException {
        var printer = new CSVPrinter(out, FORMAT);
        printer.printRecord(header.stream().map(Csv::safe).toList());
        rows.accept(row -> {
            try {
                printer.printRecord(row.stream().map(Csv::safe).toList());
            } catch (IOException e) {
                throw new UncheckedIOException(e); // the reader of the download went away
            }
        });
        printer.flush();
    }

    /// Reads commas, semicolons or tabs, whichever the first line has most of.
    ///
    /// @throws Unreadable with what is wrong and where
    public static Read read(String text) {
        var content = !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        var format = FORMAT.builder()
                .setDelimiter(delimiter(content))
                .setIgnoreEmptyLines(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .get();
        var lines = new ArrayList<Line>();
        var number = 1L;
        try (var parser = format.parse(new StringReader(content))) {
            for (var one : parser) {
                lines.add(new Line(number, one.stream().map(Csv::plain).toList()));
                number = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new Unreadable("the file is no CSV: " + e.getMessage(), "lists.csv.broken", number);
        }
        if (lines.isEmpty()) throw new Unreadable("the file is empty", "lists.csv.empty");
        var header = lines.removeFirst().cells();
        return new Read(
                header, lines.stream().map(line -> fitted(line, header.size())).toList());
    }

    private static Line fitted(Line line, int width) {
        if (line.cells().size() > width)
            throw new Unreadable(
                    "line %d has %d cells, the first line names %d columns"
                            .formatted(line.number(), line.cells().size(), width),
                    "lists.csv.wide",
                    line.number(),
                    line.cells().size(),
                    width);
        var cells = new ArrayList<>(line.cells());
        while (cells.size() < width) cells.add("");
        return new Line(line.number(), List.copyOf(cells));
    }

    private static char delimiter(String content) {
        var end = content.indexOf('\n');
        var first = end < 0 ? content : content.substring(0, end);
        var best = ',';
        for (var candidate : new char[] {';', '\t'}) if (count(first, candidate) > count(first, best)) best = candidate;
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }

    static String safe(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String plain(String cell) {
        return QUOTED_FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    private Csv() {}
}
