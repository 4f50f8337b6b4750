package org.fettle.field.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Desk;
import org.fettle.field.Field;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.NewCustomer;
import org.fettle.field.customers.NewSite;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.NewAsset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The list of service requests is whole, in every order; and a short choice says that it is one.
@FettleTest
class RequestListTest {
    private final Requests requests;
    private final Customers customers;
    private final Machines machines;
    private final Desk desk;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final NewCustomer caller = Field.household("Caller-" + mark);
    private final NewSite site = Field.site(caller.id());
    private final List<String> ids = new ArrayList<>();

    RequestListTest(Requests requests, Customers customers, Machines machines, Desk desk) {
        this.requests = requests;
        this.customers = customers;
        this.machines = machines;
        this.desk = desk;
    }

    /// Three priorities: every page ends among equals.
    @BeforeEach
    void call() {
        customers.open(Field.dispatcher(), caller);
        customers.addSite(Field.dispatcher(), site);
        for (var at = 0; at < 45; at++) ids.add(taken(1 + at % 3));
    }

    @Test
    void everyRequestComesOnceInEveryOrder() throws Exception {
        for (var sort : List.of("priority", "-priority", "number", "customer", "-customer", "state", "received"))
            assertThat(desk.walked("/api/field/requests?size=20&q=Caller-%s&sort=%s".formatted(mark, sort), () -> {}))
                    .as(sort)
                    .extracting(RequestListTest::id)
                    .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whatIsReportedMeanwhileHidesAndRepeatsNothing() throws Exception {
        var walked = desk.walked("/api/field/requests?size=20&customer=" + caller.id(), () -> {
            taken(1);
            taken(3);
        });
        assertThat(walked.stream().map(RequestListTest::id))
                .doesNotHaveDuplicates()
                .containsAll(ids);
        assertThat(walked).extracting(r -> r.path("priority").asInt()).isSorted();
    }

    @Test
    void filtersNarrowAndTheCsvSaysTheSame() throws Exception {
        for (var id : ids.subList(0, 4)) requests.fixedRemotely(Field.dispatcher(), UUID.fromString(id), "the plug");
        var asked = "?state=REMOTE_FIXED&sort=-number&q=Caller-" + mark;
        assertThat(desk.rows("/api/field/requests" + asked))
                .extracting(RequestListTest::id)
                .containsExactlyElementsOf(ids.subList(0, 4).reversed());
        assertThat(desk.csv("/field/requests.csv" + asked))
                .hasSize(4)
                .allSatisfy(row -> assertThat(row)
                        .contains("REMOTE_FIXED", "Caller-" + mark, "It hums, \"loudly\"\nsince Monday", "the plug"));
        assertThat(desk.csv("/field/requests.csv?customer=" + caller.id())).hasSize(45);
        assertThat(desk.rows("/api/field/requests?priority=2&customer=" + caller.id()))
                .hasSize(15);
        var one = requests.request(UUID.fromString(ids.getLast())).orElseThrow();
        assertThat(desk.rows("/api/field/requests?q=" + one.code())).hasSize(1);
    }

    @Test
    void thePageSaysWhoseTheyAreAndWhatToDoWithNone() throws Exception {
        assertThat(desk.page("/field/requests?size=20&customer=" + caller.id()))
                .contains("Requests of Caller-" + mark, "rel=\"next\"", "It hums");
        assertThat(desk.page("/field/requests?q=nobody-" + mark)).contains("Nothing matches this");
    }

    @Test
    void whatTheListDoesNotHaveIsNamed() throws Exception {
        assertThat(desk.refused("/api/field/requests?state=OPEN")).contains("OPEN", "NEW, ORDERED");
        assertThat(desk.refused("/api/field/requests?priority=9")).contains("1, 2, 3, 4, 5");
        assertThat(desk.refused("/api/field/requests?sort=anger")).contains("anger", "number, customer, priority");
        assertThat(desk.refused("/api/field/requests?stat=NEW")).contains("stat", "no such filter");
    }

    @Test
    void aShortChoiceOfMachinesSaysThatItIsOne() throws Exception {
        var model = Field.washer();
        machines.addModel(Field.dispatcher(), model);
        for (var at = 0; at < 30; at++) install(model.id(), at);
        assertThat(desk.page("/field/requests/new?q=Caller-" + mark)).doesNotContain("Type more");
        install(model.id(), 30);
        assertThat(desk.page("/field/requests/new?q=Caller-" + mark)).contains("These are the first 30. Type more");
    }

    private void install(UUID model, int at) {
        var serial = "SN-" + mark + "-" + at;
        machines.install(
                Field.dispatcher(),
                new NewAsset(UUID.randomUUID(), model, serial, site.id(), Optional.empty(), Optional.empty()));
    }

    private String taken(int priority) {
        var asked = new NewRequest(
                UUID.randomUUID(),
                site.id(),
                Optional.empty(),
                "Caller",
                "",
                "",
                "It hums, \"loudly\"\nsince Monday",
                priority);
        requests.take(Field.dispatcher(), asked);
        return asked.id().toString();
    }

    private static String id(JsonNode row) {
        return row.path("id").asString();
    }
}
