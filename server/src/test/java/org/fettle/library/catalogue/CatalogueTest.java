package org.fettle.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fettle.library.catalogue.Samples.LIBRARIAN;
import static org.fettle.library.catalogue.Samples.field;

import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.platform.settings.Practice;
import org.fettle.work.TaskQuery;
import org.fettle.work.TaskState;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@FettleTest
class CatalogueTest {
    private final Catalogue catalogue;
    private final Items items;
    private final Tasks tasks;
    private final JdbcClient sql;

    CatalogueTest(Catalogue catalogue, Items items, Tasks tasks, JdbcClient sql) {
        this.catalogue = catalogue;
        this.items = items;
        this.tasks = tasks;
        this.sql = sql;
    }

    private Bib draft(String title, String callNumber, String isbn) {
        var record = Samples.book(title, "Doe, Jane", callNumber, field("020", ' ', ' ', "a" + isbn));
        return catalogue.draft(LIBRARIAN, UUID.randomUUID(), record, Optional.empty(), "received", UUID.randomUUID());
    }

    @Test
    void aDraftIsDescribedAndWaitsInTheQueueByLevel() {
        var bib = draft("Sourdough at home", "TX769 .D64 1998", "0-306-40615-2");
        assertThat(bib.number()).startsWith("B-");
        assertThat(bib.title()).isEqualTo("Sourdough at home");
        assertThat(bib.description().year()).isEqualTo("1998");
        assertThat(bib.accepted()).isEmpty();
        assertThat(catalogue.byIsbn("9780306406157")).extracting(Bib::id).contains(bib.id());
        var waiting = tasks.list(TaskQuery.of(Practice.LIBRARY, TaskState.OPEN).on(new ThingRef("record", bib.id())));
        assertThat(waiting).hasSize(1);
        assertThat(waiting.getFirst().taskType()).isEqualTo(LevelRules.COPY_EXACT);
    }

    @Test
    void contentComesBackAsItWasEvenWithWhatJsonCannotHold() {
        var record = Samples.book("Odd\0characters \uD83D", "Doe", "A1");
        var bib = catalogue.draft(
                LIBRARIAN, UUID.randomUUID(), record, Optional.of(LevelRules.FAST_ADD), "x", UUID.randomUUID());
        var kept = catalogue.version(bib.id(), 1).orElseThrow().record();
        assertThat(kept.value("245", 'a')).contains("Odd\uFFFDcharacters \uFFFD /");
        assertThat(kept.without("245")).isEqualTo(record.without("245"));
    }

    @Test
    void noVersionIsEverChanged() {
        assertThatThrownBy(
                        () -> sql.sql("update record_version set why = 'other'").update())
                .hasStackTraceContaining("append-only");
    }

    @Test
    void oneBarcodeIsOneItem() {
        var bib = draft("Rye", "TX769 .R9", "9780306406157");
        var barcode = "T" + UUID.randomUUID();
        var item = NewItem.received(UUID.randomUUID(), bib.id(), barcode, "Stacks", Material.BOOK);
        var added = ((ItemChange.Changed) items.add(LIBRARIAN, item)).item();
        assertThat(added.callNumber()).isEqualTo("TX769 .R9");
        assertThat(items.add(LIBRARIAN, item)).as("sent twice, made once").isEqualTo(new ItemChange.Changed(added));
        var other = NewItem.received(UUID.randomUUID(), bib.id(), barcode, "Stacks", Material.BOOK);
        assertThat(items.add(LIBRARIAN, other))
                .isEqualTo(new ItemChange.Refused(ItemChange.Reason.BARCODE_TAKEN, barcode));
    }

    @Test
    void thePartsOfAnItemsStateChangeApart() {
        var bib = draft("Spelt", "TX769 .S6", "9780306406157");
        var item = NewItem.received(UUID.randomUUID(), bib.id(), "T" + UUID.randomUUID(), "Stacks", Material.BOOK);
        items.add(LIBRARIAN, item);
        items.neededFor(LIBRARIAN, item.id(), Item.NeededFor.RUSH);
        items.inProcess(LIBRARIAN, item.id(), Item.InProcess.PROCESSING);
        var now = items.item(item.id()).orElseThrow();
        assertThat(now.availability()).isEqualTo(Item.Availability.NOT_YET);
        assertThat(now.neededFor()).isEqualTo(Item.NeededFor.RUSH);
        assertThat(now.inProcess()).isEqualTo(Item.InProcess.PROCESSING);
        items.shelved(LIBRARIAN, item.id());
        assertThat(items.item(item.id()).orElseThrow().availability()).isEqualTo(Item.Availability.AVAILABLE);
        assertThat(items.item(item.id()).orElseThrow().neededFor()).isEqualTo(Item.NeededFor.RUSH);
    }
}
