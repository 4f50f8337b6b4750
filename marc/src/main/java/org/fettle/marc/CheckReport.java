package org.fettle.marc;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fettle.marc.check.LocalRules;
import org.fettle.marc.check.Validator;
import org.fettle.marc.format.MarcJsonWriter;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.RecordSource;
import org.jspecify.annotations.Nullable;

/// What one file holds: records and bytes by what became of them, and problems by kind.
final class CheckReport {
    private static final int PLACES = 3;

    private static final class Sum {
        long records, bytes;

        void add(Outcome outcome) {
            records++;
            bytes += outcome.bytes().length;
        }
    }

    private static final class Kind {
        long count;
        final List<String> places = new ArrayList<>();

        void at(String place) {
            count++;
            if (places.size() < PLACES) places.add(place);
        }
    }

    private final String file;
    private final Sum accepted = new Sum(), repaired = new Sum(), quarantined = new Sum(), junk = new Sum();
    private final Map<String, Kind> problems = new LinkedHashMap<>();

    /// Null: only structure and characters are looked at.
    private final @Nullable LocalRules local;

    private CheckReport(String file, @Nullable LocalRules local) {
        this.file = file;
        this.local = local;
    }

    static CheckReport of(String file, RecordSource source, @Nullable LocalRules local) throws IOException {
        var report = new CheckReport(file, local);
        for (var next = source.next(); next.isPresent(); next = source.next()) report.add(next.get());
        return report;
    }

    private void add(Outcome outcome) {
        switch (outcome) {
            case Outcome.Parsed parsed -> {
                (parsed.repairs().isEmpty() ? accepted : repaired).add(parsed);
                var where = "record %d (byte %d)".formatted(count(), parsed.offset());
                parsed.repairs().forEach(r -> kind(r.name()).at("%s, %s: %s".formatted(where, r.place(), r.detail())));
                if (local != null)
                    Validator.check(parsed.record(), local)
                            .forEach(p -> kind(p.rule()).at("%s: %s; %s".formatted(where, p.text(), p.remedy())));
            }
            case Outcome.Quarantined q -> {
                quarantined.add(q);
                kind(q.reason().code()).at("byte %d, %d bytes: %s".formatted(q.offset(), q.bytes().length, q.detail()));
            }
            case Outcome.Junk j -> junk.add(j);
        }
    }

    private Kind kind(String rule) {
        return problems.computeIfAbsent(rule, _ -> new Kind());
    }

    private long count() {
        return accepted.records + repaired.records + quarantined.records;
    }

    /// Nothing quarantined; and a file that holds something holds records.
    boolean whole() {
        return quarantined.records == 0 && (count() > 0 || bytes() == 0);
    }

    long bytes() {
        return accepted.bytes + repaired.bytes + quarantined.bytes + junk.bytes;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("%s: %d bytes, %d records".formatted(file, bytes(), count()));
        lines.add("  accepted    %8d records %12d bytes".formatted(accepted.records, accepted.bytes));
        lines.add("  repaired    %8d records %12d bytes".formatted(repaired.records, repaired.bytes));
        lines.add("  quarantined %8d pieces  %12d bytes".formatted(quarantined.records, quarantined.bytes));
        lines.add("  between     %8d pieces  %12d bytes".formatted(junk.records, junk.bytes));
        byCount().forEach(e -> {
            lines.add("  %6d × %s".formatted(e.getValue().count, e.getKey()));
            e.getValue().places.forEach(place -> lines.add("           " + place));
        });
        return lines;
    }

    /// One object: `file`, `bytes`, `records`, `byteSums`, `problems` with rule and count.
    String json() {
        var kinds = byCount().stream()
                .map(e -> "{\"rule\":\"%s\",\"count\":%d}".formatted(e.getKey(), e.getValue().count))
                .collect(Collectors.joining(","));
        return "{\"file\":%s,\"bytes\":%d,\"records\":{\"accepted\":%d,\"repaired\":%d,\"quarantined\":%d},"
                        .formatted(
                                MarcJsonWriter.quoted(file),
                                bytes(),
                                accepted.records,
                                repaired.records,
                                quarantined.records)
                + "\"byteSums\":{\"accepted\":%d,\"repaired\":%d,\"quarantined\":%d,\"junk\":%d},\"problems\":[%s]}"
                        .formatted(accepted.bytes, repaired.bytes, quarantined.bytes, junk.bytes, kinds);
    }

    private List<Map.Entry<String, Kind>> byCount() {
        return problems.entrySet().stream()
                .sorted((a, b) -> Long.compare(b.getValue().count, a.getValue().count))
                .toList();
    }
}
