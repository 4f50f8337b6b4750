package org.fettle.marc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.RecordSource;

/// What a file holds: records by type and level, fields and subfields by how many records have them and how often.
final class Statistics {
    private static final class Count {
        long records, times, lastRecord = -1;
    }

    private final Map<String, Count> counts = new TreeMap<>();
    private final Map<String, Long> kinds = new TreeMap<>();
    private long records, left;

    static Statistics of(RecordSource source) throws IOException {
        var all = new Statistics();
        for (var next = source.next(); next.isPresent(); next = source.next()) {
            if (next.get() instanceof Outcome.Parsed p) all.add(p.record());
            else if (next.get() instanceof Outcome.Quarantined) all.left++;
        }
        return all;
    }

    boolean whole() {
        return left == 0;
    }

    private void add(MarcRecord record) {
        records++;
        kinds.merge("" + record.type() + record.level(), 1L, Long::sum);
        for (var field : record.fields()) {
            count(field.tag());
            if (field instanceof Field.Data data) for (var s : data.subfields()) count(field.tag() + " $" + s.code());
        }
    }

    private void count(String what) {
        var count = counts.computeIfAbsent(what, _ -> new Count());
        count.times++;
        if (count.lastRecord != records) count.records++;
        count.lastRecord = records;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%d records, %d quarantined".formatted(records, left));
        kinds.forEach((kind, n) -> lines.add("  type and level %s  %9d records".formatted(kind.replace(' ', '_'), n)));
        counts.forEach((what, c) -> lines.add("  %-7s%9d records %9d times".formatted(what, c.records, c.times)));
        return lines;
    }
}
