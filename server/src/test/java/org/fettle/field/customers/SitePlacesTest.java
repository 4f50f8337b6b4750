package org.fettle.field.customers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.machines.Machines;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.Placed;
import org.fettle.field.orders.Sale;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.roads.Addresses;
import org.fettle.work.Spot;
import org.fettle.work.Task;
import org.fettle.work.Tasks;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Where a site is: found, looked up, unknown, told later.
@FettleTest
class SitePlacesTest {
    private final MockMvc web;
    private final Customers customers;
    private final Machines machines;
    private final Orders orders;
    private final Tasks tasks;
    private final Addresses addresses;
    private final Actor office = Field.dispatcher();

    SitePlacesTest(
            MockMvc web, Customers customers, Machines machines, Orders orders, Tasks tasks, Addresses addresses) {
        this.web = web;
        this.customers = customers;
        this.machines = machines;
        this.orders = orders;
        this.tasks = tasks;
        this.addresses = addresses;
    }

    @Test
    void asOneTypesHouseNumbersAppearAndOneFillsTheForm() throws Exception {
        var house = addresses.find("hauptstraße 2 heinersreuth", 1).getFirst();
        web.perform(get("/field/addresses")
                        .param("q", "hauptstr 2 heiners")
                        .param("key", "new")
                        .with(as()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(house.line())));
        web.perform(get("/field/addresses/one")
                        .param("line", house.line())
                        .param("key", "new")
                        .with(as()))
                .andExpect(content()
                        .string(containsString("value=\"" + house.point().latitude() + "\""))) // what the form sends
                .andExpect(content().string(containsString("hx-swap-oob")));
        web.perform(get("/field/addresses/one")
                        .param("line", "Nowhere 1")
                        .param("key", "new")
                        .with(as()))
                .andExpect(status().isNotFound());
        web.perform(get("/field/addresses")
                        .param("q", "x")
                        .param("key", "\"><script>")
                        .with(as()))
                .andExpect(status().isBadRequest());
    }

    @Test
    void aKnownHouseNumberGetsItsCoordinatesAndAnUnknownAddressSaysThatItHasNone() throws Exception {
        var house = addresses.find("hauptstraße 2 heinersreuth", 1).getFirst();
        var customer = customer();
        web.perform(site(customer, "HAUPTSTRASSE", "2", "Heinersreuth", "", "")
                        .with(as())
                        .with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(customers.sitesOf(customer))
                .singleElement()
                .satisfies(s -> assertThat(s.at()).contains(house.point()));
        var other = customer();
        web.perform(site(other, "Unbekannter Weg", "3", "Anderswo", "", "")
                .with(as())
                .with(csrf()));
        web.perform(get("/field/customers/" + other).with(as()))
                .andExpect(content().string(containsString("no coordinates: not planned")));
        web.perform(site(other, "Unbekannter Weg", "4", "Anderswo", "49,9", "")
                        .with(as())
                        .with(csrf()))
                .andExpect(content().string(containsString("Enter both coordinates or none.")));
        web.perform(site(other, "Unbekannter Weg", "4", "Anderswo", "north", "11")
                        .with(as())
                        .with(csrf()))
                .andExpect(content().string(containsString("Enter degrees between -90 and 90.")));
        assertThat(customers.sitesOf(other)).hasSize(1);
    }

    @Test
    void workWaitingAtAPlaceGetsTheCoordinatesThatAreEnteredLater() {
        var asked = Field.household("Mover " + UUID.randomUUID());
        customers.open(office, asked);
        var unknown = nowhere(asked.id());
        customers.addSite(office, unknown);
        var model = Field.light("washer-" + UUID.randomUUID());
        machines.addModel(office, model);
        var sale = new Sale(
                UUID.randomUUID(),
                unknown.id(),
                List.of(model.code()),
                LocalDate.of(2026, 11, 25),
                Optional.empty(),
                "");
        var sold = (Placed) ((Saved<?>) orders.sell(office, sale)).thing();
        assertThat(spot(sold).address()).startsWith("Unbekannter Weg");
        assertThat(spot(sold).at()).as("nobody knows where").isEmpty();
        var known = new NewSite(
                unknown.id(),
                asked.id(),
                "",
                unknown.address(),
                Optional.of(49.99),
                Optional.of(11.6),
                unknown.zone(),
                unknown.jurisdiction(),
                "",
                "",
                "");
        assertThat(customers.changeSite(office, known, 1)).isInstanceOf(Saved.class);
        assertThat(spot(sold).at()).contains(new Spot.At(49.99, 11.6));
    }

    private Spot spot(Placed placed) {
        var line = placed.lines().getFirst();
        return tasks.task(line.task().orElseThrow()).flatMap(Task::spot).orElseThrow();
    }

    private UUID customer() {
        var asked = Field.household("Places " + UUID.randomUUID());
        customers.open(office, asked);
        return asked.id();
    }

    private static NewSite nowhere(UUID customer) {
        return new NewSite(
                UUID.randomUUID(),
                customer,
                "",
                new Address("Unbekannter Weg", "3", "", "Anderswo", "DE"),
                Optional.empty(),
                Optional.empty(),
                "Europe/Berlin",
                "DE-BY",
                "",
                "",
                "");
    }

    private static MockHttpServletRequestBuilder site(
            UUID customer, String street, String house, String city, String latitude, String longitude) {
        return post("/field/customers/" + customer + "/sites")
                .param("name", "")
                .param("street", street)
                .param("house", house)
                .param("postcode", "")
                .param("city", city)
                .param("country", "DE")
                .param("latitude", latitude)
                .param("longitude", longitude)
                .param("zone", "Europe/Berlin")
                .param("jurisdiction", "DE-BY")
                .param("accessFrom", "")
                .param("accessUntil", "")
                .param("directions", "");
    }

    private RequestPostProcessor as() {
        var who = new SignedIn(office.account(), "office", office.name(), "en", office.roles());
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }
}
