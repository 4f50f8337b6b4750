package org.fettle.marc.format;

import static org.fettle.marc.format.Iso2709Reader.DELIMITER;
import static org.fettle.marc.format.Iso2709Reader.FIELD_END;
import static org.fettle.marc.format.Iso2709Reader.LEADER;
import static org.fettle.marc.format.Iso2709Reader.RECORD_END;

/// ISO 2709 in UTF-8 straight from a record's bytes; what [Iso2709Writer] writes of the same record, byte for byte.
final class RawIso {
    private static final int LONGEST_FIELD = 9_999, LONGEST_RECORD = 99_999;

    private final RawText text;
    private final ByteSink out;
    private final ByteSink data = new ByteSink();
    private int[] lengths = new int[128];

    RawIso(RawText text, ByteSink out) {
        this.text = text;
        this.out = out;
    }

    /// False, with nothing written, if the record does not fit.
    boolean write(RawRecord raw) {
        data.clear();
        if (lengths.length < raw.fields()) lengths = new int[2 * raw.fields()];
        for (int i = 0; i < raw.fields(); i++) {
            int before = data.size();
            field(raw, i);
            data.put(FIELD_END);
            lengths[i] = data.size() - before;
            if (lengths[i] > LONGEST_FIELD) return false;
        }
        int base = LEADER + 12 * raw.fields() + 1, length = base + data.size() + 1;
        if (length > LONGEST_RECORD) return false;
        leader(raw, base, length);
        for (int i = 0, start = 0; i < raw.fields(); start += lengths[i++]) {
            out.put(raw.bytes(), raw.start() + LEADER + 12 * i, 3);
            out.digits(lengths[i], 4);
            out.digits(start, 5);
        }
        out.put(FIELD_END);
        out.put(data);
        out.put(RECORD_END);
        return true;
    }

    private void leader(RawRecord raw, int base, int length) {
        out.digits(length, 5);
        out.put(raw.bytes(), raw.start() + 5, 4);
        out.put('a');
        out.put('2');
        out.put('2');
        out.digits(base, 5);
        out.put(raw.bytes(), raw.start() + 17, 3);
        int map = raw.start() + 20;
        if (raw.bytes()[map] == '4' && raw.bytes()[map + 1] == '5') out.put(raw.bytes(), map, 4);
        else out.put("4500");
    }

    private void field(RawRecord raw, int i) {
        var bytes = raw.bytes();
        int from = raw.from(i), to = raw.to(i);
        if (text.isUtf8(bytes, from, to)) {
            data.put(bytes, from, to - from);
            return;
        }
        for (int at = from; at < to; ) { // a subfield each: sets are back at the beginning there
            int end = at + 1;
            while (end < to && bytes[end] != DELIMITER) end++;
            int begin = at;
            if (bytes[at] == DELIMITER) {
                data.put(bytes, at, 2);
                begin = at + 2;
            }
            value(bytes, begin, end);
            at = end;
        }
    }

    private void value(byte[] bytes, int from, int to) {
        if (from >= to) return;
        if (text.isUtf8(bytes, from, to)) data.put(bytes, from, to - from);
        else if (text.decode(bytes, from, to)) for (int i = 0; i < text.count(); i++) data.put(text.at(i));
        else data.put(Iso2709Writer.clean(text.decoded(bytes, from, to)));
    }
}
