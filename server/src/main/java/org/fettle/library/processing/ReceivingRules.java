package org.fettle.library.processing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fettle.marc.check.StandardNumbers;

/// Packing lists: read, checked, and compared with what is in the box.
final class ReceivingRules {
    /// Lines as they were read, or all faults.
    record Read(List<PackingList.Line> lines, List<PackingList.Fault> faults) {}

    /// Which line a piece is for, if any, and what it is to the list.
    record Match(Finding finding, Optional<PackedLine> line) {}

    /// Lines of `isbn; title; quantity; kind`, separated by semicolons, tabs or commas; a first line of column names
    /// gives another order. Quantity 1 and a book when left out.
    static Read read(String text) {
        var rows = text.lines().toList();
        var order = List.of("isbn", "title", "quantity", "kind");
        var from = 0;
        while (from < rows.size() && rows.get(from).isBlank()) from++;
        if (from < rows.size()) {
            var header = Arrays.stream(cells(rows.get(from)))
                    .map(ReceivingRules::column)
                    .toList();
            if (header.contains("title") || header.contains("isbn")) {
                order = header;
                from++;
            }
        }
        var lines = new ArrayList<PackingList.Line>();
        var faults = new ArrayList<PackingList.Fault>();
        for (var at = from; at < rows.size(); at++)
            if (!rows.get(at).isBlank()) line(at + 1, cells(rows.get(at)), order, lines, faults);
        return new Read(lines, faults);
    }

    /// All that is wrong with a list.
    static List<PackingList.Fault> faults(PackingList list) {
        var faults = new ArrayList<PackingList.Fault>();
        if (list.vendor().isBlank())
            faults.add(new PackingList.Fault(0, "vendor", list.vendor(), "processing.fault.vendor"));
        if (list.lines().isEmpty()) faults.add(new PackingList.Fault(0, "lines", "", "processing.fault.no-lines"));
        for (var at = 0; at < list.lines().size(); at++) {
            var line = list.lines().get(at);
            if (line.title().isBlank() && line.isbn().isBlank())
                faults.add(new PackingList.Fault(at + 1, "title", "", "processing.fault.title"));
            if (!line.isbn().isBlank() && isbn(line.isbn()).isEmpty())
                faults.add(new PackingList.Fault(at + 1, "isbn", line.isbn(), "processing.fault.isbn"));
            if (line.quantity() < 1 || line.quantity() > 999)
                faults.add(new PackingList.Fault(
                        at + 1, "quantity", String.valueOf(line.quantity()), "processing.fault.quantity"));
        }
        return faults;
    }

    /// Thirteen digits, if it is a valid ISBN in either form; a scanner's EAN is one.
    static Optional<String> isbn(String text) {
        return StandardNumbers.isbnIn(text).filter(StandardNumbers::isIsbn).map(StandardNumbers::isbn13);
    }

    /// The first line that names this ISBN and still misses a piece; else one that names it and is full.
    static Match match(List<PackedLine> lines, String isbn) {
        var named = lines.stream()
                .filter(l -> !isbn.isEmpty() && l.isbn().equals(isbn))
                .toList();
        var waiting = named.stream().filter(l -> l.missing() > 0).findFirst();
        if (waiting.isPresent()) return new Match(Finding.EXPECTED, waiting);
        return named.isEmpty()
                ? new Match(Finding.NOT_LISTED, Optional.empty())
                : new Match(Finding.OVER, Optional.of(named.getFirst()));
    }

    /// A piece without an ISBN is for the line that somebody points at.
    static Match pointed(PackedLine line) {
        return new Match(line.missing() > 0 ? Finding.EXPECTED : Finding.OVER, Optional.of(line));
    }

    private static void line(
            int row, String[] cells, List<String> order, List<PackingList.Line> lines, List<PackingList.Fault> faults) {
        var quantity = cell(cells, order, "quantity");
        var kind = cell(cells, order, "kind");
        if (!quantity.isBlank() && !quantity.matches("[0-9]{1,3}")) {
            faults.add(new PackingList.Fault(row, "quantity", quantity, "processing.fault.quantity"));
            return;
        }
        if (kind(kind).isEmpty()) {
            faults.add(new PackingList.Fault(row, "kind", kind, "processing.fault.kind"));
            return;
        }
        lines.add(new PackingList.Line(
                cell(cells, order, "isbn"),
                cell(cells, order, "title"),
                kind(kind).get(),
                quantity.isBlank() ? 1 : Integer.parseInt(quantity)));
    }

    private static Optional<Kind> kind(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "", "book", "buch" -> Optional.of(Kind.BOOK);
            case "dvd" -> Optional.of(Kind.DVD);
            case "serial", "issue", "heft", "zeitschrift" -> Optional.of(Kind.SERIAL);
            default -> Optional.empty();
        };
    }

    private static String column(String name) {
        return switch (name.strip().toLowerCase(Locale.ROOT)) {
            case "isbn", "ean" -> "isbn";
            case "title", "titel" -> "title";
            case "quantity", "qty", "anzahl", "menge" -> "quantity";
            case "kind", "art" -> "kind";
            default -> "-";
        };
    }

    private static String cell(String[] cells, List<String> order, String column) {
        var at = order.indexOf(column);
        return at < 0 || at >= cells.length ? "" : cells[at].strip();
    }

    /// Splits at the separator that the line has most of; quotes keep a separator in a cell, and two quotes are one.
    private static String[] cells(String row) {
        var separator = separator(row);
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < row.length(); at++) {
            var c = row.charAt(at);
            if (c == '"' && quoted && at + 1 < row.length() && row.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }

    private static char separator(String row) {
        var bare = row.replaceAll("\"[^\"]*\"", "");
        var best = ';';
        for (var candidate : new char[] {'\t', ','}) if (count(bare, candidate) > count(bare, best)) best = candidate;
        return best;
    }

    private static long count(String text, char sought) {
        return text.chars().filter(c -> c == sought).count();
    }

    private ReceivingRules() {}
}
