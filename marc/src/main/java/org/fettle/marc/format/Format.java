package org.fettle.marc.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The formats records travel in, and which one a file is in: told by its content, never by its name.
public enum Format {
    ISO2709,
    MARCXML,
    /// MARC-in-JSON, and the older `controlfield`/`datafield` form.
    JSON,
    /// Lines that begin with `=` and a tag.
    MRK,
    /// Aleph sequential: lines that begin with the nine digits of a system number.
    ALEPH,
    /// Packed (gzip, zip): nothing is read, everything is quarantined.
    PACKED;
    private static final int HEAD = 1 << 13, FURTHER = 1 << 19;
    private static final Pattern MRK_LINE = Pattern.compile("(?s)(.*?\\R)?=(LDR|LEADER|000|[0-9A-Z]{3}) {1,2}\\S.*");
    private static final Pattern ALEPH_LINE =
            Pattern.compile("(?s)(.*?\\R)?[0-9]{9} [0-9A-Za-z]{3}[0-9A-Za-z ]{2} [A-Z] .*");
    private static final Pattern LEADER = Pattern.compile("(?s).*[0-9]{5}[a-z][a-z].{3}22[0-9]{5}.{3}45.*");
    private static final Pattern BEGIN = Pattern.compile("(?s)[0-9 ]{5}.{5}22[0-9]{5}");
    private static final Pattern XML_RECORD = Pattern.compile("(?s).*<([A-Za-z][A-Za-z0-9._-]*:)?record[\\s>/].*");
    private static final Pattern JSON_RECORD = Pattern.compile("(?s).*\\{\\s*\"(leader|fields)\".*");

    /// @param name `iso2709`, `marcxml`, `json`, `mrk`, `aleph`, or a usual other name: `marc`, `marc8`, `xml`
    public static Optional<Format> named(String name) {
        if (name.equals("marc8") || name.equals("marc")) return Optional.of(ISO2709);
        if (name.equals("xml")) return Optional.of(MARCXML);
        return Arrays.stream(values())
                .filter(f -> f != PACKED && f.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }

    /// A reader for what the stream begins with. It may begin in the middle of a record, or with a mail's header.
    public static RecordSource open(InputStream in) throws IOException {
        var marked = in.markSupported() ? in : new BufferedInputStream(in, 1 << 16);
        marked.mark(HEAD + 1);
        var head = marked.readNBytes(HEAD);
        marked.reset();
        if (head.length == HEAD && isMute(head)) { // a long page or mail may stand before the first record
            marked.mark(FURTHER + 1);
            head = marked.readNBytes(FURTHER);
            marked.reset();
        }
        if (Utf16Source.begins(head)) return new Utf16Source(marked, Utf16Source.bigEndian(head));
        return of(head).reader(marked);
    }

    /// A reader of just this format.
    public RecordSource reader(InputStream in) {
        return switch (this) {
            case ISO2709 -> new Iso2709Reader(in);
            case MARCXML -> new MarcXmlReader(in);
            case JSON -> new MarcJsonReader(in);
            case MRK -> new MrkReader(in);
            case ALEPH -> new AlephReader(in);
            case PACKED -> new PackedSource(in);
        };
    }

    /// By the first few thousand bytes. What is nothing of all these is read as ISO 2709, which finds records
    /// anywhere.
    public static Format of(byte[] head) {
        if (begins(head, 0x1F, 0x8B) || begins(head, 'P', 'K', 3, 4) || begins(head, 'B', 'Z', 'h')) return PACKED;
        var text = new String(head, StandardCharsets.ISO_8859_1);
        var begin = (text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text).stripLeading();
        boolean xml = XML_RECORD.matcher(text).matches();
        // a page or a mail may stand before ISO 2709, and control characters before anything else
        if (has(text) && BEGIN.matcher(begin).lookingAt()) return ISO2709;
        boolean json = JSON_RECORD.matcher(text).matches();
        if (!xml && !json && !has(text) && MRK_LINE.matcher(begin).matches()) return MRK;
        boolean iso = !xml
                && (has(text) && !json || LEADER.matcher(text).matches() && !json && !begin.matches("(?s)[{\\[].*"));
        if (begin.startsWith("<") && !iso) return MARCXML;
        if ((begin.startsWith("{") || begin.startsWith("[")) && !iso) return JSON;
        if (MRK_LINE.matcher(begin).lookingAt() && begin.startsWith("=")) return MRK;
        if (ALEPH_LINE.matcher(begin).lookingAt() && Character.isDigit(begin.charAt(0)) && !has(text)) return ALEPH;
        if (iso) return ISO2709;
        if (xml) return MARCXML;
        if (JSON_RECORD.matcher(text).matches()) return JSON;
        if (MRK_LINE.matcher(begin).matches()) return MRK;
        return ALEPH_LINE.matcher(begin).matches() ? ALEPH : ISO2709;
    }

    /// Nothing in it that belongs to any format.
    private static boolean isMute(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        return !has(text)
                && !LEADER.matcher(text).matches()
                && !XML_RECORD.matcher(text).matches()
                && !JSON_RECORD.matcher(text).matches()
                && !MRK_LINE.matcher(text).matches()
                && !ALEPH_LINE.matcher(text).matches()
                && !Utf16Source.begins(head)
                && of(head) != PACKED;
    }

    private static boolean has(String text) {
        return text.indexOf(Iso2709Reader.FIELD_END) >= 0 || text.indexOf(Iso2709Reader.RECORD_END) >= 0;
    }

    private static boolean begins(byte[] head, int... with) {
        for (int i = 0; i < with.length; i++) if (i >= head.length || (head[i] & 0xFF) != with[i]) return false;
        return true;
    }
}
