package org.fettle.marc.format;

import java.util.HashMap;
import java.util.Map;

/// The tags of one record's XML in their order, each with the text before it. Forgives a bare `&` and characters XML
/// does not have, and counts them; whatever else is not well-formed is a [Fault].
final class XmlTokens {
    /// @param at characters from the beginning of the record
    static final class Fault extends Exception {
        Fault(String what, int at) {
            super("%s, %d characters into the record".formatted(what, at));
        }
    }

    private final String text;
    private int at;
    /// Of the tag just met: `record`, `/record`.
    private String name = "";
    private boolean empty;
    private final Map<String, String> attributes = new HashMap<>();
    private final StringBuilder before = new StringBuilder();
    private int bareAmpersands, lost;

    XmlTokens(String text) {
        this.text = text;
    }

    String name() {
        return name;
    }

    /// `<x/>`.
    boolean empty() {
        return empty;
    }

    /// Since the tag before.
    String before() {
        return before.toString();
    }

    String attribute(String named) {
        return attributes.getOrDefault(named, "");
    }

    int bareAmpersands() {
        return bareAmpersands;
    }

    int lost() {
        return lost;
    }

    /// False at the end.
    boolean next() throws Fault {
        before.setLength(0);
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != '<') at = character(at, before, '<');
            else if (text.startsWith("<!--", at)) at = section("-->", 4);
            else if (text.startsWith("<![CDATA[", at)) {
                int from = at + 9;
                at = section("]]>", 9);
                cdata(from, at - 3);
            } else if (text.startsWith("<?", at)) at = section("?>", 2);
            else {
                tag();
                return true;
            }
        }
        return false;
    }

    private void cdata(int from, int to) {
        for (int i = from; i < to; i++) i = plain(i, before) - 1;
    }

    private int section(String close, int open) throws Fault {
        int end = text.indexOf(close, at + open);
        if (end < 0) throw new Fault("no " + close, at);
        return end + close.length();
    }

    private void tag() throws Fault {
        int from = at++;
        attributes.clear();
        empty = false;
        boolean closing = at < text.length() && text.charAt(at) == '/';
        if (closing) at++;
        var bare = local(word(from));
        name = closing ? "/" + bare : bare;
        while (true) {
            blanks();
            if (at >= text.length()) throw new Fault("a tag without end", from);
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                return;
            }
            if (c == '/' && text.startsWith("/>", at)) {
                empty = true;
                at += 2;
                return;
            }
            attribute(from);
        }
    }

    private void attribute(int tag) throws Fault {
        var key = word(tag);
        blanks();
        if (at >= text.length() || text.charAt(at) != '=') throw new Fault("attribute " + key + " without =", tag);
        at++;
        blanks();
        char quote = at < text.length() ? text.charAt(at) : ' ';
        if (quote != '"' && quote != '\'') throw new Fault("attribute " + key + " without quotes", tag);
        var value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != quote; ) at = character(at, value, quote);
        if (at >= text.length()) throw new Fault("attribute " + key + " without end", tag);
        at++;
        if (attributes.putIfAbsent(key, value.toString().replace('\n', ' ')) != null)
            throw new Fault("attribute " + key + " twice", tag);
    }

    private String word(int tag) throws Fault {
        int from = at;
        while (at < text.length() && "<>/='\" \t\r\n".indexOf(text.charAt(at)) < 0) at++;
        if (at == from) throw new Fault("no name where one must be", tag);
        return text.substring(from, at);
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') at++;
    }

    /// One character or reference of text into `into`; answers the index behind it.
    private int character(int i, StringBuilder into, char stop) {
        if (text.charAt(i) != '&') return plain(i, into);
        int end = i + 1;
        while (end < text.length() && end < i + 12 && isWord(text.charAt(end))) end++;
        boolean closed = end < text.length() && text.charAt(end) == ';' && end > i + 1 && stop != ';';
        if (!closed) {
            bareAmpersands++;
            into.append('&');
            return i + 1;
        }
        if (!reference(text.substring(i + 1, end), into)) {
            bareAmpersands++; // an entity of HTML, or one that an attack declares: it stays as it is written
            into.append('&');
            return i + 1;
        }
        return end + 1;
    }

    private static boolean isWord(char c) {
        return c == '#' || c < 0x80 && Character.isLetterOrDigit(c);
    }

    private int plain(int i, StringBuilder into) {
        int c = text.codePointAt(i);
        int next = i + Character.charCount(c);
        if (c == '\r') {
            if (next >= text.length() || text.charAt(next) != '\n') into.append('\n');
        } else append(c, into);
        return next;
    }

    private void append(int c, StringBuilder into) {
        boolean allowed = (c >= 0x20 || c == '\n' || c == '\t' || c == '\r')
                && (c < 0xD800 || c > 0xDFFF)
                && c != 0xFFFE
                && c <= Character.MAX_CODE_POINT;
        if (!allowed) lost++;
        into.appendCodePoint(allowed ? c : 0xFFFD);
    }

    /// False if XML itself does not know it.
    private boolean reference(String name, StringBuilder into) {
        switch (name) {
            case "amp" -> into.append('&');
            case "lt" -> into.append('<');
            case "gt" -> into.append('>');
            case "quot" -> into.append('"');
            case "apos" -> into.append('\'');
            default -> {
                boolean hex = name.matches("#x[0-9A-Fa-f]{1,6}");
                if (!hex && !name.matches("#[0-9]{1,7}")) return false;
                append(hex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1)), into);
            }
        }
        return true;
    }
}
