package org.fettle.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fettle.marc.Field.Subfield;
import org.fettle.marc.RecordDiff.Change;
import org.junit.jupiter.api.Test;

class RecordDiffTest {
    private static final Field TITLE = new Field.Data("245", '1', '0', List.of(new Subfield('a', "Bread")));
    private static final Field TOPIC = new Field.Data("650", ' ', '0', List.of(new Subfield('a', "Baking")));
    private static final Field NOTE = new Field.Data("500", ' ', ' ', List.of(new Subfield('a', "Index.")));
    private static final MarcRecord BEFORE = new MarcRecord(MarcRecord.NEW_BOOK, List.of(TITLE, NOTE, TOPIC));

    @Test
    void nothingChanged() {
        assertThat(RecordDiff.between(BEFORE, BEFORE).isEmpty()).isTrue();
    }

    @Test
    void changedRemovedAndAddedAreTold() {
        var title = new Field.Data("245", '1', '0', List.of(new Subfield('a', "Bread /")));
        var isbn = new Field.Data("020", ' ', ' ', List.of(new Subfield('a', "0306406152")));
        var after = new MarcRecord("00000cam a2200000 i 4500", List.of(isbn, title, TOPIC));
        assertThat(RecordDiff.between(BEFORE, after).only())
                .containsExactlyInAnyOrder(
                        new Change.Leader(BEFORE.leader(), after.leader()),
                        new Change.Changed(TITLE, title),
                        new Change.Removed(NOTE),
                        new Change.Added(isbn));
    }

    @Provide
    Arbitrary<MarcRecord> records() {
        return Combinators.combine(Arbitraries.of("020", "245", "500", "650"), Arbitraries.of("x", "y"))
                .as((tag, value) -> (Field) new Field.Data(tag, ' ', ' ', List.of(new Subfield('a', value))))
                .list()
                .ofMaxSize(7)
                .map(fields -> new MarcRecord(MarcRecord.NEW_BOOK, fields));
    }

    /// All accepted is the record after, none the record before, and what is accepted alone is there.
    @Property(tries = 500)
    void changesAreTakenOneByOne(@ForAll("records") MarcRecord before, @ForAll("records") MarcRecord after) {
        var diff = RecordDiff.between(before, after);
        assertThat(diff.accept(before, _ -> true)).isEqualTo(after);
        assertThat(diff.accept(before, _ -> false)).isEqualTo(before);
        assertThat(diff.isEmpty()).isEqualTo(before.equals(after));
    }
}
