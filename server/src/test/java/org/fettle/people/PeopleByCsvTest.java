package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fettle.FettleTest;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.identity.SignedIn;
import org.fettle.platform.lists.Csv;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@FettleTest
class PeopleByCsvTest {
    private static final Actor MANAGER =
            new Actor(UUID.randomUUID(), "Test manager", Set.of(Role.SERVICE_MANAGER), Door.API, "p-csv");

    private final MockMvc web;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final Accounts accounts;
    private final JdbcClient sql;
    private final PlatformTransactionManager transactions;
    private final String mark = "Csv-" + UUID.randomUUID().toString().substring(0, 8);

    PeopleByCsvTest(
            MockMvc web,
            Technicians technicians,
            Qualifications qualifications,
            Accounts accounts,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.web = web;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.accounts = accounts;
        this.sql = sql;
        this.transactions = transactions;
    }

    @Test
    void whatIsTakenOutChangesNothingWhenItIsTakenInAgain() throws Exception {
        technician();
        var before = export();
        var writes = writes();
        assertThat(taken(before)).contains("\"saved\":1");
        assertThat(export()).isEqualTo(before);
        assertThat(writes()).as("not even a version moved").isEqualTo(writes);
    }

    @Test
    void aSheetWithoutNumbersMakesTheSamePeopleElsewhere() throws Exception {
        technician();
        var file = Csv.read(export());
        var copy = new StringWriter();
        Csv.write(
                copy,
                file.header(),
                rows -> file.rows().forEach(line -> {
                    var cells = new java.util.ArrayList<>(line.cells());
                    cells.set(file.header().indexOf("number"), "");
                    cells.set(file.header().indexOf("login"), "");
                    cells.set(file.header().indexOf("name"), "A copy, " + mark);
                    rows.accept(cells);
                }));
        assertThat(taken(copy.toString())).contains("\"saved\":1");

        var both = Csv.read(export());
        assertThat(both.rows()).hasSize(2);
        for (var column : List.of("team", "practices", "zone", "address", "latitude", "longitude", "active"))
            assertThat(cells(both, column)).as(column).hasSize(1);
        for (var column : List.of("qualifications", "skills"))
            assertThat(cells(both, column)).as(column).hasSize(1).doesNotContain("");
    }

    @Test
    void everyFaultOfEveryRowIsNamedAndNothingIsSaved() throws Exception {
        var answer = send(csv("""
                number,name,team,practices,zone,address,latitude,longitude,login,active,qualifications,skills
                999999,Wrong number %1$s,T,FIELD,,,,,,,,
                ,Wrong cells %1$s,T,GARDEN,Mars/X,Lane,,,no-%1$s,may,epa-608/type-ii | E | 1 | US | soon,mending|9
                ,Strange scope %1$s,T,FIELD,,,,,,,epa-608/type-x | E | 1 | US | 2024-01-01,
                ,Good %1$s,T,FIELD,,,,,,,,
                """.formatted(mark)));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("3 of 4 rows", "number", "practices", "zone", "address", "login", "active")
                .contains("epa-608/type-ii | E | 1 | US | soon", "mending | 9", "no such scope");
        assertThat(technicians.find(mark)).isEmpty();
    }

    @Test
    void whatALineSaysNothingOfStaysAsItIs() throws Exception {
        technician();
        var before = technicians.find(mark).getFirst();
        technicians.change(MANAGER, before.id(), before.version(), mark, before.team(), false);
        assertThat(taken("""
                number,name,team,practices
                %d,%s,Another team,FIELD
                """.formatted(before.number(), mark))).contains("\"saved\":1");
        var after = technicians.technician(before.id()).orElseThrow();
        assertThat(after.team()).isEqualTo("Another team");
        assertThat(after.active()).as("who has left has left").isFalse();
        assertThat(after.zone()).isEqualTo(before.zone());
        assertThat(after.home()).isEqualTo(before.home());
        assertThat(taken("""
                number,name,team,practices,zone,active
                %d,%s,Another team,FIELD,,
                """.formatted(before.number(), mark))).contains("\"saved\":1");
        assertThat(technicians.technician(before.id())).as("empty cells").contains(after);
    }

    @Test
    void aRevokedQualificationIsNoQuietSuccess() throws Exception {
        technician();
        var sheet = export();
        var id = technicians.find(mark).getFirst().id();
        var held = qualifications.facts(List.of(id)).get(id).qualifications().getFirst();
        qualifications.revoke(MANAGER, held.id(), LocalDate.of(2026, 2, 3), "forged");
        var answer = send(csv(sheet));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("epa-608", "revoked on 2026-02-03");
    }

