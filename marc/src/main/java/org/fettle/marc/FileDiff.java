package org.fettle.marc;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import org.fettle.marc.RecordDiff.Change;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.RecordSource;

/// Two files record by record in their order, whatever their formats: only what differs is printed.
final class FileDiff {
    private final PrintStream out;
    private int number, differing;

    FileDiff(PrintStream out) {
        this.out = out;
    }

    /// True if they hold the same records.
    boolean run(RecordSource before, RecordSource after) throws IOException {
        while (true) {
            var one = next(before);
            var other = next(after);
            if (one.isEmpty() && other.isEmpty()) break;
            number++;
            if (one.isPresent() && other.isPresent()) both(one.get(), other.get());
            else {
                differing++;
                out.println("record %d: only in the %s file".formatted(number, one.isPresent() ? "first" : "second"));
            }
        }
        out.println("%d of %d records differ".formatted(differing, number));
        return differing == 0;
    }

    private static Optional<MarcRecord> next(RecordSource source) throws IOException {
        for (var next = source.next(); next.isPresent(); next = source.next())
            if (next.get() instanceof Outcome.Parsed p) return Optional.of(p.record());
        return Optional.empty();
    }

    /// Lengths, addresses and the coding in the leader belong to the form, not to the record.
    private void both(MarcRecord one, MarcRecord other) {
        if (one.sameContent(other)) return;
        differing++;
        out.println("record %d (%s)".formatted(number, one.control("001").orElse("no 001")));
        for (var change : RecordDiff.between(one, other).only())
            switch (change) {
                case Change.Leader(var was, var is) -> out.println("  - LDR    " + was + "\n  + LDR    " + is);
                case Change.Removed(var field) -> out.println("  - " + field.line());
                case Change.Added(var field) -> out.println("  + " + field.line());
                case Change.Changed(var was, var is) -> out.println("  - " + was.line() + "\n  + " + is.line());
                case Change.Same _ -> {}
            }
    }
}
