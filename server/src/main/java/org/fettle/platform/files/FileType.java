package org.fettle.platform.files;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The kinds of files that Fettle takes. Everything else is refused, whatever its name says.
public enum FileType {
    JPEG("image/jpeg", 25),
    PNG("image/png", 25),
    GIF("image/gif", 25),
    WEBP("image/webp", 25),
    PDF("application/pdf", 25),
    CSV("text/csv", 25),
    TEXT("text/plain", 25),
    /// Library records, ISO 2709.
    MARC("application/marc", 200),
    MARCXML("application/marcxml+xml", 200);

    public static final Set<FileType> PICTURES = EnumSet.of(JPEG, PNG, GIF, WEBP);
    public static final Set<FileType> DOCUMENTS = EnumSet.of(JPEG, PNG, GIF, WEBP, PDF);
    public static final Set<FileType> RECORDS = EnumSet.of(MARC, MARCXML);

    private static final long MEGABYTE = 1024L * 1024;

    private final String mime;
    private final long limit;

    FileType(String mime, long megabytes) {
        this.mime = mime;
        this.limit = megabytes * MEGABYTE;
    }

    public String mime() {
        return mime;
    }

    /// Most bytes of one file.
    public long limit() {
        return limit;
    }

    public boolean picture() {
        return PICTURES.contains(this);
    }

    /// Key of its name in the bundles.
    public String key() {
        return "files.type." + name().toLowerCase(Locale.ROOT);
    }
}
