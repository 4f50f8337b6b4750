package org.fettle.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.field.customers.Customers;
import org.fettle.field.machines.Asset;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.NewAsset;
import org.fettle.library.catalogue.Catalogue;
import org.fettle.library.catalogue.Items;
import org.fettle.library.catalogue.Material;
import org.fettle.library.catalogue.NewItem;
import org.fettle.library.catalogue.Samples;
import org.fettle.people.Place;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/// People read names of things and of kinds of work, not their codes.
@FettleTest
class NamesTest {
    private static final Place PLACE = new Place("DE-BY", ZoneId.of("Europe/Berlin"));

    private final MockMvc web;
    private final Tasks tasks;
    private final Catalogue catalogue;
    private final Items items;
    private final Machines machines;
    private final Customers customers;

    NamesTest(MockMvc web, Tasks tasks, Catalogue catalogue, Items items, Machines machines, Customers customers) {
        this.web = web;
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.items = items;
        this.machines = machines;
        this.customers = customers;
    }

    @Test
    void aBookIsItsTitleAndTheKindOfWorkIsInTheReadersLanguage() throws Exception {
        var bib = catalogue
                .takeOver(Samples.LIBRARIAN, List.of(Samples.book("Bread of the north", "Test", "TX769")), "test")
                .getFirst();
        var item = UuidCreator.getTimeOrderedEpoch();
        var barcode = "N" + item.toString().replace("-", "").substring(8, 20);
        items.add(Samples.LIBRARIAN, NewItem.received(item, bib.id(), barcode, "stacks", Material.BOOK));
        var task = inHouse(Practice.LIBRARY, "process.label", new ThingRef(Items.THING, item));

        for (var path : List.of("/tasks/" + task.id(), "/tasks?text=" + task.number())) {
            assertThat(page(Role.LIBRARIAN, path, Locale.GERMAN))
                    .contains("Rückenschild", "Bread of the north", barcode, "/catalogue/items/" + item)
                    .doesNotContain("<code>process.label");
            assertThat(page(Role.LIBRARIAN, path, Locale.ENGLISH)).contains("Spine label");
        }
        assertThat(page(Role.LIBRARIAN, "/things/item/" + item + "/history", Locale.ENGLISH))
                .contains("Bread of the north");
        var record = inHouse(Practice.LIBRARY, "cat.review", new ThingRef("record", bib.id()));
        assertThat(page(Role.LIBRARIAN, "/tasks/" + record.id(), Locale.GERMAN))
                .contains("Durchsicht von Katalogisaten", bib.number(), "/catalogue/records/" + bib.number());
    }

    @Test
    void aMachineIsItsModelAndSerial() throws Exception {
        var by = Field.dispatcher();
        var customer = Field.household("Names " + UUID.randomUUID());
        var site = Field.site(customer.id());
        var model = Field.washer();
        customers.open(by, customer);
        customers.addSite(by, site);
        machines.addModel(by, model);
        var serial = "SN-" + UUID.randomUUID().toString().substring(0, 12).toUpperCase(Locale.ROOT);
        var asset = UUID.randomUUID();
        machines.install(
                by,
                new NewAsset(
                        asset,
                        model.id(),
                        serial,
                        site.id(),
                        Optional.empty(),
                        Optional.of(LocalDate.of(2026, 1, 31))));
        var task = inHouse(Practice.FIELD, "white.plugin.repair", new ThingRef(Machines.THING, asset));
        var stored = machines.machine(asset).orElseThrow().asset();
        assertThat(stored.state()).isEqualTo(Asset.State.IN_SERVICE);
        assertThat(page(Role.DISPATCHER, "/tasks?text=" + task.number(), Locale.GERMAN))
                .contains(stored.code(), "Washer 7", stored.serial(), "/field/machines/" + asset);
    }

    /// An assessor sees every task, but no pages of machines: the name leads to what was done on it.
    @Test
    void noNameLeadsWhereItsReaderMayNotGo() throws Exception {
        var bib = catalogue
                .takeOver(Samples.LIBRARIAN, List.of(Samples.book("Closed stacks", "Test", "TX769")), "test")
                .getFirst();
        var item = UuidCreator.getTimeOrderedEpoch();
        var barcode = "C" + item.toString().replace("-", "").substring(8, 20);
        items.add(Samples.LIBRARIAN, NewItem.received(item, bib.id(), barcode, "stacks", Material.BOOK));
        var thing = new ThingRef(Items.THING, item);
        var task = inHouse(Practice.LIBRARY, "process.label", thing);
        assertThat(page(Role.ASSESSOR, "/tasks/" + task.id(), Locale.ENGLISH))
                .contains(barcode, thing.history())
                .doesNotContain("/catalogue/items/" + item);
    }

    @Test
    void besideATitleANameDoesNotSayItAgain() {
        assertThat(new ThingName("3199 · Faust", "/x").beside("Faust · PT1916")).isEqualTo("3199");
        assertThat(new ThingName("3199 · Faust", "/x").beside("Label it")).isEqualTo("3199 · Faust");
        assertThat(new ThingName("B-1 · Faust", "/x").beside("B-1 Faust")).isEqualTo("B-1 · Faust");
    }

    private Task inHouse(Practice practice, String kind, ThingRef thing) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var title = "Names " + id;
        return tasks.create(
                Samples.LIBRARIAN, NewTask.inHouse(id, practice, kind, title, thing, PLACE, 5, UUID.randomUUID()));
    }

    private String page(Role role, String path, Locale language) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "names", "Names", language.getLanguage(), Set.of(role));
        var answer = web.perform(get(path)
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }
}
