package org.fettle.library.processing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.fettle.FettleTest;
import org.fettle.library.catalogue.Catalogue;
import org.fettle.library.catalogue.Item;
import org.fettle.library.catalogue.Items;
import org.fettle.library.catalogue.RecordsChanged;
import org.fettle.library.processing.Stepping.Begun;
import org.fettle.library.processing.Stepping.Done;
import org.fettle.library.processing.Stepping.Refused;
import org.fettle.library.processing.Stepping.Wrong;
import org.fettle.people.Qualifications;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.identity.Accounts;
import org.fettle.work.Records;
import org.fettle.work.ThingRef;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@FettleTest
class ProcessingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final List<String> BOOK =
            List.of("process.stamp", "process.label", "process.cover", "process.rfid", "process.check", "shelve");
    private static final AtomicInteger NEXT_ISBN = new AtomicInteger(100);

    private final Receiving receiving;
    private final Stations stations;
    private final Routes routes;
    private final Catalogue catalogue;
    private final Items items;
    private final Records records;
    private final Technicians technicians;
    private final LibraryPeople people;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ProcessingTest(
            Receiving receiving,
            Stations stations,
            Routes routes,
            Catalogue catalogue,
            Items items,
            Records records,
            Technicians technicians,
            Qualifications qualifications,
            Accounts accounts,
            JdbcClient sql,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.receiving = receiving;
        this.stations = stations;
        this.routes = routes;
        this.catalogue = catalogue;
        this.items = items;
        this.records = records;
        this.technicians = technicians;
        this.people = new LibraryPeople(accounts, technicians, qualifications);
        this.sql = sql;
        this.transaction = transaction;
        this.events = events;
    }

    @Test
    void aBookFromTheBoxToTheShelf() {
        var by = people.technician(true);
        var isbn = isbn();
        var delivery = delivery(by, isbn, 1);
        var taken = (Taking.Taken) take(by, delivery, isbn);
        assertThat(taken.piece().finding()).isEqualTo(Finding.EXPECTED);
        assertThat(taken.copy().catalogued()).isFalse();
        var barcode = taken.copy().barcode();
        assertThat(scan(by, "process.stamp", barcode))
                .as("before it is catalogued")
                .isEqualTo(new Wrong(
                        "processing.not.catalogued", List.of(taken.copy().label())));

        accept(taken.piece().record());
        assertThat(items.item(taken.piece().item()).orElseThrow().inProcess()).isEqualTo(Item.InProcess.PROCESSING);
        assertThat(scan(by, "process.cover", barcode)).isInstanceOf(Wrong.class);
        for (var station : BOOK) {
            assertThat(scan(by, station, barcode)).as(station).isInstanceOf(Begun.class);
            assertThat(scan(by, station, barcode)).as(station).isInstanceOf(Done.class);
        }
        var item = items.item(taken.piece().item()).orElseThrow();
        assertThat(item.availability()).isEqualTo(Item.Availability.AVAILABLE);
        assertThat(item.inProcess()).isEqualTo(Item.InProcess.NOTHING);
        assertThat(records.ofThing(new ThingRef("item", item.id()), Optional.empty(), 20))
                .extracting(r -> r.taskType())
                .containsExactly(
                        "shelve",
                        "process.check",
                        "process.rfid",
                        "process.cover",
                        "process.label",
                        "process.stamp",
                        "receive.check");
        assertThat(scan(by, "shelve", barcode)).isInstanceOf(Wrong.class);
        assertThat(routes.ofItem(item.id()).getFirst().ended()).isPresent();
    }

    @Test
    void whatTheListDoesNotAccountForIsVisible() {
        var by = people.technician(true);
        var isbn = isbn();
        var delivery = delivery(by, isbn, 2);
        take(by, delivery, isbn);
        var first = receiving.packing(delivery).orElseThrow();
        assertThat(first.missing()).isEqualTo(1);
        take(by, delivery, isbn);
        assertThat(((Taking.Taken) take(by, delivery, isbn)).piece().finding()).isEqualTo(Finding.OVER);
        assertThat(((Taking.Taken) take(by, delivery, isbn())).piece().finding())
                .isEqualTo(Finding.NOT_LISTED);
        assertThat(take(by, delivery, "9780306406158")).as("wrong check digit").isInstanceOf(Taking.Wrong.class);
        var packing = receiving.packing(delivery).orElseThrow();
        assertThat(packing.surplus()).hasSize(2);
        assertThat(packing.missing()).isZero();
        assertThat(packing.pieces()).as("one record for all copies").hasSize(4);
        assertThat(packing.pieces().stream().map(Piece::record).distinct()).hasSize(2);

        assertThat(receiving.close(by, delivery, packing.delivery().version())).isTrue();
        assertThat(take(by, delivery, isbn)).isEqualTo(new Taking.Wrong("processing.not.open", List.of()));
    }

    @Test
    void theSameScanSentTwiceIsOnePiece() {
        var by = people.technician(true);
        var isbn = isbn();
        var delivery = delivery(by, isbn, 1);
        var scan = scan(isbn);
        var first = receiving.take(by, delivery, scan);
        assertThat(receiving.take(by, delivery, scan)).isEqualTo(first);
        assertThat(receiving.packing(delivery).orElseThrow().pieces()).hasSize(1);
    }

    @Test
    void nobodyWorksHereWhomTheLawDoesNotLet() {
        var trained = people.technician(true);
        var newcomer = people.technician(false);
        var isbn = isbn();
        var delivery = delivery(trained, isbn, 2);
        assertThat(take(newcomer, delivery, isbn)).isInstanceOf(Taking.Refused.class);
        assertThat(receiving.packing(delivery).orElseThrow().pieces())
                .as("nothing half-saved")
                .isEmpty();

        var taken = (Taking.Taken) take(trained, delivery, isbn);
        accept(taken.piece().record());
        var barcode = taken.copy().barcode();
        var refused = scan(newcomer, "process.stamp", barcode);
        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(((Refused) refused).reasons()).isNotEmpty();
        var supervisor = technicians.ofAccount(trained.account()).orElseThrow().id();
        var record = UuidCreator.getTimeOrderedEpoch();
        assertThat(stations.scan(newcomer, "process.stamp", barcode, record, Optional.of(supervisor)))
                .as("under supervision")
                .isInstanceOf(Begun.class);
        assertThat(scan(trained, "process.stamp", barcode))
                .as("begun by the newcomer")
                .isInstanceOf(Wrong.class);
        stations.scan(newcomer, "process.stamp", barcode, record, Optional.of(supervisor));
        assertThat(records.record(record).orElseThrow().supervisor()).contains(supervisor);
    }

    @Test
    void whatSomebodyWaitsForGoesFirst() {
        var by = people.technician(true);
        var isbn = isbn();
        var delivery = delivery(by, isbn, 2);
        var slow = (Taking.Taken) take(by, delivery, isbn);
        var quick = (Taking.Taken) take(by, delivery, isbn);
        items.neededFor(by, quick.piece().item(), Item.NeededFor.HOLD);
        accept(slow.piece().record());
        var order = stations.area().waiting().stream().map(w -> w.copy().item()).toList();
        assertThat(order.indexOf(quick.piece().item()))
                .isLessThan(order.indexOf(slow.piece().item()));
        assertThat(routes.rush(by, slow.piece().item(), true)).isTrue();
        assertThat(routes.ofItem(slow.piece().item()).getFirst().rush()).isTrue();
    }

    @Test
    void labelsArePdfs() {
        var copy = new Copy(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "31999001000015",
                "Преступление и наказание",
                "PG3325 .P7 1998",
                "Main stacks",
                true,
                false);
        for (var pdf : List.of(LabelSheets.spines(List.of(copy), 55), LabelSheets.barcodes(List.of(copy, copy), 3)))
            assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
    }

    @Test
    void aFaultyListIsRefusedWithEveryFault() {
        var by = people.technician(true);
        var id = UuidCreator.getTimeOrderedEpoch();
        var list = new PackingList(id, " ", "", DAY, List.of());
        var faulty = (Announcing.Faulty) receiving.announce(by, list, "9780306406158; A; 1\n;;2");
        assertThat(faulty.faults())
                .extracting(f -> f.row() + " " + f.field())
                .containsExactly("0 vendor", "1 isbn", "2 title");
        assertThat(receiving.packing(id)).isEmpty();
    }

    @Test
    void aListIsEnteredAsText() {
        var by = people.technician(true);
        var list = new PackingList(UuidCreator.getTimeOrderedEpoch(), "Test vendor", "L-2", DAY, List.of());
        assertThat(receiving.announce(by, list, "9780306406157; A book typed in; 2"))
                .isInstanceOf(Announcing.Announced.class);
        assertThat(receiving.packing(list.id()).orElseThrow().lines())
                .extracting(PackedLine::title, PackedLine::quantity)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("A book typed in", 2));
    }

    private UUID delivery(Actor by, String isbn, int quantity) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var line = new PackingList.Line(isbn, "A book of tests " + isbn, Kind.BOOK, quantity);
        assertThat(receiving.announce(by, new PackingList(id, "Test vendor", "L-1", DAY, List.of(line))))
                .isInstanceOf(Announcing.Announced.class);
        return id;
    }

    private Taking take(Actor by, UUID delivery, String isbn) {
        return receiving.take(by, delivery, scan(isbn));
    }

    private static Receiving.Scan scan(String isbn) {
        return new Receiving.Scan(UuidCreator.getTimeOrderedEpoch(), isbn, Optional.empty(), "", "", Optional.empty());
    }

    private Stepping scan(Actor by, String station, String barcode) {
        return stations.scan(by, station, barcode, UuidCreator.getTimeOrderedEpoch(), Optional.empty());
    }

    private static String isbn() {
        var stem = "97812345" + "%04d".formatted(NEXT_ISBN.incrementAndGet());
        var sum = 0;
        for (var at = 0; at < 12; at++) sum += (stem.charAt(at) - '0') * (at % 2 == 0 ? 1 : 3);
        return stem + (10 - sum % 10) % 10;
    }

    /// As if a librarian had accepted it.
    private void accept(UUID record) {
        transaction.executeWithoutResult(_ -> {
            sql.sql("select set_config('fettle.actor', :actor, true)")
                    .param("actor", UUID.randomUUID().toString())
                    .query(String.class)
                    .single();
            sql.sql("update bib_record set state = 'ACCEPTED', accepted_version = version where id = :id")
                    .param("id", record)
                    .update();
            events.publishEvent(new RecordsChanged(List.of(record)));
        });
        assertThat(catalogue.record(record).orElseThrow().accepted()).isPresent();
    }
}
