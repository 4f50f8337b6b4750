package org.fettle.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.library.catalogue.Samples.LIBRARIAN;
import static org.fettle.library.catalogue.Samples.bytes;
import static org.fettle.library.catalogue.Samples.field;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.library.catalogue.ImportBatch.Outcome;
import org.fettle.library.catalogue.ImportBatch.State;
import org.fettle.library.catalogue.ImportBatch.Target;
import org.fettle.marc.MarcRecord;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.fettle.work.TaskQuery;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// An import undone while nobody worked on it, and a record in quarantine put right.
@FettleTest
class ImportMendingTest {
    private final Importing importing;
    private final Imports imports;
    private final ImportUndo undo;
    private final Quarantine quarantine;
    private final Items items;
    private final Catalogue catalogue;
    private final Tasks tasks;
    private final Cataloguing cataloguing;
    private final Holdings holdings;
    private final JdbcClient sql;
    private final MockMvc web;
    private final String barcode =
            "U" + UUID.randomUUID().toString().replace("-", "").substring(0, 14);

    ImportMendingTest(
            Importing importing,
            Imports imports,
            ImportUndo undo,
            Quarantine quarantine,
            Items items,
            Catalogue catalogue,
            Tasks tasks,
            Cataloguing cataloguing,
            Holdings holdings,
            JdbcClient sql,
            MockMvc web) {
        this.importing = importing;
        this.imports = imports;
        this.undo = undo;
        this.quarantine = quarantine;
        this.items = items;
        this.catalogue = catalogue;
        this.tasks = tasks;
        this.cataloguing = cataloguing;
        this.holdings = holdings;
        this.sql = sql;
        this.web = web;
    }

    @Test
    void anUndoneImportLeavesNothingToFindAndMayComeAgain() throws IOException {
        var record = book();
        var batch = load(bytes(record), Target.QUEUE);
        var bib = catalogue.same(record).orElseThrow();
        assertThat(items.ofRecord(bib.id())).hasSize(1);

        assertThat(undo.undo(LIBRARIAN, batch)).isEqualTo(new Undoing.Undone(1));

        assertThat(imports.batch(batch).orElseThrow().state()).isEqualTo(State.UNDONE);
        assertThat(catalogue.record(bib.id()).orElseThrow().state()).isEqualTo(BibState.WITHDRAWN);
        assertThat(catalogue.same(record)).isEmpty();
        assertThat(catalogue.entries(List.of(bib.id())))
                .as("for the search index")
                .isEmpty();
        assertThat(catalogue.versions(bib.id())).as("every version is kept").hasSize(1);
        assertThat(items.byBarcode(barcode)).isEmpty();
        assertThat(tasks.list(TaskQuery.ofOrigin(batch))).allMatch(t -> t.state() == TaskState.CANCELLED);
        assertThat(undo.undo(LIBRARIAN, batch)).isInstanceOf(Undoing.NotNow.class);

        load(bytes(record), Target.ACCEPT);
        assertThat(catalogue.same(record).orElseThrow().state()).isEqualTo(BibState.ACCEPTED);
        assertThat(items.byBarcode(barcode)).isPresent();
    }

    @Test
    void whatSomebodyWorkedOnSinceHindersIt() throws Exception {
        var record = book();
        var batch = load(bytes(record), Target.ACCEPT);
        var item = items.byBarcode(barcode).orElseThrow();
        items.describe(LIBRARIAN, item.id(), item.version(), "TX 1", "stacks", "");
        assertThat(undo.undo(LIBRARIAN, batch))
                .isInstanceOfSatisfying(
                        Undoing.Hindered.class,
                        h -> assertThat(h.hindrances())
                                .extracting(Undoing.Hindrance::why)
                                .containsExactly(Undoing.Why.ITEM_IN_USE));
        assertThat(catalogue.same(record)).isPresent();
        assertThat(send(post("/catalogue/imports/" + batch + "/undo"))).contains("A copy was changed");
    }

    @Test
    void bytesInQuarantineArePutRightAndBecomeARecord() throws Exception {
        var record = book();
        var file = damaged();
        var batch = load(file, Target.ACCEPT);
        var piece = imports.pieces(batch, Outcome.QUARANTINED, 0, 5).getFirst();
        var broken = piece.bytes();
        var path = "/catalogue/imports/" + batch + "/pieces/" + piece.seq();
        assertThat(send(get(path)))
                .contains("␟", "/retry", PieceText.hex(broken).substring(0, 30));
        assertThat(quarantine.retry(LIBRARIAN, batch, piece.seq(), broken)).isInstanceOf(Retrying.Unreadable.class);
        assertThat(send(post(path + "/retry").param("form", "hex").param("hex", "zz")))
                .contains("no hex");

        var text = PieceText.of(bytes(record));
        send(post(path + "/retry")
                .param("text", text.text().replace("\n", "\r\n"))
                .param("charset", text.charset()));

        assertThat(catalogue.same(record).orElseThrow().state()).isEqualTo(BibState.ACCEPTED);
        assertThat(items.byBarcode(barcode)).isPresent();
        assertThat(imports.piece(batch, piece.seq()).orElseThrow().correctedBy())
                .isPresent();
        assertThat(quarantine.original(batch, piece.seq()))
                .hasValueSatisfying(b -> assertThat(b).isEqualTo(broken));
        assertThat(imports.sums(batch).stream()
                        .mapToLong(ImportBatch.Sum::bytes)
                        .sum())
                .as("the sums are the file's still")
                .isEqualTo(file.length);
        assertThat(quarantine.retry(LIBRARIAN, batch, piece.seq(), bytes(record)))
                .as("once")
                .isInstanceOf(Retrying.NotNow.class);
    }

