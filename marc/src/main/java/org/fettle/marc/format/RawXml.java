package org.fettle.marc.format;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.fettle.marc.format.Iso2709Reader.DELIMITER;

import org.fettle.marc.charset.Coding;

/// MARCXML straight from a record's bytes; what [MarcXmlWriter] writes of the same record, byte for byte.
final class RawXml {
    private static final byte[] BEGIN = "<record>\n  <leader>".getBytes(US_ASCII),
            LEADER_END = "</leader>\n".getBytes(US_ASCII),
            CONTROL = "  <controlfield tag=\"".getBytes(US_ASCII),
            CONTROL_END = "</controlfield>\n".getBytes(US_ASCII),
            DATA = "  <datafield tag=\"".getBytes(US_ASCII),
            FIRST = "\" ind1=\"".getBytes(US_ASCII),
            SECOND = "\" ind2=\"".getBytes(US_ASCII),
            OPENED = "\">\n".getBytes(US_ASCII),
            DATA_END = "  </datafield>\n".getBytes(US_ASCII),
            SUBFIELD = "    <subfield code=\"".getBytes(US_ASCII),
            SUBFIELD_OPENED = "\">".getBytes(US_ASCII),
            SUBFIELD_END = "</subfield>\n".getBytes(US_ASCII),
            END = "</record>\n".getBytes(US_ASCII);

    /// What a byte becomes, where it is not itself.
    private static final byte[][] ESCAPED = new byte[128][];

    static {
        var lost = "\uFFFD".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int c = 0; c < 0x20; c++)
            ESCAPED[c] = c == '\n' || c == '\r' || c == '\t' ? ("&#" + c + ";").getBytes(US_ASCII) : lost;
        ESCAPED['&'] = "&amp;".getBytes(US_ASCII);
        ESCAPED['<'] = "&lt;".getBytes(US_ASCII);
        ESCAPED['>'] = "&gt;".getBytes(US_ASCII);
        ESCAPED['"'] = "&quot;".getBytes(US_ASCII);
    }

    /// 0: the byte as it is; else what to do with it, in text of either coding.
    private static final byte ESCAPE = 1, DECODE = 2;
    private static final byte[] UTF_8_STOPS = new byte[256], MARC_8_STOPS = new byte[256];

    static {
        for (int c = 0; c < 128; c++) if (ESCAPED[c] != null) UTF_8_STOPS[c] = MARC_8_STOPS[c] = ESCAPE;
        UTF_8_STOPS[0xEF] = ESCAPE;
        for (int c = 128; c < 256; c++) MARC_8_STOPS[c] = DECODE;
        MARC_8_STOPS[0x1B] = MARC_8_STOPS['&'] = DECODE;
    }

    private final RawText text;
    private final ByteSink out;

    RawXml(RawText text, ByteSink out) {
        this.text = text;
        this.out = out;
    }

    void write(RawRecord raw) {
        var bytes = raw.bytes();
        out.put(BEGIN);
        escaped(bytes, raw.start(), raw.start() + Iso2709Reader.LEADER);
        out.put(LEADER_END);
        for (int i = 0; i < raw.fields(); i++) {
            int from = raw.from(i), to = raw.to(i), tag = raw.start() + Iso2709Reader.LEADER + 12 * i;
            boolean control = raw.isControl(i);
            out.put(control ? CONTROL : DATA);
            escaped(bytes, tag, tag + 3);
            if (control) {
                out.put(SUBFIELD_OPENED);
                value(bytes, from, to);
                out.put(CONTROL_END);
            } else data(bytes, from, to);
        }
        out.put(END);
    }

    private void data(byte[] bytes, int from, int to) {
        out.put(FIRST);
        escaped(bytes, from, from + 1);
        out.put(SECOND);
        escaped(bytes, from + 1, from + 2);
        out.put(OPENED);
        for (int at = from + 2; at < to; ) {
            out.put(SUBFIELD);
            escaped(bytes, at + 1, at + 2);
            out.put(SUBFIELD_OPENED);
            at = value(bytes, at + 2, to);
            out.put(SUBFIELD_END);
        }
        out.put(DATA_END);
    }

    /// Up to the next delimiter, whose index it answers, or `to`.
    private int value(byte[] bytes, int from, int to) {
        int before = out.size();
        var stops = text.set() == Coding.Set.UTF_8 ? UTF_8_STOPS : MARC_8_STOPS;
        for (int at = from; ; at++) {
            at = out.copy(bytes, at, to, stops);
            if (at == to || bytes[at] == DELIMITER) return at;
            byte b = bytes[at];
            if (stops[b & 0xFF] == DECODE) {
                if (b == '&' && at + 1 < to && bytes[at + 1] != '#') {
                    out.put(ESCAPED['&']);
                    continue;
                }
                out.back(before);
                return decoded(bytes, from, to);
            }
            if (b >= 0) out.put(ESCAPED[b]);
            else if (at + 2 < to && bytes[at + 1] == (byte) 0xBF && (bytes[at + 2] & 0xFF) >= 0xBE) {
                out.put('\uFFFD'); // U+FFFE and U+FFFF are no characters of XML
                at += 2;
            } else out.put(b);
        }
    }

    private int decoded(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && bytes[end] != DELIMITER) end++;
        if (text.decode(bytes, from, end))
            for (int i = 0; i < text.count(); i++) {
                char c = text.at(i);
                if (c >= 128 || ESCAPED[c] == null) out.put(c);
                else out.put(ESCAPED[c]);
            }
        else {
            var escaped = new StringBuilder();
            MarcXmlWriter.escape(text.decoded(bytes, from, end), escaped);
            out.put(escaped.toString());
        }
        return end;
    }

    /// ASCII of the record's structure.
    private void escaped(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (ESCAPED[bytes[i]] != null) out.put(ESCAPED[bytes[i]]);
            else out.put(bytes[i]);
        }
    }
}
