package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.field.Field;
import org.fettle.field.customers.Contact;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.NewSite;
import org.fettle.field.machines.Machines;
import org.fettle.field.orders.Orders;
import org.fettle.field.orders.Placed;
import org.fettle.field.orders.Sale;
import org.fettle.field.requests.NewRequest;
import org.fettle.field.requests.Requests;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.AccountChange;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.settings.Practice;
import org.fettle.work.NewTask;
import org.fettle.work.Spot;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// Forgetting one person leaves the others as they are.
@FettleTest
class ForgettingSparesTest {
    private final MockMvc web;
    private final Accounts accounts;
    private final Technicians technicians;
    private final Customers customers;
    private final Requests requests;
    private final Machines machines;
    private final Orders orders;
    private final Tasks tasks;
    private final JdbcClient sql;
    private final Actor setup = Actor.system("test");
    private final Actor office = Field.dispatcher();
    private final String mark = letters(UUID.randomUUID());
    private final String name = "Same Name " + mark;
    private final String home = "Shared workshop 5, " + mark;

    ForgettingSparesTest(
            MockMvc web,
            Accounts accounts,
            Technicians technicians,
            Customers customers,
            Requests requests,
            Machines machines,
            Orders orders,
            Tasks tasks,
            JdbcClient sql) {
        this.web = web;
        this.accounts = accounts;
        this.technicians = technicians;
        this.customers = customers;
        this.requests = requests;
        this.machines = machines;
        this.orders = orders;
        this.tasks = tasks;
        this.sql = sql;
    }

    @Test
    void aNamesakeAndTheHomeThatIsSharedStay() {
        var gone = technician("gone");
        var stays = technician("stays");
        var customer = customer(name);
        var task = taskAt(home);

        assertThat(accounts.forget(setup, accountOf(gone), "gone-" + mark, List.of()))
                .isInstanceOf(AccountChange.Changed.class);

        assertThat(technicians.technician(gone).orElseThrow().name()).startsWith("forgotten-");
        assertThat(technicians.technician(gone).orElseThrow().home()).isEmpty();
        assertThat(audited(gone.toString())).doesNotContain(name).doesNotContain(home);
        assertStands(stays);
        assertStandsCustomer(customer);
        assertThat(tasks.task(task).orElseThrow().spot().orElseThrow().address())
                .isEqualTo(home);
    }

    @Test
    void aForgottenCustomersNamesakesStay() {
        var stays = technician("stays");
        var gone = customer(name);
        var customer = customer(name);
        var request = request(customer);
        var task = taskAt(home);

        var code = customers.find(gone).orElseThrow().code();
        assertThat(customers.forget(office, gone, code, List.of(home))).isInstanceOf(Entry.Saved.class);

        assertThat(customers.find(gone).orElseThrow().name()).startsWith("forgotten-");
        assertThat(audited(gone.toString())).doesNotContain(name);
        assertStandsCustomer(customer);
        assertThat(sql.sql("select caller from service_request where id = :id")
                        .param("id", request)
                        .query(String.class)
                        .single())
                .isEqualTo(name);
        assertThat(accounts.find(accountOf(stays)).orElseThrow().name()).isEqualTo(name);
        assertThat(tasks.task(task).orElseThrow().spot().orElseThrow().address())
                .isEqualTo(home);
    }

    @Test
    void aNameOfOneWordLeavesTheTitlesOfItsOwnOrdersOnly() {
        var gone = customer(mark);
        var own = title(gone);
        var other = title(customer(mark));
        assertThat(new Traces(sql).of(mark)).as("the name is in the title").contains("task.title");

        customers.forget(office, gone, customers.find(gone).orElseThrow().code(), List.of());

        assertThat(tasks.task(own).orElseThrow().title())
                .matches("WO-[0-9]+ · .+ · forgotten-[0-9a-f]+")
                .doesNotContain(mark);
        assertThat(audited(own.toString())).doesNotContain(mark);
        assertThat(tasks.task(other).orElseThrow().title()).endsWith(" · " + mark);
    }