    @Test
    void whoIsChangedMeanwhileIsAFault() throws Exception {
        technician();
        var now = technicians.find(mark).getFirst();
        var line = "number,name,team,practices\n%d,%s,Another team,FIELD\n".formatted(now.number(), mark);
        var answer = new TransactionTemplate(transactions).execute(_ -> {
            technicians.change(MANAGER, now.id(), now.version(), mark, "Meanwhile", true);
            var taking = CompletableFuture.supplyAsync(() -> {
                try {
                    return taken(line);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            while (!taking.isDone() && !somebodyWaitsForUs()) Thread.onSpinWait();
            return taking;
        });
        assertThat(answer.get(30, TimeUnit.SECONDS)).contains("1 of 1 rows", "Somebody changed this technician");
        assertThat(technicians.technician(now.id()).orElseThrow().team()).isEqualTo("Meanwhile");
    }

    private boolean somebodyWaitsForUs() {
        return sql.sql("""
                        select exists (select from pg_locks where not granted
                                       and transactionid::text = pg_current_xact_id()::text)
                        """).query(Boolean.class).single();
    }

    @Test
    void whatIsWrongWithTheFileIsSaidInFullToEveryLanguage() throws Exception {
        var rows = csv("name,team,practices\nA,T,GARDEN\nB,T,GARDEN\n").header("Accept-Language", "de");
        assertThat(send(rows).getContentAsString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("2 von 2 Zeilen");
        var broken = csv("name,team\nA,T,too much\n").header("Accept-Language", "de");
        assertThat(send(broken).getContentAsString()).contains("Zeile 2 hat 3 Zellen");
    }

    @Test
    void theListIsNarrowedSortedAndTakenOutAsItIsSeen() throws Exception {
        technician();
        assertThat(page("/people?q=" + mark + "&holds=epa&practice=FIELD&state=active&sort=-number"))
                .contains(mark);
        assertThat(page("/people?q=" + mark + "&holds=librarian")).doesNotContain("/people/0");
        assertThat(Csv.read(page("/people.csv?q=" + mark + "&state=left")).rows())
                .isEmpty();
        assertThat(send(get("/people?sort=shoe-size")).getStatus()).isEqualTo(400);
        assertThat(page("/api/people/technicians?size=1&q=" + mark))
                .contains("\"rows\"", mark)
                .doesNotContain("Secret");
    }

    private void technician() {
        var account = UuidCreator.getTimeOrderedEpoch();
        accounts.open(
                MANAGER, new NewAccount(account, "c-" + account, mark, null, null, Locale.ENGLISH, Set.of(), false));
        var id = UuidCreator.getTimeOrderedEpoch();
        technicians.open(
                MANAGER,
                new NewTechnician(
                        id,
                        mark,
                        "Team; with | marks",
                        Set.of(Practice.FIELD, Practice.LIBRARY),
                        ZoneId.of("America/Chicago"),
                        Optional.of(new Technician.Home("Secret Lane 7, Example", 41.5, -87.25)),
                        Optional.of(account)));
        qualifications.grant(
                MANAGER,
                new NewQualification(
                                id,
                                Optional.empty(),
                                "epa-608",
                                Set.of("type-i", "type-ii"),
                                "Institute | of; \\ marks",
                                "=7",
                                "US",
                                LocalDate.of(2024, 5, 1),
                                LocalDate.of(2024, 5, 2),
                                Optional.of(LocalDate.of(2030, 1, 1)))
                        .of(QualificationKind.CERTIFICATE, Optional.empty()));
        qualifications.assess(
                MANAGER,
                new Skill(UuidCreator.getTimeOrderedEpoch(), id, "mending", 3, "x", LocalDate.of(2026, 1, 31)));
    }

    private static Set<String> cells(Csv.Read file, String column) {
        var at = file.header().indexOf(column);
        return file.rows().stream().map(line -> line.cells().get(at)).collect(java.util.stream.Collectors.toSet());
    }

    private String export() throws Exception {
        return page("/people.csv?q=" + mark);
    }

    private int writes() {
        return sql.sql("select count(*) from audit_entry where table_name in ('technician', 'qualification', 'skill')")
                .query(Integer.class)
                .single();
    }

    private String taken(String csv) throws Exception {
        return send(csv(csv)).getContentAsString();
    }

    private static MockHttpServletRequestBuilder csv(String content) {
        return post("/api/imports/people")
                .contentType(MediaType.valueOf("text/csv"))
                .content(content);
    }

    private String page(String path) throws Exception {
        var answer = send(get(java.net.URI.create(path)));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        var who = new SignedIn(UUID.randomUUID(), "importer", "Importer", "en", Set.of(Role.SERVICE_MANAGER));
        return web.perform(request.with(csrf())
                        .with(authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()))))
                .andReturn()
                .getResponse();
    }
}
