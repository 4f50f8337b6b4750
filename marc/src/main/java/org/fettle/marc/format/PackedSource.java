package org.fettle.marc.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// A packed file. Its bytes are kept as they are; a person unpacks it first.
final class PackedSource implements RecordSource {
    private final InputStream in;
    private long offset;

    PackedSource(InputStream in) {
        this.in = in;
    }

    @Override
    public Optional<Outcome> next() throws IOException {
        var bytes = in.readNBytes(Iso2709Reader.LONGEST);
        if (bytes.length == 0) return Optional.empty();
        var piece = new Outcome.Quarantined(
                offset, bytes, Outcome.Reason.PACKED, "packed (gzip, bzip2 or zip): unpack it first");
        offset += bytes.length;
        return Optional.of(piece);
    }
}
