package org.fettle.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.library.catalogue.Samples.LIBRARIAN;
import static org.fettle.library.catalogue.Samples.bytes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fettle.FettleTest;
import org.fettle.library.catalogue.ImportBatch.State;
import org.fettle.library.catalogue.ImportBatch.Target;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Two at one import at the same time.
@FettleTest
class ImportRacesTest {
    private static final byte[] NO_RECORD = "This is no record.".getBytes(StandardCharsets.UTF_8);

    private final Importing importing;
    private final Imports imports;
    private final ImportUndo undo;
    private final Quarantine quarantine;
    private final Catalogue catalogue;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    ImportRacesTest(
            Importing importing,
            Imports imports,
            ImportUndo undo,
            Quarantine quarantine,
            Catalogue catalogue,
            JdbcClient sql,
            TransactionTemplate transaction) {
        this.importing = importing;
        this.imports = imports;
        this.undo = undo;
        this.quarantine = quarantine;
        this.catalogue = catalogue;
        this.sql = sql;
        this.transaction = transaction;
    }

    @Test
    void workGivenOutMeanwhileHindersIt() throws Exception {
        var record = Samples.book("Raced", "Doe", "A1");
        var batch = load(bytes(record), Target.QUEUE);
        var undoing = meanwhile(() -> givenOut(batch), () -> undo.undo(LIBRARIAN, batch));
        assertThat(undoing)
                .isInstanceOfSatisfying(
                        Undoing.Hindered.class,
                        h -> assertThat(h.hindrances())
                                .extracting(Undoing.Hindrance::why)
                                .containsExactly(Undoing.Why.WORK_BEGUN));
        assertThat(catalogue.same(record).orElseThrow().state()).isEqualTo(BibState.DRAFT);
        assertThat(imports.batch(batch).orElseThrow().state()).isEqualTo(State.TAKEN);
    }

    @Test
    void ofTwoWhoTryAPieceAgainTheSecondIsRefused() throws Exception {
        var batch = load(NO_RECORD, Target.ACCEPT);
        byte[] first = bytes(Samples.book("One", "Doe", "A1")), second = bytes(Samples.book("Another", "Doe", "A1"));
        var retrying = meanwhile(
                () -> assertThat(quarantine.retry(LIBRARIAN, batch, 0, first)).isInstanceOf(Retrying.Read.class),
                () -> quarantine.retry(LIBRARIAN, batch, 0, second));
        assertThat(retrying).isInstanceOf(Retrying.NotNow.class);
        assertThat(imports.piece(batch, 0).orElseThrow().bytes()).isEqualTo(first);
    }

    @Test
    void whatIsPutRightWhileItsFileIsUndoneIsUndoneToo() throws Exception {
        var record = Samples.book("Raced", "Doe", "A1");
        var batch = load(NO_RECORD, Target.ACCEPT);
        var undoing = meanwhile(
                () -> quarantine.retry(LIBRARIAN, batch, 0, bytes(record)), () -> undo.undo(LIBRARIAN, batch));
        assertThat(undoing).isEqualTo(new Undoing.Undone(1));
        assertThat(catalogue.same(record)).isEmpty();
    }

    /// As the board leaves it.
    private int givenOut(UUID batch) {
        sql.sql("select set_config('fettle.actor', :id, true), set_config('fettle.actor_name', 'Board', true)")
                .param("id", LIBRARIAN.account().toString())
                .query()
                .listOfRows();
        return sql.sql("update task set state = 'ASSIGNED' where origin_id = :batch")
                .param("batch", batch)
                .update();
    }

    private UUID load(byte[] file, Target target) throws IOException {
        var id = UUID.randomUUID();
        importing.load(LIBRARIAN, id, "test", new ByteArrayInputStream(file), target);
        return id;
    }

    /// What becomes of `second`, which comes when `first` is done and not committed.
    private <T> T meanwhile(Callable<?> first, Callable<T> second) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var later = Objects.requireNonNull(transaction.execute(_ -> {
                try {
                    first.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                var waiting = threads.submit(second);
                for (int i = 0; i < 200 && nobodyWaits(); i++)
                    sql.sql("select pg_sleep(0.02)").query(String.class).list();
                return waiting;
            }));
            return later.get(30, TimeUnit.SECONDS);
        }
    }

    private boolean nobodyWaits() {
        return sql.sql("select not exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
