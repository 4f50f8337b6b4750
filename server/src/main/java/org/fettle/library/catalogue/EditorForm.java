package org.fettle.library.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.format.MarcLines;
import org.springframework.util.MultiValueMap;

/// The editor's rows as they travel in a form, so that nothing typed is lost whatever is wrong with it.
///
/// @param kept how many rows the record had; rows below them are new and find their place by tag
public record EditorForm(String leader, List<Row> rows, int kept) {
    private static final int EMPTY_ROWS = 4;

    /// @param indicators two characters, `\` for a blank; empty for control fields
    /// @param text `$aTitle /$cAuthor`, or the bare text of a control field
    public record Row(String tag, String indicators, String text) {
        boolean isEmpty() {
            return tag.isBlank() && text.isBlank();
        }
    }

    /// What the rows say, or what is wrong with them: [MarcLines.Fault#number] is the row, from 1; 0 is the leader.
    public sealed interface Reading {
        record Read(MarcRecord record) implements Reading {}

        record Faulty(List<MarcLines.Fault> faults) implements Reading {}
    }

    public EditorForm {
        rows = List.copyOf(rows);
    }

    static EditorForm of(MarcRecord record) {
        var rows = new ArrayList<Row>();
        for (var field : record.fields()) {
            var line = MarcLines.write(new MarcRecord(record.leader(), List.of(field)))
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElse("");
            var rest = line.substring(Math.min(6, line.length()));
            rows.add(
                    field instanceof Field.Control
                            ? new Row(field.tag(), "", rest)
                            : new Row(field.tag(), rest.substring(0, 2), rest.substring(2)));
        }
        return new EditorForm(record.leader(), rows, rows.size());
    }

    static EditorForm of(MultiValueMap<String, String> form) {
        List<String> tags = form.getOrDefault("tag", List.of()),
                indicators = form.getOrDefault("ind", List.of()),
                texts = form.getOrDefault("text", List.of());
        var rows = new ArrayList<Row>();
        for (int i = 0; i < Math.min(tags.size(), Math.min(indicators.size(), texts.size())); i++) {
            var row =
                    new Row(tags.get(i).strip(), indicators.get(i), texts.get(i).replaceAll("[\r\n]+", " "));
            rows.add(row);
        }
        while (!rows.isEmpty() && rows.getLast().isEmpty()) rows.removeLast();
        var kept = form.getFirst("kept");
        var leader = form.getFirst("leader");
        return new EditorForm(
                leader == null ? MarcRecord.NEW_BOOK : leader,
                rows,
                kept != null && kept.matches("[0-9]{1,6}") ? Integer.parseInt(kept) : rows.size());
    }

    /// With empty rows below, to write into.
    public List<Row> shown() {
        var shown = new ArrayList<>(rows);
        for (int i = 0; i < EMPTY_ROWS; i++) shown.add(new Row("", "", ""));
        return shown;
    }

    Reading read() {
        var lines = new StringBuilder();
        for (var row : rows) lines.append(line(row)).append('\n');
        var faults = new ArrayList<MarcLines.Fault>();
        if (leader.length() != 24)
            faults.add(new MarcLines.Fault(0, leader, "a leader has 24 characters, this one has " + leader.length()));
        return switch (MarcLines.read(lines.toString())) {
            case MarcLines.Answer.Faulty(var found) -> {
                faults.addAll(found);
                yield new Reading.Faulty(faults);
            }
            case MarcLines.Answer.Read(var record) ->
                faults.isEmpty() ? new Reading.Read(placed(record)) : new Reading.Faulty(faults);
        };
    }

    private MarcRecord placed(MarcRecord read) {
        int old = (int) rows.stream().limit(kept).filter(r -> !r.isEmpty()).count();
        var placed = new MarcRecord(
                leader, read.fields().subList(0, Math.min(old, read.fields().size())));
        for (int i = old; i < read.fields().size(); i++)
            placed = placed.with(read.fields().get(i));
        return placed;
    }

    private static String line(Row row) {
        if (row.isEmpty()) return "";
        if (Field.isControl(row.tag())) return "=" + row.tag() + "  " + row.text();
        var indicators = (row.indicators() + "  ").substring(0, 2).replace(' ', '\\');
        return "=" + row.tag() + "  " + indicators + row.text();
    }
}
