package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
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
import org.fettle.field.customers.Customer;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.NewCustomer;
import org.fettle.field.requests.NewRequest;
import org.fettle.field.requests.Requests;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.files.FileType;
import org.fettle.platform.files.Files;
import org.fettle.platform.files.Upload;
import org.fettle.platform.identity.AccountChange;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.notify.Letter;
import org.fettle.platform.notify.Mails;
import org.fettle.platform.settings.Practice;
import org.fettle.work.AssignTask;
import org.fettle.work.Assigning;
import org.fettle.work.Finish;
import org.fettle.work.NewTask;
import org.fettle.work.Records;
import org.fettle.work.Tasks;
import org.fettle.work.ThingRef;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;

/// After forgetting, no text of any table names the person; what they did is there still.
@FettleTest
class ForgettingTest {
    private static final Place PLACE = new Place("DE-BY", ZoneId.of("Europe/Berlin"));

    private final Doors doors;
    private final MockMvc web;
    private final JdbcClient sql;
    private final Traces traces;
    private final Instant now;
    private final UUID account = UuidCreator.getTimeOrderedEpoch();
    private final UUID technician = UuidCreator.getTimeOrderedEpoch();
    private final String mark = account.toString().substring(24);
    private final String name = "Gone \"G\" O'Öster " + mark;
    private final String login = "gone-" + mark;
    private final String mail = "gone." + mark + "@example.org";
    private final String phone = "+49 921 7" + Math.abs(account.getLeastSignificantBits() % 100_000_000);
    private final String home = "Secret Lane 7, " + mark;
    private final Actor self = new Actor(account, name, Set.of(Role.LIBRARIAN), Door.API, "t-f");

    ForgettingTest(
            Accounts accounts,
            Technicians technicians,
            Qualifications qualifications,
            Shifts shifts,
            Tasks tasks,
            Records records,
            Mails mails,
            Files files,
            Customers customers,
            Requests requests,
            MockMvc web,
            JdbcClient sql,
            Clock clock) {
        this.doors = new Doors(
                accounts, technicians, qualifications, shifts, tasks, records, mails, files, customers, requests);
        this.web = web;
        this.sql = sql;
        this.traces = new Traces(sql);
        this.now = clock.instant();
    }

    @Test
    void noTextOfAnyTableNamesAForgottenPerson() throws Exception {
        person();
        var record = work();
        letters();
        assertThat(traces.of(name))
                .as("the test puts the name into many places")
                .hasSizeGreaterThan(12);
        assertThat(traces.of(mail)).hasSizeGreaterThan(2);
        assertThat(traces.of(phone)).hasSizeGreaterThan(2);
        assertThat(traces.of(home)).isNotEmpty();

        var forgotten = doors.accounts().forget(Actor.system("test"), account, login, List.of(phone));
        assertThat(forgotten).isInstanceOf(AccountChange.Changed.class);

        for (var word : List.of(name, mail, phone, home, login))
            assertThat(traces.of(word)).as(word).isEmpty();
        var kept = doors.records().record(record).orElseThrow();
        assertThat(kept.summary()).startsWith("forgotten-").endsWith("made the label");
        assertThat(kept.technicianName()).startsWith("forgotten-");
        assertThat(doors.records().signatures(record)).hasSize(1);
        assertThat(states(mail)).isEmpty();
        assertThat(states("forgotten-" + mark + "@forgotten.invalid")).containsOnly("GIVEN_UP");
        assertThat(doors.technicians().technician(technician).orElseThrow().home())
                .isEmpty();
    }

    @Test
    void noTextOfAnyTableNamesAForgottenCustomer() {
        var by = Field.dispatcher();
        var id = UuidCreator.getTimeOrderedEpoch();
        var caretaker = "Care Taker " + mark;
        var customers = doors.customers();
        customers.open(by, new NewCustomer(id, name, Customer.Kind.HOUSEHOLD, phone, mail, Locale.GERMAN));
        customers.addContact(
                by,
                new Contact(UuidCreator.getTimeOrderedEpoch(), id, caretaker, "has the key", "+49 911 5550199", ""));
        var site = Field.site(id);
        customers.addSite(by, site);
        doors.requests()
                .take(
                        by,
                        new NewRequest(
                                UuidCreator.getTimeOrderedEpoch(),
                                site.id(),
                                Optional.empty(),
                                name,
                                phone,
                                "",
                                "Ask " + caretaker + " for the key, or write to " + mail,
                                3));
        var code = customers.find(id).orElseThrow().code();
        assertThat(traces.of(name)).hasSizeGreaterThan(2);
        assertThat(customers.forget(by, id, "C-0", List.of())).isInstanceOf(Entry.Faulty.class);
        assertThat(traces.of(name)).as("not confirmed").isNotEmpty();

        assertThat(customers.forget(by, id, code, List.of())).isInstanceOf(Entry.Saved.class);

        for (var word : List.of(name, mail, phone, caretaker))
            assertThat(traces.of(word)).as(word).isEmpty();
        assertThat(customers.sitesOf(id)).as("where the machine stands").hasSize(1);
    }

