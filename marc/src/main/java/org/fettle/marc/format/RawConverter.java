package org.fettle.marc.format;

import java.io.IOException;
import java.io.OutputStream;

/// Sound records from their bytes to other bytes, without fields and strings in between: several times as fast as by
/// way of [org.fettle.marc.MarcRecord], and the same bytes.
public final class RawConverter {
    private final OutputStream out;
    private final ByteSink sink = new ByteSink();
    private final RawText text = new RawText();
    private final RawXml xml = new RawXml(text, sink);
    private final RawIso iso = new RawIso(text, sink);

    public RawConverter(OutputStream out) {
        this.out = out;
    }

    /// As MARCXML. False, with nothing written, if the record is better read by [Iso2709Reader#next].
    public boolean toXml(RawRecord raw) throws IOException {
        if (!text.prepare(raw)) return false;
        xml.write(raw);
        sink.emptyIfFull(out);
        return true;
    }

    /// As ISO 2709 in UTF-8. One that is in it keeps its bytes.
    public boolean toIso(RawRecord raw) throws IOException {
        if (!text.prepare(raw)) return false;
        boolean kept = raw.saysUtf8() && text.set() == org.fettle.marc.charset.Coding.Set.UTF_8;
        if (kept) sink.put(raw.bytes(), raw.start(), raw.length());
        else if (!iso.write(raw)) return false;
        sink.emptyIfFull(out);
        return true;
    }

    /// Before anything else is written to the stream, and at the end.
    public void flush() throws IOException {
        sink.empty(out);
    }
}
