package org.fettle.marc.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// MARCXML, inside whatever wraps it (OAI-PMH, SRU, a dump). Finds where `record` elements begin and end, byte by
/// byte; [MarcXmlParser] reads one. What is between them is junk; one that is not well-formed costs only itself.
///
/// Document types and what they declare are never read, so nothing outside is either.
public final class MarcXmlReader implements RecordSource {
    private static final Pattern DECLARED =
            Pattern.compile("<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");
    private static final int LONGEST_TAG = 1 << 16, MOST_TURNS = 50;

    private final ByteWindow in;
    private Charset charset = StandardCharsets.UTF_8;
    private boolean begun;

    private @Nullable RecordSource rest;
    private final int turns;

    public MarcXmlReader(InputStream in) {
        this(new ByteWindow(in), 0);
    }

    /// @param turns how often the format has changed already
    MarcXmlReader(ByteWindow in, int turns) {
        this.in = in;
        this.turns = turns;
    }

    @Override
    public Optional<Outcome> next() throws IOException {
        if (!begun) begin();
        if (rest != null) return rest.next();
        if (in.available(1) == 0) return Optional.empty();
        int blanks = blanks();
        if (turns < MOST_TURNS && Iso2709Reader.begins(in, blanks)) {
            rest = new Iso2709Reader(in, turns + 1);
            return rest.next();
        }
        boolean inside = false, content = false; // content: of the record, or lying about outside of any
        for (int i = 0; ; ) {
            int tag = in.find((byte) '<', i, Iso2709Reader.LONGEST);
            if (tag < 0) return Optional.of(content ? end(inside) : junk(in.available(Iso2709Reader.LONGEST)));
            int until = behind(tag);
            var name = until < 0 ? "" : name(tag);
            boolean empty = until > 2 && in.at(until - 2) == '/';
            if (name.equals("record")) {
                if (tag > 0) return Optional.of(content ? broken(tag, inside) : junk(tag));
                if (empty) return Optional.of(parse(until, false));
                inside = true;
            } else if (name.equals("/record") && inside) return Optional.of(parse(until, content));
            else if (name.equals("/collection") && !content && !inside) return Optional.of(junk(until));
            else content |= isContent(name);
            i = until < 0 ? tag + 1 : until;
        }
    }

    private int blanks() throws IOException {
        int i = 0;
        while (i < 16 && in.available(i + 1) > i && (in.at(i) == ' ' || in.at(i) == '\n' || in.at(i) == '\r')) i++;
        return i;
    }

    private void begin() throws IOException {
        begun = true;
        int length = in.available(512);
        var head = new StringBuilder();
        for (int i = 0; i < length; i++) head.append((char) (in.at(i) & 0xFF));
        var declared = DECLARED.matcher(head);
        if (declared.find() && Charset.isSupported(declared.group(1))) {
            var named = Charset.forName(declared.group(1));
            if (!named.name().startsWith("UTF-16") && !named.name().startsWith("UTF-32")) charset = named;
        }
    }

    private static boolean isContent(String name) {
        return name.equals("leader") || name.equals("controlfield") || name.equals("datafield");
    }

    private Outcome junk(int length) {
        long offset = in.offset();
        return new Outcome.Junk(offset, in.take(length));
    }

    /// No further tag: the end, or more than memory is given to.
    private Outcome end(boolean inside) throws IOException {
        int rest = in.available(Iso2709Reader.LONGEST);
        if (!inside) return broken(rest, false);
        long offset = in.offset();
        var bytes = in.take(rest);
        return rest == Iso2709Reader.LONGEST
                ? new Outcome.Quarantined(
                        offset, bytes, Outcome.Reason.TOO_LONG, "a record that does not end in " + rest + " bytes")
                : new Outcome.Quarantined(offset, bytes, Outcome.Reason.TRUNCATED, "the input ends within a record");
    }

    /// What stands before a record and is none itself.
    private Outcome broken(int length, boolean inside) {
        long offset = in.offset();
        return new Outcome.Quarantined(
                offset,
                in.take(length),
                Outcome.Reason.XML_UNREADABLE,
                inside ? "another record begins within this one" : "fields outside of any record");
    }

    private Outcome parse(int length, boolean content) {
        long offset = in.offset();
        return new MarcXmlParser(offset, in.take(length), charset).parse(content);
    }

    /// The index behind the tag, comment or section that begins at `tag`, or -1 if it is none or has no end.
    private int behind(int tag) throws IOException {
        if (in.available(tag + 2) < tag + 2) return -1;
        if (in.at(tag + 1) == '!') {
            if (starts(tag, "<!--")) return behind(tag + 4, "-->");
            if (starts(tag, "<![CDATA[")) return behind(tag + 9, "]]>");
        }
        if (in.at(tag + 1) == '?') return behind(tag + 2, "?>");
        byte quote = 0;
        for (int i = tag + 1; i < tag + LONGEST_TAG && in.available(i + 1) > i; i++) {
            byte b = in.at(i);
            if (quote != 0) quote = b == quote ? 0 : quote;
            else if (b == '>') return i + 1;
            else if (b == '<') return -1;
            else if (b == '"' || b == '\'') quote = b;
        }
        return -1;
    }

    private int behind(int from, String close) throws IOException {
        byte last = (byte) close.charAt(close.length() - 1);
        for (int i = from; ; i++) {
            i = in.find(last, i, Iso2709Reader.LONGEST);
            if (i < 0) return -1;
            if (i - close.length() + 1 >= from && starts(i - close.length() + 1, close)) return i + 1;
        }
    }

    private boolean starts(int at, String with) throws IOException {
        if (in.available(at + with.length()) < at + with.length()) return false;
        for (int i = 0; i < with.length(); i++) if (in.at(at + i) != with.charAt(i)) return false;
        return true;
    }

    /// Without its prefix; closing tags keep their stroke.
    private String name(int tag) throws IOException {
        int i = tag + 1;
        boolean closing = in.at(i) == '/';
        var name = new StringBuilder();
        for (i += closing ? 1 : 0; in.available(i + 1) > i && name.length() < 64; i++) {
            byte b = in.at(i);
            if (b == ':') name.setLength(0);
            else if (b <= ' ' || b == '>' || b == '/') break;
            else name.append((char) b);
        }
        return closing ? "/" + name : name.toString();
    }
}
