package org.fettle.library.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;

/// What a new record begins with. RDA content, media and carrier types as in MARC's 336, 337 and 338.
public enum Templates {
    BOOK("nam", "txt", "n", "nc"),
    SERIAL("nas", "txt", "n", "nc"),
    SCORE("ncm", "ntm", "n", "nc"),
    RECORDING("njm", "prm", "s", "sd"),
    VIDEO("ngm", "tdi", "v", "vd"),
    MAP("nem", "cri", "n", "nb");

    private final String kind;
    private final String content;
    private final String media;
    private final String carrier;

    Templates(String kind, String content, String media, String carrier) {
        this.kind = kind;
        this.content = content;
        this.media = media;
        this.carrier = carrier;
    }

    public String key() {
        return "catalogue.material." + name().toLowerCase(Locale.ROOT);
    }

    public MarcRecord record(String isbn, String title, String author, LocalDate today) {
        var fields = new ArrayList<Field>();
        fields.add(new Field.Control(
                "008",
                DateTimeFormatter.ofPattern("yyMMdd").format(today) + "s" + today.getYear()
                        + "    xx            000 0 und d"));
        if (!isbn.isBlank()) fields.add(field("020", "  ", "a" + isbn.strip()));
        fields.add(field("040", "  ", "aXX-XxUND", "beng", "erda", "cXX-XxUND"));
        if (!author.isBlank()) fields.add(field("100", "1 ", "a" + author.strip()));
        fields.add(field("245", author.isBlank() ? "00" : "10", "a" + title.strip()));
        fields.add(field(
                "264",
                " 1",
                "a[Place of publication not identified] :",
                "b[publisher not identified],",
                "c" + today.getYear() + "."));
        fields.add(field("300", "  ", "a1 volume"));
        fields.add(field("336", "  ", "b" + content, "2rdacontent"));
        fields.add(field("337", "  ", "b" + media, "2rdamedia"));
        fields.add(field("338", "  ", "b" + carrier, "2rdacarrier"));
        return new MarcRecord("00000" + kind + " a2200000 i 4500", fields);
    }

    private static Field.Data field(String tag, String indicators, String... subfields) {
        return new Field.Data(
                tag,
                indicators.charAt(0),
                indicators.charAt(1),
                List.of(subfields).stream()
                        .map(s -> new Subfield(s.charAt(0), s.substring(1)))
                        .toList());
    }
}