    @Test
    void aShortWordIsAFaultAndAnUnknownCustomerIsNotFound() throws Exception {
        var id = customer(name);
        var code = customers.find(id).orElseThrow().code();
        web.perform(post("/field/customers/" + id + "/forget")
                        .param("code", code)
                        .param("also", "Ott\n" + mark)
                        .with(manager())
                        .with(csrf()))
                .andExpect(content().string(containsString("<strong>Ott</strong>: Too short")));
        assertThat(customers.find(id).orElseThrow().name()).isEqualTo(name);
        web.perform(post("/field/customers/" + UUID.randomUUID() + "/forget")
                        .param("code", code)
                        .with(manager())
                        .with(csrf()))
                .andExpect(status().isNotFound());
    }

    private void assertStands(UUID technician) {
        var stands = technicians.technician(technician).orElseThrow();
        assertThat(stands.name()).isEqualTo(name);
        assertThat(stands.home().orElseThrow().address()).isEqualTo(home);
        assertThat(accounts.find(accountOf(technician)).orElseThrow().name()).isEqualTo(name);
        assertThat(audited(technician.toString())).contains(name).contains(home);
    }

    private void assertStandsCustomer(UUID customer) {
        assertThat(customers.find(customer).orElseThrow().name()).isEqualTo(name);
        assertThat(customers.contactsOf(customer)).extracting(Contact::name).containsExactly(name);
        assertThat(audited(customer.toString())).contains(name);
    }

    private UUID technician(String who) {
        var account = UUID.randomUUID();
        var id = UUID.randomUUID();
        accounts.open(
                setup,
                new NewAccount(
                        account,
                        who + "-" + mark,
                        name,
                        null,
                        null,
                        Locale.ENGLISH,
                        Set.of(Role.FIELD_TECHNICIAN),
                        false));
        technicians.open(
                setup,
                new NewTechnician(
                        id,
                        name,
                        "Test",
                        Set.of(Practice.FIELD),
                        ZoneId.of("Europe/Berlin"),
                        Optional.of(new Technician.Home(home, 49.95, 11.57)),
                        Optional.of(account)));
        return id;
    }

    private UUID accountOf(UUID technician) {
        return technicians.technician(technician).orElseThrow().account().orElseThrow();
    }

    private UUID customer(String called) {
        var asked = Field.household(called);
        customers.open(office, asked);
        customers.addContact(office, new Contact(UUID.randomUUID(), asked.id(), called, "", "", ""));
        return asked.id();
    }

    private NewSite site(UUID customer) {
        var site = Field.site(customer);
        customers.addSite(office, site);
        return site;
    }

    private UUID request(UUID customer) {
        var id = UUID.randomUUID();
        requests.take(office, new NewRequest(id, site(customer).id(), Optional.empty(), name, "", "", "Leaks", 3));
        return id;
    }

    /// The task of a sale to this customer.
    private UUID title(UUID customer) {
        var model = Field.light("washer-" + UUID.randomUUID());
        machines.addModel(office, model);
        var sale = new Sale(
                UUID.randomUUID(),
                site(customer).id(),
                List.of(model.code()),
                LocalDate.of(2026, 11, 25),
                Optional.empty(),
                "");
        var sold = (Placed) ((Entry.Saved<?>) orders.sell(office, sale)).thing();
        return sold.lines().getFirst().task().orElseThrow();
    }

    private UUID taskAt(String address) {
        var id = UUID.randomUUID();
        tasks.create(
                setup,
                new NewTask(
                        id,
                        Practice.FIELD,
                        "white.plugin.install",
                        "Look at it",
                        new ThingRef("asset", UUID.randomUUID()),
                        new Place("DE-BY", ZoneId.of("Europe/Berlin")),
                        Optional.of(Spot.known(address, 49.95, 11.57)),
                        Optional.empty(),
                        30,
                        1,
                        3,
                        true,
                        Optional.empty()));
        return id;
    }

    private String audited(String row) {
        return sql.sql("select coalesce(string_agg(changed::text, ''), '') from audit_entry where row_id = :row")
                .param("row", row)
                .query(String.class)
                .single();
    }

    private static RequestPostProcessor manager() {
        var who = new SignedIn(UUID.randomUUID(), "manager", "Manager", "en", Set.of(Role.SERVICE_MANAGER));
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }

    /// A word without digits that stands nowhere else.
    private static String letters(UUID id) {
        var word = new StringBuilder();
        for (var c : id.toString().replace("-", "").toCharArray()) word.append((char) ('a' + Character.digit(c, 16)));
        return word.toString();
    }
}
