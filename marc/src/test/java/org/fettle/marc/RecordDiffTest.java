package org.fettle.marc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
}
