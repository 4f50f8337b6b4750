package org.fettle.demo.library;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.format.Iso2709Reader;
import org.fettle.marc.format.Outcome;

/// The demo's records, always in the same order, each with its use: most are in the catalogue from the beginning, the
/// rest comes in day by day.
final class Books {
    static final int SHELVED = 850;
    /// What waits to be catalogued on the first day.
    static final int WAITING = 40;
    /// What is proposed to a librarian on the first day.
    static final int PROPOSED = 10;
    /// What comes into the queue on each later day, while there is any.
    static final int DAILY = 12;

    private final List<MarcRecord> all;

    private Books(List<MarcRecord> all) {
        this.all = all;
    }

    static Books read() {
        var name = "/demo/library/books.mrc.gz";
        try (var in = new BufferedInputStream(
                new GZIPInputStream(Objects.requireNonNull(Books.class.getResourceAsStream(name), name)))) {
            var reader = new Iso2709Reader(in);
            var all = new ArrayList<MarcRecord>();
            for (var next = reader.next(); next.isPresent(); next = reader.next())
                if (next.get() instanceof Outcome.Parsed parsed) all.add(parsed.record());
            return new Books(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<MarcRecord> shelved() {
        return part(0, SHELVED);
    }

    List<MarcRecord> waiting() {
        return part(SHELVED, WAITING);
    }

    List<MarcRecord> proposed() {
        return part(SHELVED + WAITING, PROPOSED);
    }

    /// Empty when all have come.
    ///
    /// @param nth 0 on the first of the later days
    List<MarcRecord> ofLaterDay(int nth) {
        return part(SHELVED + WAITING + PROPOSED + nth * DAILY, DAILY);
    }

    private List<MarcRecord> part(int from, int many) {
        return all.subList(Math.min(all.size(), from), Math.min(all.size(), from + many));
    }
}