    @Test
    void wordsVanishOnlyWithAForgottenPersonAndNeverUnseen() {
        person();
        assertThatThrownBy(() -> forgetWords(List.of(name)))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("is not forgotten");
        doors.accounts().forget(Actor.system("test"), account, login, List.of());
        assertThatThrownBy(() -> forgetWords(List.of("a"))).isInstanceOf(DataAccessException.class);
        assertThat(sql.sql("select count(*) from audit_entry where row_id = :id and jsonb_exists(changed, 'forgotten')")
                        .param("id", account.toString())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private int forgetWords(List<String> words) {
        return sql.sql("select forget_words('account', :id, 'x', :words)")
                .param("id", account)
                .param("words", words.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private void person() {
        var setup = Actor.system("test");
        doors.accounts()
                .open(
                        setup,
                        new NewAccount(
                                account, login, name, null, mail, Locale.ENGLISH, Set.of(Role.LIBRARIAN), false));
        doors.technicians()
                .open(
                        setup,
                        new NewTechnician(
                                technician,
                                name,
                                "team",
                                Set.of(Practice.LIBRARY),
                                PLACE.zone(),
                                Optional.of(new Technician.Home(home, 49.95, 11.57)),
                                Optional.of(account)));
        doors.qualifications()
                .grant(
                        setup,
                        new NewQualification(
                                        technician,
                                        Optional.empty(),
                                        "library-technician",
                                        Set.of(),
                                        "Issued to " + name,
                                        phone,
                                        "DE",
                                        LocalDate.of(2020, 1, 1),
                                        LocalDate.of(2020, 1, 1),
                                        Optional.empty())
                                .of(QualificationKind.VOCATIONAL_DIPLOMA, Optional.empty()));
    }

    private UUID work() throws Exception {
        var id = UuidCreator.getTimeOrderedEpoch();
        doors.tasks()
                .create(
                        self,
                        NewTask.inHouse(
                                id,
                                Practice.LIBRARY,
                                "process.label",
                                "For " + name,
                                new ThingRef("item", UUID.randomUUID()),
                                PLACE,
                                5,
                                UUID.randomUUID()));
        var assigned = doors.tasks()
                .assign(
                        self,
                        new AssignTask(
                                UuidCreator.getTimeOrderedEpoch(),
                                id,
                                technician,
                                new Interval(now, now.plusSeconds(3600)),
                                Optional.empty()));
        var assignment = ((Assigning.Assigned) assigned).assignment().id();
        doors.tasks().start(self, assignment);
        var record = UuidCreator.getTimeOrderedEpoch();
        var summary = name + " (" + phone + ", " + mail.toUpperCase(Locale.ROOT) + ") made the label";
        doors.tasks().finish(self, Finish.done(record, assignment, now.plusSeconds(600), summary));
        doors.records()
                .sign(self, record, name, "report", "text/plain", name.getBytes(StandardCharsets.UTF_8), new byte[0]);
        return record;
    }

    private void letters() throws Exception {
        doors.mails().write(self, new Letter(mail, Locale.GERMAN, "people.expiry", List.of(name, phone, "", ""), "/x"));
        doors.shifts()
                .excuse(
                        self,
                        new Absence(
                                UuidCreator.getTimeOrderedEpoch(),
                                technician,
                                new Interval(now, now.plusSeconds(60)),
                                "sick",
                                "Call " + name + " at " + phone));
        doors.files()
                .store(
                        self,
                        new Upload(
                                "Letter of " + name + ".pdf",
                                new ByteArrayInputStream("%PDF-1.4 test".getBytes(StandardCharsets.US_ASCII)),
                                FileType.DOCUMENTS,
                                Set.of(Role.AUDITOR)));
        var csv = "name,team,practices,skills\n\"" + name.replace("\"", "\"\"") + "\",T,FIELD,\n";
        var who = new SignedIn(account, login, name, "en", Set.of(Role.LIBRARIAN));
        web.perform(multipart("/imports/people")
                .file(new MockMultipartFile(
                        "file", "p.csv", "text/csv", (csv + phone).getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))));
        doors.accounts().signIn(login, "wrong");
    }

    private List<String> states(String recipient) {
        return sql.sql("select state from mail where recipient = :to")
                .param("to", recipient)
                .query(String.class)
                .list();
    }
}
