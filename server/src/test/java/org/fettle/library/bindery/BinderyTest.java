package org.fettle.library.bindery;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.library.bindery.Binding.Instructions;
import org.fettle.library.bindery.Binding.State;
import org.fettle.library.catalogue.Catalogue;
import org.fettle.library.catalogue.Item;
import org.fettle.library.catalogue.Items;
import org.fettle.library.catalogue.Material;
import org.fettle.library.catalogue.NewItem;
import org.fettle.library.catalogue.Samples;
import org.fettle.library.processing.Kind;
import org.fettle.library.processing.LibraryPeople;
import org.fettle.library.processing.Routes;
import org.fettle.people.Qualifications;
import org.fettle.people.Skill;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.shell.Texts;
import org.fettle.work.Acting;
import org.fettle.work.Records;
import org.fettle.work.ThingRef;
import org.junit.jupiter.api.Test;

@FettleTest
class BinderyTest {
    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2099, 1, 1);

    private final Bindery bindery;
    private final Items items;
    private final Catalogue catalogue;
    private final Routes routes;
    private final Records records;
    private final Texts texts;
    private final LibraryPeople people;

    BinderyTest(
            Bindery bindery,
            Items items,
            Catalogue catalogue,
            Routes routes,
            Records records,
            Texts texts,
            Accounts accounts,
            Technicians technicians,
            Qualifications qualifications) {
        this.bindery = bindery;
        this.items = items;
        this.catalogue = catalogue;
        this.routes = routes;
        this.records = records;
        this.texts = texts;
        this.people = new LibraryPeople(accounts, technicians, qualifications);
    }

    @Test
    void aVolumeToTheBinderBackRejectedAndBoundAfterAll() {
        var by = preparer();
        var item = item();
        var id = UuidCreator.getTimeOrderedEpoch();
        var how = new Instructions("Spine broken", "Dark blue", "Buckram", "TESTS\nVol. 1");
        assertThat(bindery.propose(by, id, item.barcode(), how)).isInstanceOf(Acting.Done.class);
        assertThat(items.item(item.id()).orElseThrow().inProcess()).isEqualTo(Item.InProcess.BINDERY);
        assertThat(bindery.propose(by, UUID.randomUUID(), item.barcode(), how))
                .as("on its way already")
                .isEqualTo(new Acting.NotNow("bindery.not.free"));

        assertThat(step(by, id, false, "")).isEqualTo(new Acting.NotNow("bindery.not.without-note"));
        assertThat(step(by, id, false, "page 17 is missing")).isInstanceOf(Acting.Done.class);
        assertThat(state(id)).as("not complete").isEqualTo(State.WAITING);
        step(by, id, true, "page 17 found");
        step(by, id, true, "");
        assertThat(state(id)).isEqualTo(State.PREPARED);
        var slip = BindingSlip.pdf(bindery.binding(id).orElseThrow(), texts, Locale.GERMAN);
        assertThat(new String(slip, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");

        shipAndTakeBack(by);
        assertThat(state(id)).isEqualTo(State.RETURNED);
        step(by, id, false, "lettering upside down");
        assertThat(state(id)).isEqualTo(State.PREPARED);
        assertThat(bindery.binding(id).orElseThrow().binding().rejected()).isEqualTo(1);
        shipAndTakeBack(by);
        step(by, id, true, "");
        assertThat(state(id)).isEqualTo(State.BOUND);
        assertThat(routes.ofItem(item.id())).hasSize(1).allMatch(p -> p.route() == Kind.REBOUND);
        assertThat(records.ofThing(new ThingRef("item", item.id()), Optional.empty(), 10))
                .extracting(r -> r.taskType())
                .containsExactly(
                        "bindery.collate", "bindery.collate", "bindery.prepare", "bindery.collate", "bindery.collate");
    }

    @Test
    void nobodyPreparesWhomTheLawDoesNotLet() {
        var item = item();
        var id = UuidCreator.getTimeOrderedEpoch();
        var unskilled = people.technician(true);
        bindery.propose(unskilled, id, item.barcode(), new Instructions("Torn", "", "", ""));
        assertThat(step(unskilled, id, true, "")).isInstanceOf(Acting.Refused.class);
        assertThat(state(id)).isEqualTo(State.WAITING);
    }

    private void shipAndTakeBack(Actor by) {
        var shipment = UuidCreator.getTimeOrderedEpoch();
        assertThat(bindery.ship(by, shipment, "Test binder", DUE)).isInstanceOf(Acting.Done.class);
        assertThat(bindery.takeBack(by, shipment)).isInstanceOf(Acting.Done.class);
        assertThat(bindery.takeBack(by, shipment)).as("once").isInstanceOf(Acting.NotNow.class);
    }

    private Acting step(Actor by, UUID id, boolean good, String note) {
        return bindery.step(by, id, UuidCreator.getTimeOrderedEpoch(), good, note, Optional.empty());
    }

    private State state(UUID id) {
        return bindery.binding(id).orElseThrow().binding().state();
    }

    private Actor preparer() {
        var by = people.technician(true);
        var me = people.technicians().ofAccount(by.account()).orElseThrow().id();
        people.qualifications()
                .assess(
                        Samples.LIBRARIAN,
                        new Skill(UuidCreator.getTimeOrderedEpoch(), me, "bindery", 3, "Test assessor", SINCE));
        return by;
    }

    private Item item() {
        var bib = catalogue.draft(
                Samples.LIBRARIAN,
                UuidCreator.getTimeOrderedEpoch(),
                Samples.book("A worn volume", "Doe, Jane", "TX769 .W6"),
                Optional.empty(),
                "test",
                UUID.randomUUID());
        var id = UuidCreator.getTimeOrderedEpoch();
        items.add(
                Samples.LIBRARIAN,
                new NewItem(
                        id,
                        bib.id(),
                        "B-" + id.toString().substring(24),
                        "",
                        "Stacks",
                        Material.BOOK,
                        "",
                        Item.Availability.AVAILABLE,
                        Item.NeededFor.NOTHING,
                        Item.InProcess.NOTHING));
        return items.item(id).orElseThrow();
    }
}
