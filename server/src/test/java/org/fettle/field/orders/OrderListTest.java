package org.fettle.field.orders;

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
import org.fettle.field.customers.NewSite;
import org.fettle.field.machines.Machines;
import org.fettle.field.machines.ProductModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The list of orders is whole, in every order; and a short choice says that it is one.
@FettleTest
class OrderListTest {
    private final Orders orders;
    private final Machines machines;
    private final Customers customers;
    private final Desk desk;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final NewCustomer buyer = Field.household("Buyer-" + mark);
    private final NewSite site = Field.site(buyer.id());
    private final ProductModel model = Field.light("kind-" + mark);
    private final List<String> ids = new ArrayList<>();

    OrderListTest(Orders orders, Machines machines, Customers customers, Desk desk) {
        this.orders = orders;
        this.machines = machines;
        this.customers = customers;
        this.desk = desk;
    }

    /// One customer and one kind: nothing but the number tells them apart.
    @BeforeEach
    void sell() {
        customers.open(Field.dispatcher(), buyer);
        customers.addSite(Field.dispatcher(), site);
        machines.addModel(Field.dispatcher(), model);
        for (var at = 0; at < 33; at++) ids.add(sold());
    }

    @Test
    void everyOrderComesOnceInEveryOrder() throws Exception {
        for (var sort : List.of("number", "-number", "customer", "-customer", "kind", "state", "-state", "-created"))
            assertThat(desk.walked("/api/field/orders?size=12&q=Buyer-%s&sort=%s".formatted(mark, sort), () -> {}))
                    .as(sort)
                    .extracting(OrderListTest::id)
                    .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whatIsSoldMeanwhileHidesAndRepeatsNothing() throws Exception {
        var walked = desk.walked("/api/field/orders?size=12&customer=" + buyer.id(), this::sold);
        assertThat(walked.stream().map(OrderListTest::id))
                .doesNotHaveDuplicates()
                .containsAll(ids);
    }

    @Test
    void filtersNarrowAndTheCsvSaysTheSame() throws Exception {
        for (var id : ids.subList(0, 5)) orders.cancel(Field.dispatcher(), UUID.fromString(id), "test");
        var asked = "?state=CANCELLED&sort=number&q=Buyer-" + mark;
        assertThat(desk.rows("/api/field/orders" + asked))
                .extracting(OrderListTest::id)
                .containsExactlyElementsOf(ids.subList(0, 5));
        assertThat(desk.csv("/field/orders.csv" + asked))
                .hasSize(5)
                .allSatisfy(row -> assertThat(row)
                        .contains("INSTALLATION", "CANCELLED", "Buyer-" + mark, "Teststraße 7, 95497 Goldkronach")
                        .anyMatch(cell -> cell.contains("INSTALL " + model.title())));
        assertThat(desk.csv("/field/orders.csv?customer=" + buyer.id())).hasSize(33);
        assertThat(desk.rows("/api/field/orders?kind=REPAIR&customer=" + buyer.id()))
                .isEmpty();
        var one = orders.order(UUID.fromString(ids.getLast())).orElseThrow().order();
        assertThat(desk.rows("/api/field/orders?q=" + one.code()))
                .extracting(OrderListTest::id)
                .containsExactly(ids.getLast());
    }

    @Test
    void thePageSaysWhoseTheyAreAndWhatToDoWithNone() throws Exception {
        assertThat(desk.page("/field/orders?size=12&customer=" + buyer.id()))
                .contains("Orders of Buyer-" + mark, "rel=\"next\"", "aria-sort=\"descending\"");
        assertThat(desk.page("/field/orders?state=OPEN")).contains("aria-current=\"page\"");
        assertThat(desk.page("/field/orders?q=nobody-" + mark)).contains("Nothing matches this");
    }

    @Test
    void whatTheListDoesNotHaveIsNamed() throws Exception {
        assertThat(desk.refused("/api/field/orders?state=LOST")).contains("LOST", "OPEN, UNDER_WAY");
        assertThat(desk.refused("/api/field/orders?sort=price")).contains("price", "number, customer, kind");
        assertThat(desk.refused("/api/field/orders?status=OPEN")).contains("status", "no such filter");
    }

    @Test
    void aShortChoiceOfBuyersSaysThatItIsOne() throws Exception {
        for (var at = 1; at < 30; at++) customers.open(Field.dispatcher(), Field.household("Buyer-" + mark));
        assertThat(desk.page("/field/sales/new?q=Buyer-" + mark)).doesNotContain("Type more");
        customers.open(Field.dispatcher(), Field.household("Buyer-" + mark));
        assertThat(desk.page("/field/sales/new?q=Buyer-" + mark)).contains("These are the first 30. Type more");
    }

    private String sold() {
        var day = LocalDate.of(2026, 11, 25);
        var sale = new Sale(UUID.randomUUID(), site.id(), List.of(model.code()), day, Optional.empty(), "");
        orders.sell(Field.dispatcher(), sale);
        return sale.id().toString();
    }

    private static String id(JsonNode row) {
        return row.path("id").asString();
    }
}