    @Test
    void allTasksOfALongFileAreCancelled() throws IOException {
        var file = new ByteArrayOutputStream();
        for (int i = 0; i < 501; i++) file.writeBytes(bytes(Samples.book("Long " + i, "Doe", "A1")));
        var batch = load(file.toByteArray(), Target.QUEUE);
        assertThat(undo.undo(LIBRARIAN, batch)).isEqualTo(new Undoing.Undone(501));
        assertThat(sql.sql("select state, count(*) from task where origin_id = :batch group by state")
                        .param("batch", batch)
                        .query((row, _) -> row.getString(1) + " " + row.getInt(2))
                        .list())
                .containsExactly("CANCELLED 501");
    }

    @Test
    void aFileThatWaitsBringsTheTitlesOfTheUndoneItself() throws IOException {
        var record = book();
        var batch = load(bytes(record), Target.ACCEPT);
        var waiting = UUID.randomUUID();
        imports.open(LIBRARIAN, waiting, "waiting", null);
        importing.stage(LIBRARIAN, waiting, new ByteArrayInputStream(bytes(record)), null);
        assertThat(imports.piece(waiting, 0).orElseThrow().sameAs()).isPresent();

        assertThat(undo.undo(LIBRARIAN, batch)).isEqualTo(new Undoing.Undone(1));
        assertThat(imports.piece(waiting, 0).orElseThrow().sameAs()).isEmpty();
        assertThat(imports.begin(LIBRARIAN, waiting, Target.ACCEPT)).isTrue();
        importing.take(LIBRARIAN, waiting, null);
        assertThat(catalogue.same(record).orElseThrow().state()).isEqualTo(BibState.ACCEPTED);
        assertThat(items.byBarcode(barcode)).isPresent();
    }

    @Test
    void aFileTakenInAfterItThatReliesOnItsRecordsHindersIt() throws IOException {
        var file = bytes(book());
        var first = load(file, Target.ACCEPT);
        var second = load(file, Target.ACCEPT);
        assertThat(whys(undo.undo(LIBRARIAN, first))).containsExactly(Undoing.Why.RELIED_ON);
        assertThat(undo.undo(LIBRARIAN, second)).isEqualTo(new Undoing.Undone(0));
        assertThat(undo.undo(LIBRARIAN, first)).isEqualTo(new Undoing.Undone(1));
    }

    @Test
    void aWithdrawnRecordIsReadAndNotWorkedOn() throws Exception {
        var record = book();
        var batch = load(bytes(record), Target.ACCEPT);
        var bib = catalogue.same(record).orElseThrow();
        var path = "/catalogue/records/" + bib.number();
        assertThat(send(get(path))).contains(path + "/begin", path + "/holdings/new", path + "/items");
        undo.undo(LIBRARIAN, batch);

        assertThat(send(get(path)))
                .contains(bib.title(), "withdrawn")
                .doesNotContain(path + "/begin", path + "/holdings/new", path + "/items");
        assertThat(cataloguing.begin(LIBRARIAN, bib.id(), Optional.empty())).isInstanceOf(Beginning.Unknown.class);
        assertThat(send(post(path + "/begin"))).contains("was withdrawn");
        var place = new MarcRecord("00000ny  a22000003n 4500", List.of(field("852", ' ', ' ', "bStacks", "hA1")));
        assertThat(holdings.save(LIBRARIAN, UUID.randomUUID(), bib.id(), 0, place, "test"))
                .isInstanceOf(HoldingSaving.Withdrawn.class);
        assertThat(items.holdings(bib.id())).isEmpty();
        assertThat(items.add(LIBRARIAN, NewItem.received(UUID.randomUUID(), bib.id(), barcode, "x", Material.BOOK)))
                .isInstanceOf(ItemChange.Refused.class);
    }

    private static List<Undoing.Why> whys(Undoing undoing) {
        return ((Undoing.Hindered) undoing)
                .hindrances().stream().map(Undoing.Hindrance::why).toList();
    }

    private MarcRecord book() {
        return Samples.book("Undone " + barcode, "Doe", "A1", field("999", ' ', ' ', "i" + barcode, "aA1", "lstacks"));
    }

    private UUID load(byte[] file, Target target) throws IOException {
        var id = UUID.randomUUID();
        importing.load(LIBRARIAN, id, "test", new ByteArrayInputStream(file), target);
        return id;
    }

    private static byte[] damaged() throws IOException {
        try (var in = ImportMendingTest.class.getResourceAsStream("/demo/library/damaged.mrc")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private String send(MockHttpServletRequestBuilder request) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "lib", "Lib", "en", Set.of(Role.LIBRARIAN));
        return web.perform(request.with(csrf())
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
