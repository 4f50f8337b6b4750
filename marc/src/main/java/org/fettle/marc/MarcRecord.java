package org.fettle.marc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A MARC record: leader and fields in their order. Immutable; `with…` and `without…` answer a changed copy.
///
/// @param leader 24 characters. Lengths and addresses in it belong to one ISO 2709 form and mean nothing here
public record MarcRecord(String leader, List<Field> fields) {
    /// A leader for a new language material, monograph, UTF-8.
    public static final String NEW_BOOK = "00000nam a2200000 i 4500";

    public MarcRecord {
        if (leader.length() != 24)
            throw new IllegalArgumentException("a leader has 24 characters, not %d".formatted(leader.length()));
        fields = List.copyOf(fields);
    }

    public Stream<Field.Data> data(String tag) {
        return fields.stream()
                .filter(f -> f.tag().equals(tag))
                .filter(Field.Data.class::isInstance)
                .map(Field.Data.class::cast);
    }

    /// All data fields whose tag matches, where `X` stands for any character: `6XX`.
    public Stream<Field.Data> like(String pattern) {
        return fields.stream()
                .filter(Field.Data.class::isInstance)
                .map(Field.Data.class::cast)
                .filter(f -> matches(f.tag(), pattern));
    }

    public Optional<String> control(String tag) {
        return fields.stream()
                .filter(f -> f.tag().equals(tag))
                .filter(Field.Control.class::isInstance)
                .map(f -> ((Field.Control) f).value())
                .findFirst();
    }

    /// The first subfield of the first field of this tag that has it.
    public Optional<String> value(String tag, char code) {
        return data(tag).flatMap(f -> f.values(code).stream()).findFirst();
    }

    public Stream<String> values(String tag, char code) {
        return data(tag).flatMap(f -> f.values(code).stream());
    }

    /// Type of record, leader position 06: `a` language material, `c` notated music, …
    public char type() {
        return leader.charAt(6);
    }

    /// Bibliographic level, leader position 07: `m` monograph, `s` serial, …
    public char level() {
        return leader.charAt(7);
    }

    public MarcRecord withLeader(String changed) {
        return new MarcRecord(changed, fields);
    }

    public MarcRecord withFields(List<Field> changed) {
        return new MarcRecord(leader, changed);
    }

    /// With `added` after the last field whose tag is not greater, so that order by tag is kept where it was.
    public MarcRecord with(Field added) {
        var changed = new ArrayList<>(fields);
        int at = changed.size();
        while (at > 0 && changed.get(at - 1).tag().compareTo(added.tag()) > 0) at--;
        changed.add(at, added);
        return new MarcRecord(leader, changed);
    }

    public MarcRecord without(String tag) {
        return new MarcRecord(
                leader, fields.stream().filter(f -> !f.tag().equals(tag)).toList());
    }

    public MarcRecord map(UnaryOperator<Field> change) {
        return new MarcRecord(leader, fields.stream().map(change).toList());
    }

    /// Equal but for the lengths and addresses of one ISO 2709 form, and the character coding it says.
    public boolean sameContent(MarcRecord other) {
        return meaning(leader).equals(meaning(other.leader)) && fields.equals(other.fields);
    }

    private static String meaning(String leader) {
        return leader.substring(5, 9) + leader.substring(17, 20);
    }

    /// Whether a tag is one of these, `X` standing for any character.
    public static boolean matches(String tag, String pattern) {
        for (int i = 0; i < 3; i++) if (pattern.charAt(i) != 'X' && pattern.charAt(i) != tag.charAt(i)) return false;
        return true;
    }
}
