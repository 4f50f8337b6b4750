package org.fettle.library.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fettle.marc.Field;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.format.Iso2709Writer;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;

/// Records and people for tests.
public final class Samples {
    public static final Actor LIBRARIAN =
            new Actor(UUID.randomUUID(), "Test librarian", Set.of(Role.LIBRARIAN), Door.API, "t-cat");

    /// A full record of a book without problems.
    public static MarcRecord book(String title, String author, String callNumber, Field.Data... more) {
        var fields = new ArrayList<Field>(List.of(
                new Field.Control("001", UUID.randomUUID().toString()),
                new Field.Control("008", "261124s1998    gw            000 0 eng d"),
                field("050", ' ', '4', "a" + callNumber),
                field("100", '1', ' ', "a" + author),
                field("245", '1', '0', "a" + title + " /", "c" + author),
                field("260", ' ', ' ', "aBayreuth :", "bTest,", "c1998.")));
        fields.addAll(Arrays.asList(more));
        fields.add(field("650", ' ', '0', "aBaking."));
        return new MarcRecord("00000nam a2200000 a 4500", fields);
    }

    public static Field.Data field(String tag, char first, char second, String... subfields) {
        return new Field.Data(
                tag,
                first,
                second,
                Arrays.stream(subfields)
                        .map(s -> new Subfield(s.charAt(0), s.substring(1)))
                        .toList());
    }

    /// As ISO 2709.
    public static byte[] bytes(MarcRecord record) {
        return ((Iso2709Writer.Answer.Written) Iso2709Writer.write(record, Iso2709Writer.Coding.UTF_8)).bytes();
    }

    private Samples() {}
}
