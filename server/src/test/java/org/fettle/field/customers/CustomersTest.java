package org.fettle.field.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.junit.jupiter.api.Test;

@FettleTest
class CustomersTest {
    private final Customers customers;

    CustomersTest(Customers customers) {
        this.customers = customers;
    }

    @Test
    void aCustomerIsFoundByNameNumberPhoneHoweverWrittenAndAddress() {
        var by = Field.dispatcher();
        var asked = Field.household("Finder " + UUID.randomUUID());
        customers.open(by, asked);
        customers.addSite(by, Field.site(asked.id()));
        customers.addContact(
                by, new Contact(UUID.randomUUID(), asked.id(), "Neighbour", "has the key", "0921/777 12 34", ""));
        var code = customers.find(asked.id()).orElseThrow().code();
        assertThat(found(asked.name())).contains(asked.id());
        assertThat(found(code)).containsExactly(asked.id());
        assertThat(found("09217771234")).contains(asked.id());
        assertThat(found("teststraße 7")).contains(asked.id());
        assertThat(found("nobody at all " + UUID.randomUUID())).isEmpty();
    }

    @Test
    void everyFaultIsNamedAndNothingIsSaved() {
        var good = Field.site(UUID.randomUUID());
        var bad = new NewSite(
                good.id(),
                good.customer(),
                "",
                new Address(" ", "", "", "", "FR"),
                Optional.of(99.0),
                Optional.of(11.0),
                "Europe/Nowhere",
                "DE-BY",
                "18:00",
                "08:00",
                "");
        var answer = customers.addSite(Field.dispatcher(), bad);
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Faulty.class,
                        f -> assertThat((List<?>) f.faults())
                                .extracting(fault -> ((Fault) fault).field())
                                .containsExactlyInAnyOrder("street", "city", "latitude", "country", "zone", "access"));
        assertThat(customers.site(bad.id())).isEmpty();
    }

    @Test
    void ofTwoWhoChangeOneCustomerTheSecondIsTold() {
        var by = Field.dispatcher();
        var asked = Field.household("Clash " + UUID.randomUUID());
        customers.open(by, asked);
        var renamed = new NewCustomer(asked.id(), "Renamed", asked.kind(), "", "", Locale.ENGLISH);
        assertThat(customers.change(by, renamed, 1)).isInstanceOf(Saved.class);
        assertThat(customers.change(by, asked, 1))
                .isInstanceOfSatisfying(
                        Clash.class,
                        c -> assertThat(((Customer) c.present()).name()).isEqualTo("Renamed"));
    }

    private List<UUID> found(String words) {
        return customers.search(words, 50).stream().map(Customer::id).toList();
    }
}
