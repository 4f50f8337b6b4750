package org.fettle.field.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Desk;
import org.fettle.field.Field;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.NewCustomer;
import org.fettle.platform.actor.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The list of machines is whole, in every order.
@FettleTest
class MachineListTest {
    private final Machines machines;
    private final Customers customers;
    private final Desk desk;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final NewCustomer owner = Field.household("Owner-" + mark);
    private final ProductModel washer = Field.washer();
    private final ProductModel other = Field.light("kind-" + mark);
    private final List<String> ids = new ArrayList<>();

    MachineListTest(Machines machines, Customers customers, Desk desk) {
        this.machines = machines;
        this.customers = customers;
        this.desk = desk;
    }

    /// Two models, and warranties that run, are over, or are not known.
    @BeforeEach
    void enter() {
        customers.open(Field.dispatcher(), owner);
        var there = Field.site(owner.id());
        customers.addSite(Field.dispatcher(), there);
        machines.addModel(Field.dispatcher(), washer);
        machines.addModel(Field.dispatcher(), other);
        for (var at = 0; at < 51; at++) {
            var day = List.of(Optional.of(LocalDate.of(2026, 1, 31)), Optional.of(LocalDate.of(2019, 1, 31)), none())
                    .get(at % 3);
            ids.add(install("SN%s%02d".formatted(mark, at), at % 2 == 0 ? washer : other, there.id(), day));
        }
    }

    @Test
    void everyMachineComesOnceInEveryOrder() throws Exception {
        for (var sort :
                List.of("model", "-model", "serial", "number", "-number", "site", "warranty", "-warranty", "state"))
            assertThat(desk.walked("/api/field/machines?size=20&q=SN%s&sort=%s".formatted(mark, sort), () -> {}))
                    .as(sort)
                    .extracting(MachineListTest::id)
                    .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whatIsInstalledMeanwhileHidesAndRepeatsNothing() throws Exception {
        var there = customers.sitesOf(owner.id()).getFirst().id();
        var walked = desk.walked("/api/field/machines?size=20&sort=-warranty&customer=" + owner.id(), () -> {
            install("SN" + mark + "NEW1", washer, there, none());
            install("SN" + mark + "NEW2", washer, there, Optional.of(LocalDate.of(2019, 1, 31)));
        });
        assertThat(walked.stream().map(MachineListTest::id))
                .doesNotHaveDuplicates()
                .containsAll(ids);
    }

    @Test
    void filtersNarrowAndTheCsvSaysTheSame() throws Exception {
        assertThat(desk.rows("/api/field/machines?q=Owner-" + mark + "&size=500"))
                .as("by the owner")
                .hasSize(51);
        assertThat(desk.rows("/api/field/machines?size=500&kind=kind-" + mark)).hasSize(25);
        for (var warranty : List.of("running", "over", "none"))
            assertThat(desk.rows("/api/field/machines?q=SN%s&warranty=%s".formatted(mark, warranty)))
                    .as(warranty)
                    .hasSize(17);
        var one = machines.ofCustomer(owner.id()).getFirst().asset();
        machines.remove(Field.dispatcher(), one.id(), one.version());
        assertThat(desk.rows("/api/field/machines?state=REMOVED&customer=" + owner.id()))
                .extracting(MachineListTest::id)
                .containsExactly(one.id().toString());
        var asked = "?q=SN%s&sort=-serial&warranty=over".formatted(mark);
        assertThat(desk.csv("/field/machines.csv" + asked))
                .hasSize(17)
                .extracting(cells -> cells.get(2))
                .containsExactlyElementsOf(desk.rows("/api/field/machines" + asked).stream()
                        .map(r -> r.path("asset").path("serial").asString())
                        .toList());
    }

    @Test
    void thePageSaysWhoseTheyAreAndWhatToDoWithNone() throws Exception {
        assertThat(desk.page("/field/machines?customer=" + owner.id()))
                .contains("Owner-" + mark, "rel=\"next\"", "Download as CSV", "data-scan", "customer=" + owner.id());
        assertThat(desk.page(Role.FIELD_TECHNICIAN, "/field/machines?q=SN" + mark))
                .doesNotContain("machines.csv");
        var empty = Field.household("Empty " + mark);
        customers.open(Field.dispatcher(), empty);
        assertThat(desk.page("/field/machines?customer=" + empty.id())).contains("No machine stands here yet");
        assertThat(desk.page("/field/machines?q=nothing-" + mark)).contains("Nothing matches this");
    }

    @Test
    void whatTheListDoesNotHaveIsNamed() throws Exception {
        assertThat(desk.refused("/api/field/machines?sort=color")).contains("color", "model, serial, number");
        assertThat(desk.refused("/api/field/machines?warranty=maybe")).contains("running, over, none");
        assertThat(desk.refused("/api/field/machines?customer=me")).contains("customer", "must be an id");
        assertThat(desk.refused("/api/field/machines?colour=red")).contains("colour", "no such filter");
    }

    private String install(String serial, ProductModel model, UUID there, Optional<LocalDate> day) {
        var asked = new NewAsset(UUID.randomUUID(), model.id(), serial, there, Optional.empty(), day);
        machines.install(Field.dispatcher(), asked);
        return asked.id().toString();
    }

    private static Optional<LocalDate> none() {
        return Optional.empty();
    }

    private static String id(JsonNode row) {
        return row.path("asset").path("id").asString();
    }
}
