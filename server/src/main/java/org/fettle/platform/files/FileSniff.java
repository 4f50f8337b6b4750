package org.fettle.platform.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/// Tells a file's type by its first bytes. The name only decides between text and a table of text.
final class FileSniff {
    /// As many bytes are looked at.
    static final int HEAD = 8192;

    private static final int FIELD_END = 0x1E;
    private static final int SUBFIELD = 0x1F;

    static Optional<FileType> type(byte[] head, String name) {
        if (starts(head, 0, 0xFF, 0xD8, 0xFF)) return Optional.of(FileType.JPEG);
        if (starts(head, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) return Optional.of(FileType.PNG);
        if (starts(head, 0, 'G', 'I', 'F', '8')) return Optional.of(FileType.GIF);
        if (starts(head, 0, 'R', 'I', 'F', 'F') && starts(head, 8, 'W', 'E', 'B', 'P'))
            return Optional.of(FileType.WEBP);
        if (starts(head, 0, '%', 'P', 'D', 'F', '-')) return Optional.of(FileType.PDF);
        // a broken leader must still reach the reader that mends it, so the separators decide, not the leader
        if (contains(head, FIELD_END) && contains(head, SUBFIELD)) return Optional.of(FileType.MARC);
        if (head.length == 0 || !text(head)) return Optional.empty();
        return Optional.of(ofText(new String(head, StandardCharsets.UTF_8), name.toLowerCase(Locale.ROOT)));
    }

    private static FileType ofText(String head, String name) {
        var begin = head.startsWith("\uFEFF") ? head.substring(1) : head;
        if (begin.stripLeading().startsWith("<") && begin.contains("http://www.loc.gov/MARC21/slim"))
            return FileType.MARCXML;
        return name.endsWith(".csv") || name.endsWith(".tsv") ? FileType.CSV : FileType.TEXT;
    }

    /// No control characters but those that lay out a page; what lies above 127 may be of any encoding.
    private static boolean text(byte[] head) {
        for (byte b : head) if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') return false;
        return true;
    }

    private static boolean starts(byte[] head, int at, int... bytes) {
        if (head.length < at + bytes.length) return false;
        for (int i = 0; i < bytes.length; i++) if ((head[at + i] & 0xFF) != bytes[i]) return false;
        return true;
    }

    private static boolean contains(byte[] head, int wanted) {
        for (byte b : head) if (b == wanted) return true;
        return false;
    }

    private FileSniff() {}
}
