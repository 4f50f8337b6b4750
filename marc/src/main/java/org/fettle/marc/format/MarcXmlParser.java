package org.fettle.marc.format;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.charset.Utf8;

/// One `record` element to a record.
final class MarcXmlParser {
    private final long offset;
    private final byte[] bytes;
    private final Charset charset;
    private final Repairs repairs = new Repairs();
    private final List<Field> fields = new ArrayList<>();
    private final List<Subfield> subfields = new ArrayList<>();
    private String leader = "", tag = "", first = "", second = "", code = "";
    private String loose = "";

    MarcXmlParser(long offset, byte[] bytes, Charset charset) {
        this.offset = offset;
        this.bytes = bytes;
        this.charset = charset;
    }

    /// @param content whether a leader or a field was seen in it
    Outcome parse(boolean content) {
        var xml = new XmlTokens(text());
        try {
            elements(xml);
        } catch (XmlTokens.Fault e) {
            return content
                    ? quarantined(Outcome.Reason.XML_UNREADABLE, String.valueOf(e.getMessage()))
                    : new Outcome.Junk(offset, bytes);
        }
        if (!content)
            return foreign
                    ? new Outcome.Junk(offset, bytes)
                    : quarantined(Outcome.Reason.RECORD_EMPTY, "a record without leader and fields");
        if (xml.bareAmpersands() > 0)
            repairs.add(Repairs.AMPERSAND, "record", xml.bareAmpersands() + " times & instead of &amp;");
        if (xml.lost() > 0)
            repairs.add(Repairs.CODES_UNKNOWN, "record", xml.lost() + " characters that XML does not have");
        return new Outcome.Parsed(offset, bytes, new MarcRecord(Leaders.of(leader, repairs), fields), repairs.made());
    }

    private boolean foreign;

    private Outcome quarantined(Outcome.Reason reason, String detail) {
        return new Outcome.Quarantined(offset, bytes, reason, detail);
    }

    private String text() {
        if (charset != StandardCharsets.UTF_8) return new String(bytes, charset);
        var decoded = Utf8.decode(bytes, 0, bytes.length);
        if (decoded.unknown() > 0)
            repairs.add(Repairs.CODES_UNKNOWN, "record", decoded.unknown() + " bytes that are no UTF-8");
        return decoded.text();
    }

    private void elements(XmlTokens xml) throws XmlTokens.Fault {
        Deque<String> open = new ArrayDeque<>();
        while (xml.next()) {
            var name = xml.name();
            text(open, xml.before());
            if (!name.startsWith("/")) {
                open.push(name);
                begin(xml, name);
                if (!xml.empty()) continue;
            } else if (open.isEmpty() || !open.peek().equals(name.substring(1)))
                throw new XmlTokens.Fault(
                        "<%s> closes <%s>".formatted(name, open.isEmpty() ? "nothing" : open.peek()), 0);
            end(open.pop());
        }
        if (!open.isEmpty()) throw new XmlTokens.Fault("<%s> is not closed".formatted(open.peek()), bytes.length);
    }

    private final StringBuilder value = new StringBuilder();

    private void text(Deque<String> open, String text) {
        switch (open.isEmpty() ? "" : open.peek()) {
            case "leader", "controlfield", "subfield" -> value.append(text);
            case "datafield" -> loose += text.strip();
            default -> {
                if (!text.isBlank()) stray(open.isEmpty() ? "record" : open.peek(), text.strip());
            }
        }
    }

    private void stray(String where, String text) {
        foreign = true;
        repairs.add(Repairs.ELEMENT_FOREIGN, where, "text that belongs to no field: " + text);
    }

    private void begin(XmlTokens xml, String name) {
        switch (name) {
            case "controlfield", "datafield" -> {
                value.setLength(0);
                loose = "";
                subfields.clear();
                tag = xml.attribute("tag");
                first = xml.attribute("ind1");
                second = xml.attribute("ind2");
            }
            case "leader" -> value.setLength(0);
            case "subfield" -> {
                value.setLength(0);
                code = xml.attribute("code");
            }
            case "record" -> {}
            default -> foreign = true;
        }
    }

    private void end(String name) {
        switch (name) {
            case "leader" -> leader = value.toString();
            case "controlfield" -> control();
            case "datafield" -> data();
            case "subfield" -> subfield();
            default -> {}
        }
    }

    private void control() {
        var mended = tag();
        if (Field.mayBeBare(mended)) fields.add(new Field.Control(mended, value.toString()));
        else {
            repairs.add(Repairs.DELIMITER_MISSING, mended, "a control field of another tag; all of it became $a");
            fields.add(new Field.Data(mended, ' ', ' ', List.of(new Subfield('a', value.toString()))));
        }
    }

    private void subfield() {
        int length = code.codePointCount(0, code.length());
        if (length == 1 && code.length() == 1) subfields.add(new Subfield(code.charAt(0), value.toString()));
        else {
            repairs.add(Repairs.SUBFIELD_CODE, tag, "code '%s' became a".formatted(code));
            subfields.add(new Subfield('a', code.isEmpty() ? value.toString() : code + value));
        }
    }

    private void data() {
        var mended = tag();
        if (!loose.isEmpty()) {
            repairs.add(Repairs.DELIMITER_MISSING, mended, "text outside of a subfield became $a: " + loose);
            subfields.addFirst(new Subfield('a', loose));
        }
        if (Field.isControl(mended)) {
            repairs.add(Repairs.DELIMITER_INSIDE, mended, "a field without subfields");
            var bare = new StringBuilder();
            subfields.forEach(s -> bare.append(s.value()));
            fields.add(new Field.Control(mended, bare.toString()));
            return;
        }
        if (first.length() != 1 || second.length() != 1)
            repairs.add(Repairs.INDICATORS, mended, "'%s' '%s'".formatted(first, second));
        fields.add(new Field.Data(mended, indicator(first), indicator(second), subfields));
    }

    /// A tag that is only digits gets its zeros back; any other becomes `???`, for a person to mend.
    private String tag() {
        if (tag.length() == 3) return tag;
        var mended = tag.matches("[0-9]{1,2}") ? "0".repeat(3 - tag.length()) + tag : "???";
        repairs.add(Repairs.TAG, mended, "'%s' in the record".formatted(tag));
        return mended;
    }

    private static char indicator(String text) {
        return text.length() == 1 ? text.charAt(0) : ' ';
    }
}
