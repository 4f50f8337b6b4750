package org.fettle.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Customers;
import org.fettle.field.machines.Machines;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.lists.Csv;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Customers and machines by CSV: what comes out goes in again, and nothing is half-saved.
@FettleTest
class ByCsvTest {
    private static final String COLUMNS =
            "name,kind,phone,language,site,street,house,postcode,city,country,jurisdiction,zone,from,until\n";

    private final MockMvc web;
    private final Customers customers;
    private final Machines machines;
    private final JdbcClient sql;
    private final String mark = "Csv-" + UUID.randomUUID().toString().substring(0, 8);

    ByCsvTest(MockMvc web, Customers customers, Machines machines, JdbcClient sql) {
        this.web = web;
        this.customers = customers;
        this.machines = machines;
        this.sql = sql;
    }

    @Test
    void aSheetOpensCustomersWithTheirSitesAndTakesThemInAgainUnchanged() throws Exception {
        var first = entered();
        assertThat(first.kind()).isEqualTo(Customer.Kind.BUSINESS);
        assertThat(customers.sitesOf(first.id())).singleElement().satisfies(s -> {
            assertThat(s.address().line()).isEqualTo("Hauptstraße 1, 95497 Goldkronach");
            assertThat(s.access()).isPresent();
        });
        var sheet = page("/field/customers.csv?q=" + mark);
        var writes = writes();
        assertThat(taken("customers", sheet)).contains("\"saved\":1");
        assertThat(page("/field/customers.csv?q=" + mark)).isEqualTo(sheet);
        assertThat(writes()).as("not even a version moved").isEqualTo(writes);
    }

    @Test
    void aLineWithANumberAddsAndChangesAndLeavesTheRest() throws Exception {
        var c = entered();
        assertThat(taken("customers", """
                number,name,phone,street,house,city,country,jurisdiction,zone
                %1$s,%2$s,+49 921 777777,,,,,,
                %1$s,%2$s,,Peuntgasse,2,Goldkronach,DE,DE-BY,Europe/Berlin
                """.formatted(c.code(), mark))).contains("\"saved\":2");
        var after = customers.find(c.id()).orElseThrow();
        assertThat(after.phone()).isEqualTo("+49 921 777777");
        assertThat(after.kind()).isEqualTo(c.kind());
        assertThat(customers.sitesOf(c.id())).hasSize(2);
    }

    @Test
    void everyFaultIsNamedAndNothingIsSaved() throws Exception {
        var c = entered();
        var again =
                taken("customers", COLUMNS + mark + ",,,,,hauptstraße,1,95497,goldkronach,DE,DE-BY,Europe/Berlin,,\n");
        assertThat(again).contains("1 of 1 rows", c.code() + " has this name and address already");
        var wrong = taken("customers", COLUMNS + """
                Other %1$s,CLUB,call me,deutsch,,Lane,1,,Town,US,DE-BY,Mars/X,9,8
                Good %1$s,,,,,,,,,,,,,
                """.formatted(mark));
        assertThat(wrong)
                .contains("1 of 2 rows", "HOUSEHOLD or BUSINESS", "Two small letters", "phone", "country", "zone")
                .contains("\"field\":\"from\"");
        assertThat(customers.search("Good " + mark, 5)).isEmpty();
        assertThat(taken("customers", "number,name\nC-999999999,X\n")).contains("No customer has this number");
    }

    @Test
    void machinesComeToTheirSitesOnceAndOnlyThere() throws Exception {
        var c = entered();
        var model = Field.light("washer-" + mark);
        machines.addModel(Field.dispatcher(), model);
        var head = "model,serial,customer,site,installed\n";
        var line = "%s,sn %s,%s,,2024-05-02\n".formatted(model.code(), mark, c.code());
        assertThat(taken("machines", head + line)).contains("\"saved\":1");
        var machine = machines.ofCustomer(c.id()).getFirst();
        assertThat(machine.asset().warrantyUntil()).isPresent();

        var sheet = page("/field/machines.csv?q=" + machine.asset().code());
        assertThat(Csv.read(sheet).rows()).hasSize(1);
        assertThat(taken("machines", sheet)).contains("\"saved\":1");
        assertThat(machines.ofCustomer(c.id())).hasSize(1);

        var faults = taken("machines", head + """
                NO-SUCH,1,C-999999999,,soon
                %1$s,SN%2$s,%3$s,Nowhere 7,
                """.formatted(model.code(), mark, c.code()));
        assertThat(faults)
                .contains("2 of 2 rows", "No model has this code", "No customer has this number", "A day such as")
                .contains("Write the address as");
    }

    private Customer entered() throws Exception {
        var site = "Shop,Hauptstraße,1,95497,Goldkronach,DE,DE-BY,Europe/Berlin,06:00,14:00";
        var line = "%s,business,+49 921 5550100,de,%s\n".formatted(mark, site);
        assertThat(taken("customers", COLUMNS + line)).contains("\"saved\":1");
        return customers.search(mark, 5).getFirst();
    }

    private int writes() {
        return sql.sql("select count(*) from audit_entry where table_name in ('customer', 'site')")
                .query(Integer.class)
                .single();
    }

    private String taken(String kind, String csv) throws Exception {
        return send(post("/api/imports/" + kind)
                        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                        .content(csv))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String path) throws Exception {
        var answer = send(get(java.net.URI.create(path)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "importer", "Importer", "en", Set.of(Role.DISPATCHER));
        return web.perform(request.with(csrf())
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
