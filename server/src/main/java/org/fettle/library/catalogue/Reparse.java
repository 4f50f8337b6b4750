package org.fettle.library.catalogue;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.format.Iso2709Reader;
import org.fettle.marc.format.MarcXmlReader;
import org.fettle.marc.format.Outcome;
import org.fettle.marc.format.RecordSource;

/// Bytes of records, in whichever format they are.
final class Reparse {
    static RecordSource source(InputStream in) throws IOException {
        var buffered = new BufferedInputStream(in, 1 << 16);
        buffered.mark(64);
        var head = new String(buffered.readNBytes(32), java.nio.charset.StandardCharsets.ISO_8859_1);
        buffered.reset();
        return head.replace("\u00EF\u00BB\u00BF", "").stripLeading().startsWith("<")
                ? new MarcXmlReader(buffered)
                : new Iso2709Reader(buffered);
    }

    /// The record that one piece of a file holds.
    static Optional<MarcRecord> record(byte[] bytes) {
        try {
            var source = source(new ByteArrayInputStream(bytes));
            for (var next = source.next(); next.isPresent(); next = source.next())
                if (next.get() instanceof Outcome.Parsed p) return Optional.of(p.record());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reparse() {}
}
