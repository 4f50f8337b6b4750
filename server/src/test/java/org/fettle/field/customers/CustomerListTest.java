package org.fettle.field.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Desk;
import org.fettle.field.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/// The list of customers is whole, in every order.
@FettleTest
class CustomerListTest {
    private final Customers customers;
    private final Desk desk;
    private final JdbcClient sql;
    private final TransactionTemplate together;
    private final String mark = "List" + UUID.randomUUID().toString().substring(0, 8);
    private final List<String> ids = new ArrayList<>();

    CustomerListTest(Customers customers, Desk desk, JdbcClient sql, TransactionTemplate together) {
        this.customers = customers;
        this.desk = desk;
        this.sql = sql;
        this.together = together;
    }

    /// So many that there are three pages, with three names and two kinds: every page ends among equals.
    @BeforeEach
    void enter() {
        for (var at = 0; at < 103; at++) ids.add(open("%s %c".formatted(mark, 'A' + at % 3), at % 2 == 0));
    }

    @Test
    void everyCustomerComesOnceInEveryOrder() throws Exception {
        for (var sort : List.of("name", "-name", "number", "-number", "kind", "-kind"))
            assertThat(desk.walked("/api/field/customers?q=%s&sort=%s".formatted(mark, sort), () -> {}))
                    .as(sort)
                    .extracting(CustomerListTest::id)
                    .containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void whoeverIsEnteredMeanwhileHidesAndRepeatsNobody() throws Exception {
        var walked = desk.walked("/api/field/customers?sort=-name&q=" + mark, () -> {
            open(mark + " Z", true);
            open(mark + " B", true);
        });
        var seen = walked.stream().map(CustomerListTest::id).toList();
        assertThat(seen).doesNotHaveDuplicates().containsAll(ids);
    }

    @Test
    void filterOrderAndCsvSayTheSame() throws Exception {
        var asked = "?q=%s&kind=BUSINESS&sort=-number".formatted(mark);
        var rows = desk.walked("/api/field/customers?size=20&" + asked.substring(1), () -> {});
        assertThat(rows).hasSize(51).allMatch(r -> r.path("kind").asString().equals("BUSINESS"));
        assertThat(desk.csv("/field/customers.csv" + asked))
                .extracting(List::getFirst)
                .containsExactlyElementsOf(
                        rows.stream().map(r -> "C-" + r.path("number").asLong()).toList());
        assertThat(desk.csv("/field/customers.csv?q=" + mark)).hasSize(103);
    }

    @Test
    void thePageLeadsOnAndSaysWhenNothingIsFound() throws Exception {
        var page = desk.page("/field/customers?q=" + mark);
        assertThat(page)
                .contains("rel=\"next\"", mark + " A", "aria-sort=\"ascending\"")
                .contains("/field/customers.csv?q=" + mark);
        assertThat(desk.page("/field/customers?q=nobody-" + mark)).contains("Nothing matches this", "Show all");
    }

    @Test
    void whatTheListDoesNotHaveIsNamed() throws Exception {
        assertThat(desk.refused("/api/field/customers?sort=shoe-size")).contains("shoe-size", "name, number, kind");
        assertThat(desk.refused("/api/field/customers?kind=CLUB")).contains("CLUB", "HOUSEHOLD, BUSINESS");
        assertThat(desk.refused("/api/field/customers?knid=BUSINESS")).contains("knid", "q, kind");
        desk.refused("/field/customers.csv?sort=shoe-size");
    }

    /// Each way to a customer has its index, also where the list puts more around it.
    @Test
    void wordsAreLookedUpByIndex() {
        var plan = together.execute(_ -> {
            sql.sql("set local enable_seqscan = off").update();
            sql.sql("set local enable_indexscan = off").update(); // the tables are small: the key would do
            return sql.sql("explain select c.* from customer c where c.id in (%s)".formatted(CustomerWords.IDS))
                    .params(CustomerWords.parameters("Hauptstraße 0921 7771234"))
                    .query(String.class)
                    .list();
        });
        assertThat(String.join("\n", plan))
                .contains("customer_name", "customer_number_once", "customer_phone_digits", "contact_phone_digits")
                .contains("site_address")
                .doesNotContain("Seq Scan");
    }

    private String open(String name, boolean household) {
        var kind = household ? Customer.Kind.HOUSEHOLD : Customer.Kind.BUSINESS;
        var asked = Field.household(name);
        customers.open(
                Field.dispatcher(),
                new NewCustomer(asked.id(), name, kind, asked.phone(), asked.mail(), Locale.GERMAN));
        return asked.id().toString();
    }

    private static String id(JsonNode row) {
        return row.path("id").asString();
    }
}
