package org.fettle.library.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fettle.library.catalogue.HoldingSaving.Fault;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;

/// Holdings data (MARC 21 Format for Holdings Data): what must be there, and what it says in words.
final class HoldingRules {
    /// A holdings record of several parts, statement of level 3.
    private static final String LEADER = "00000ny  a22000003n 4500";

    private static final Pattern TAGS = Pattern.compile("0\\d\\d|5\\d\\d|8[4-7]\\d|88[0-7]|9\\d\\d");
    private static final Pattern LINK = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?(\\\\[ar])?");
    private static final String KINDS = "uvxy";
    private static final String ENUMERATION = "abcdef";
    private static final String CHRONOLOGY = "ijkl";

    /// A new one, or what one entered in words says as a record.
    static MarcRecord record(Bib bib, Holding h, LocalDate today) {
        var day = DateTimeFormatter.ofPattern("yyMMdd").format(today);
        var place = new ArrayList<Subfield>();
        if (!h.location().isEmpty()) place.add(new Subfield('b', h.location()));
        if (!h.callNumber().isEmpty()) place.add(new Subfield('h', h.callNumber()));
        if (!h.note().isEmpty()) place.add(new Subfield('z', h.note()));
        var fields = new ArrayList<Field>(List.of(
                new Field.Control("004", bib.number()),
                new Field.Control("008", day + "0u    0   0001uuund0" + day),
                new Field.Data("852", ' ', ' ', place)));
        if (!h.statement().isEmpty())
            fields.add(new Field.Data("866", ' ', '0', List.of(new Subfield('a', h.statement()))));
        return new MarcRecord(LEADER, fields);
    }

    /// What the record says, for lists and the public page.
    static Holding said(Holding of, MarcRecord record) {
        var place = record.data("852").findFirst();
        var textual = Pattern.compile("86[678]");
        var words = record.like("86X")
                .filter(f -> textual.matcher(f.tag()).matches())
                .map(f -> f.text("a"))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("; "));
        var notes = record.like("8XX")
                .filter(f -> f.tag().equals("852") || textual.matcher(f.tag()).matches())
                .map(f -> f.text("z"))
                .filter(s -> !s.isEmpty())
                .distinct()
                .collect(Collectors.joining("; "));
        return new Holding(
                of.id(),
                of.record(),
                place.map(f -> f.text("bc")).orElse(""),
                place.map(f -> f.text("hi")).orElse(""),
                words.isEmpty() ? counted(record) : words,
                notes,
                of.version());
    }

    static List<Fault> faults(MarcRecord record) {
        var faults = new ArrayList<Fault>();
        if (KINDS.indexOf(record.leader().charAt(6)) < 0)
            faults.add(new Fault("catalogue.holding.fault.leader", record.leader()));
        var places = record.data("852").toList();
        if (places.size() != 1) faults.add(new Fault("catalogue.holding.fault.place", "852"));
        else if (places.getFirst().text("b").isEmpty())
            faults.add(new Fault("catalogue.holding.fault.location", "852 $b"));
        for (var field : record.fields())
            if (!TAGS.matcher(field.tag()).matches()) faults.add(new Fault("catalogue.holding.fault.tag", field.tag()));
        record.control("008")
                .filter(text -> text.length() != 32)
                .ifPresent(text -> faults.add(new Fault("catalogue.holding.fault.008", text)));
        links(record, faults);
        return faults;
    }

    /// Each 863–865 has its captions, by the number before the point of its `$8`.
    private static void links(MarcRecord record, List<Fault> faults) {
        for (var field : record.like("8XX").toList()) {
            if (!field.tag().matches("85[345]|86[345]")) continue;
            var link = field.value('8');
            if (link.isEmpty() || !LINK.matcher(link.get()).matches())
                faults.add(new Fault("catalogue.holding.fault.link", field.tag()));
            else if (field.tag().startsWith("86") && caption(record, field).isEmpty())
                faults.add(new Fault("catalogue.holding.fault.caption", field.tag() + " $8 " + link.get()));
        }
    }

    private static Optional<Field.Data> caption(MarcRecord record, Field.Data numbers) {
        var tag = "85" + numbers.tag().charAt(2);
        var number = numbers.value('8').orElse("").split("[.\\\\]")[0];
        return record.data(tag)
                .filter(f -> f.value('8').orElse("").split("[.\\\\]")[0].equals(number))
                .findFirst();
    }

    /// Captions and numbers as one reads them: `v.1-30 (1990-2019)`.
    private static String counted(MarcRecord record) {
        return record.like("86X")
                .filter(f -> f.tag().matches("86[345]"))
                .map(f -> caption(record, f).map(c -> counted(c, f)).orElse(""))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String counted(Field.Data captions, Field.Data numbers) {
        var enumeration = said(captions, numbers, ENUMERATION, true, ":");
        var chronology = said(captions, numbers, CHRONOLOGY, false, " ");
        if (chronology.isEmpty()) return enumeration;
        return enumeration.isEmpty() ? chronology : enumeration + " (" + chronology + ")";
    }

    /// A caption in parentheses is not shown before its number.
    private static String said(
            Field.Data captions, Field.Data numbers, String codes, boolean withCaption, String between) {
        return numbers.subfields().stream()
                .filter(s -> codes.indexOf(s.code()) >= 0 && !s.value().isBlank())
                .map(s -> {
                    var caption = captions.value(s.code()).filter(c -> withCaption && !c.startsWith("("));
                    return caption.orElse("") + s.value().strip();
                })
                .collect(Collectors.joining(between));
    }

    private HoldingRules() {}
}
