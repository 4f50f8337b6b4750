package org.fettle.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.library.catalogue.Samples.LIBRARIAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.fettle.FettleTest;
import org.fettle.library.catalogue.ImportBatch.Outcome;
import org.fettle.library.catalogue.ImportBatch.Sum;
import org.fettle.library.catalogue.ImportBatch.Target;
import org.fettle.marc.MarcRecord;
import org.fettle.marc.format.Iso2709Writer;
import org.fettle.platform.settings.Practice;
import org.fettle.work.TaskQuery;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.junit.jupiter.api.Test;

@FettleTest
class ImportTest {
    private final Importing importing;
    private final Imports imports;
    private final Items items;
    private final Catalogue catalogue;
    private final Tasks tasks;

    ImportTest(Importing importing, Imports imports, Items items, Catalogue catalogue, Tasks tasks) {
        this.importing = importing;
        this.imports = imports;
        this.items = items;
        this.catalogue = catalogue;
        this.tasks = tasks;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(ImportTest.class.getResourceAsStream("/demo/library/" + name));
    }

    private UUID load(InputStream in, Target target) throws IOException {
        var id = UUID.randomUUID();
        importing.load(LIBRARIAN, id, "test", in, target);
        return id;
    }

    private Sum sum(UUID batch, Outcome outcome) {
        return imports.sums(batch).stream()
                .filter(s -> s.outcome() == outcome)
                .findFirst()
                .orElse(new Sum(outcome, 0, 0, 0, 0));
    }

    @Test
    void theDemosRecordsComeInWithTheirItemsAndNotTwice() throws IOException {
        try (var in = new GZIPInputStream(resource("books.mrc.gz"))) {
            var bytes = in.readAllBytes();
            var batch = load(new ByteArrayInputStream(bytes), Target.ACCEPT);
            var accepted = sum(batch, Outcome.ACCEPTED);
            assertThat(accepted.pieces()).isEqualTo(1000);
            assertThat(accepted.bytes()).isEqualTo(bytes.length);
            assertThat(accepted.taken() + accepted.same()).isLessThanOrEqualTo(1000);
            assertThat(accepted.taken()).isGreaterThan(950);
            assertThat(items.byBarcode("X001098762"))
                    .hasValueSatisfying(item -> assertThat(item.callNumber()).isEqualTo("DC341 .G615 1909"));
            var again = load(new ByteArrayInputStream(bytes), Target.ACCEPT);
            assertThat(sum(again, Outcome.ACCEPTED).taken()).isZero();
            assertThat(sum(again, Outcome.ACCEPTED).same()).isEqualTo(1000);
        }
    }

    @Test
    void whatCannotBeReadIsListedWithItsBytesAndReason() throws IOException {
        var batch = load(resource("damaged.mrc"), Target.QUEUE);
        assertThat(imports.sums(batch).stream().mapToLong(Sum::bytes).sum())
                .isEqualTo(resource("damaged.mrc").readAllBytes().length);
        var quarantined = imports.pieces(batch, Outcome.QUARANTINED, 0, 10);
        assertThat(quarantined).hasSize(1).allMatch(p -> p.reasons().equals("truncated"));
        assertThat(quarantined.getFirst().visible()).contains("pragmatic programmer");
        assertThat(sum(batch, Outcome.REPAIRED).pieces()).isGreaterThanOrEqualTo(4);
    }

    @Test
    void queuedRecordsBecomeWorkByLevel() throws IOException {
        var full = Samples.book("Full record " + UUID.randomUUID(), "Doe", "A1");
        var brief = new MarcRecord(
                        "00000nam a2200000 7 4500",
                        Samples.book("Brief record " + UUID.randomUUID(), "Doe", "A2")
                                .fields())
                .withLeader("00000nam a22000007i 4500");
        var file = new ByteArrayOutputStream();
        for (var record : new MarcRecord[] {full, brief})
            file.write(
                    ((Iso2709Writer.Answer.Written) Iso2709Writer.write(record, Iso2709Writer.Coding.UTF_8)).bytes());
        var batch = load(new ByteArrayInputStream(file.toByteArray()), Target.QUEUE);
        var waiting = tasks.list(TaskQuery.ofOrigin(batch));
        assertThat(waiting)
                .extracting(t -> t.taskType())
                .containsExactlyInAnyOrder(LevelRules.COPY_EXACT, LevelRules.ORIGINAL_BOOK);
        assertThat(waiting).allMatch(t -> t.practice() == Practice.LIBRARY && t.state() == TaskState.OPEN);
        assertThat(catalogue
                        .record(waiting.getFirst().thing().id())
                        .orElseThrow()
                        .state())
                .isEqualTo(BibState.DRAFT);
    }
}
