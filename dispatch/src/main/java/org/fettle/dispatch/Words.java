package org.fettle.dispatch;

import java.util.ArrayList;
import java.util.List;

/// One line of a text file, cut at its blanks, each word with its column.
final class Words {
    final int line;
    private final String raw;
    private final List<String> words = new ArrayList<>();
    private final List<Integer> columns = new ArrayList<>();

    Words(int line, String raw) {
        this.line = line;
        this.raw = raw;
        int at = 0;
        while (at < raw.length()) {
            int from = at;
            while (from < raw.length() && Character.isWhitespace(raw.charAt(from))) from++;
            int to = from;
            while (to < raw.length() && !Character.isWhitespace(raw.charAt(to))) to++;
            if (to > from) {
                words.add(raw.substring(from, to));
                columns.add(from + 1);
            }
            at = to;
        }
    }

    static List<Words> of(List<String> lines) {
        var all = new ArrayList<Words>(lines.size());
        for (var line : lines) all.add(new Words(all.size() + 1, line));
        return all;
    }

    int count() {
        return words.size();
    }

    boolean empty() {
        return words.isEmpty();
    }

    String text() {
        return raw.strip();
    }

    /// The first word, or nothing.
    String first() {
        return words.isEmpty() ? "" : words.getFirst();
    }

    String word(int i) {
        return words.get(i);
    }

    boolean startsWithFigure() {
        return !empty() && "+-.0123456789".indexOf(first().charAt(0)) >= 0;
    }

    /// @param what the line should hold, in words
    void need(int count, String what) throws BadFile {
        if (count() < count)
            throw new BadFile(
                    line,
                    raw.stripTrailing().length() + 1,
                    "%s expected (%d figures), but there are %d".formatted(what, count, count()));
    }

    /// So many lists of whole numbers in brackets: `[0,3] [] [1]`.
    List<List<Integer>> lists(int count) throws BadFile {
        var found = new ArrayList<List<Integer>>();
        int at = 0;
        while (found.size() < count) {
            int open = raw.indexOf('[', at);
            int close = open < 0 ? -1 : raw.indexOf(']', open);
            if (close < 0)
                throw new BadFile(
                        line, raw.stripTrailing().length() + 1, "%d lists in brackets were expected".formatted(count));
            found.add(list(open + 1, close));
            at = close + 1;
        }
        return found;
    }

    private List<Integer> list(int from, int to) throws BadFile {
        var numbers = new ArrayList<Integer>();
        for (var word : raw.substring(from, to).isBlank()
                ? new String[0]
                : raw.substring(from, to).split(",", -1)) {
            if (!word.strip().matches("\\d{1,6}"))
                throw new BadFile(line, from + 1, "whole numbers up to 999999 were expected, not '" + word + "'");
            numbers.add(Integer.parseInt(word.strip()));
        }
        return numbers;
    }

    double figure(int i, String what) throws BadFile {
        try {
            double figure = Double.parseDouble(words.get(i));
            if (Double.isFinite(figure)) return figure;
        } catch (NumberFormatException _) {
            // said below
        }
        throw bad(i, what + ", a figure, expected, not '" + words.get(i) + "'");
    }

    /// A whole figure of at least `least`.
    int whole(int i, int least, String what) throws BadFile {
        double figure = figure(i, what);
        if (figure == Math.rint(figure) && figure >= least && figure <= Flat.NEVER) return (int) figure;
        throw bad(i, "%s, a whole number of at least %d, expected, not '%s'".formatted(what, least, words.get(i)));
    }

    /// A figure of at least 0 in the problem's units; at most what the engine can add up.
    int scaled(int i, int scale, String what) throws BadFile {
        double figure = figure(i, what);
        if (figure >= 0 && figure * scale < Flat.NEVER) return (int) Math.round(figure * scale);
        throw bad(i, "%s from 0 to %d expected, not '%s'".formatted(what, Flat.NEVER / scale, words.get(i)));
    }

    BadFile bad(int word, String expected) {
        int column = word < columns.size() ? columns.get(word) : raw.length() + 1;
        return new BadFile(line, column, expected);
    }
}
