package org.fettle.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.people.Eligibility.Allowed;
import org.fettle.people.Eligibility.AllowedUnderSupervision;
import org.fettle.people.Eligibility.Refused;
import org.fettle.people.rules.Codes;
import org.fettle.people.rules.RuleBook;
import org.fettle.platform.settings.Practice;
import org.junit.jupiter.api.Test;

/// The shipped examples answer as their sources say.
class ShippedPacksTest {
    private static final RuleBook BOOK = new RuleBook(ShippedPacks.load(EnumSet.allOf(Practice.class)));
    private static final Place BAYREUTH = new Place("DE-BY", ZoneId.of("Europe/Berlin"));
    private static final Place AUSTIN = new Place("US-TX", ZoneId.of("America/Chicago"));
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final UUID ME = new UUID(1, 1);
    private static final UUID BOSS = new UUID(1, 2);

    @Test
    void eachIsMarkedAsAnExampleWithItsSourceAndNamesOnlyKnownWork() {
        for (var pack : BOOK.packs()) {
            assertThat(pack.example()).as(pack.code()).isTrue();
            assertThat(pack.sources()).as(pack.code()).isNotEmpty();
            for (var rule : pack.rules())
                for (var code : rule.taskTypes())
                    assertThat(BOOK.taskTypes())
                            .as(pack.code() + "/" + rule.id())
                            .anyMatch(type -> Codes.matches(code, type.code()));
        }
    }

    @Test
    void everyKindOfWorkHasARuleInGermanyAndBothLanguages() {
        for (var type : BOOK.taskTypes()) {
            assertThat(type.names()).containsKeys("en", "de");
            assertThat(BOOK.binding(type.code(), "DE-BY", DAY, DAY))
                    .as(type.code())
                    .isNotEmpty();
        }
    }

    @Test
    void aPracticeThatIsOffLeavesNoTrace() {
        var library = new RuleBook(ShippedPacks.load(Set.of(Practice.LIBRARY)));
        assertThat(library.taskType("gas.boiler.service")).isEmpty();
        assertThat(library.taskType("cat.copy.exact")).isPresent();
    }

    @Test
    void epaTypeTwoThatExpiredThreeDaysBefore() {
        var answer =
                ask("refrig.ac.service", AUSTIN, List.of(), certificate("epa-608", Set.of("type-ii"), "2026-11-20"));
        assertThat(((Refused) answer).reasons())
                .containsExactly(new Reason(
                        "people.reason.expired",
                        "us-refrigerants/high-pressure",
                        List.of("epa-608/type-ii", "2026-11-20", "3")));
        assertThat(((Refused) answer).remedies()).anyMatch(r -> r.key().equals("people.remedy.refresh"));
    }

    @Test
    void aTypeOneCertificateIsForSmallAppliancesOnly() {
        var typeOne = certificate("epa-608", Set.of("type-i"), "2030-01-01");
        assertThat(ask("refrig.small.repair", AUSTIN, List.of(), typeOne)).isInstanceOf(Allowed.class);
        assertThat(((Refused) ask("heatpump.service", AUSTIN, List.of(), typeOne)).reasons())
                .allMatch(r -> r.key().equals("people.reason.scope"));
    }

    /// The day of the place counts: 2026-11-24 02:00 in Berlin is still the 23rd in Texas.
    @Test
    void theDayIsThatOfThePlace() {
        var until23 = certificate("epa-608", Set.of("universal"), "2026-11-23");
        var from =
                DAY.plusDays(1).atTime(2, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant();
        var question = Question.alone(ME, "refrig.ac.service", AUSTIN, new Interval(from, from.plusSeconds(3600)));
        assertThat(EligibilityRules.decide(question, Facts.of(person(ME, until23)), BOOK))
                .isInstanceOf(Allowed.class);
    }

    @Test
    void anApprenticeWorksBesideAnElectricianAndTwoAtMost() {
        var apprentice = qualification(QualificationKind.ON_THE_JOB, "azubi-elektro", Set.of(), "2029-01-01");
        var boss = person(
                BOSS, qualification(QualificationKind.VOCATIONAL_DIPLOMA, "elektrofachkraft", Set.of(), "2099-01-01"));
        assertThat(ask("white.plugin.repair", BAYREUTH, List.of(), apprentice)).isInstanceOf(Refused.class);
        var answer = ask("white.plugin.repair", BAYREUTH, List.of(boss), apprentice);
        assertThat(answer).isInstanceOfSatisfying(AllowedUnderSupervision.class, supervised -> {
            assertThat(supervised.presence()).isEqualTo(Presence.SAME_SITE);
            assertThat(supervised.ratio()).isEqualTo(2);
            assertThat(supervised.supervisors()).containsExactly(BOSS);
            assertThat(supervised.basis().facts())
                    .as("his and the supervisor's")
                    .hasSize(2);
        });
    }

    @Test
    void gasNeedsTheCompanyInTheRegisterToo() {
        var diploma =
                qualification(QualificationKind.VOCATIONAL_DIPLOMA, "anlagenmechaniker-shk", Set.of(), "2099-01-01");
        var refused = (Refused) ask("gas.boiler.service", BAYREUTH, List.of(), diploma);
        assertThat(refused.reasons()).extracting(Reason::key).containsExactly("people.reason.company");
        var question = Question.alone(ME, "gas.boiler.service", BAYREUTH, Interval.day(DAY, BAYREUTH.zone()));
        var entry = new CompanyEntry(
                UUID.randomUUID(),
                "de-gas-installer-register",
                "grid operator",
                "4711",
                "DE-BY",
                DAY,
                Optional.empty());
        var facts = new Facts(person(ME, diploma), java.util.Map.of(), java.util.Map.of(), List.of(entry), List.of());
        assertThat(EligibilityRules.decide(question, facts, BOOK)).isInstanceOf(Allowed.class);
    }

    @Test
    void theEuropeanAndTheGermanRuleAddUp() {
        var answer = (Refused) ask("refrig.ac.install", BAYREUTH, List.of());
        assertThat(answer.reasons()).extracting(r -> r.rule().split("/")[0]).contains("eu-f-gas", "de-refrigeration");
    }

    @Test
    void anFGasCertificateIsToBeRefreshedSinceTheNewRegulation() {
        var old = new Qualification(
                UUID.randomUUID(),
                ME,
                QualificationKind.CERTIFICATE,
                "eu-f-gas",
                Set.of("category-i"),
                "x",
                "",
                "DE",
                LocalDate.of(2015, 12, 10),
                LocalDate.of(2015, 12, 10),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        var before = Interval.day(LocalDate.of(2024, 9, 28), BAYREUTH.zone());
        var after = Interval.day(LocalDate.of(2024, 9, 29), BAYREUTH.zone());
        assertThat(decide("refrig.leak.check", before, old)).isInstanceOf(Allowed.class);
        assertThat(((Refused) decide("refrig.leak.check", after, old)).reasons())
                .anyMatch(r ->
                        r.key().equals("people.reason.too-old") && r.arguments().contains("2022-12-10"));
    }

    @Test
    void workThatNoRuleSpeaksOfIsRefused() {
        var answer =
                (Refused) ask("gas.boiler.repair", new Place("US-NV", ZoneId.of("America/Los_Angeles")), List.of());
        assertThat(answer.reasons().getFirst().key()).isEqualTo("people.reason.no-rule");
    }

    @Test
    void hoursUnderSupervisionLeadToTheLicence() {
        var rules = BOOK.binding("elec.circuit.repair", "US-TX", DAY, DAY);
        var hours = new ArrayList<Hours>();
        for (int day = 0; day < 100; day++)
            hours.add(new Hours(UUID.randomUUID(), ME, "elec.fixed.connect", DAY.minusDays(day + 1), 8, true));
        var me = new TechnicianFacts(ME, "me", List.of(), List.of(), hours);
        var ways = PathwayRules.alone(rules, me, new Occasion("US-TX", DAY, DAY, List.of()), BOOK);
        assertThat(ways.getFirst().steps().getFirst()).isEqualTo(new Step.Earn(List.of("elec.*"), 7200, true, 7200));
    }

    private static Eligibility decide(String taskType, Interval when, Qualification... has) {
        return EligibilityRules.decide(Question.alone(ME, taskType, BAYREUTH, when), Facts.of(person(ME, has)), BOOK);
    }

    private static Eligibility ask(String taskType, Place place, List<TechnicianFacts> others, Qualification... has) {
        var map = new java.util.HashMap<UUID, TechnicianFacts>();
        others.forEach(o -> map.put(o.technician(), o));
        var question = new Question(ME, taskType, place, Interval.day(DAY, place.zone()), map.keySet());
        return EligibilityRules.decide(
                question, new Facts(person(ME, has), map, java.util.Map.of(), List.of(), List.of()), BOOK);
    }

    private static TechnicianFacts person(UUID id, Qualification... has) {
        return new TechnicianFacts(id, "P" + id.getLeastSignificantBits(), List.of(has), List.of(), List.of());
    }

    private static Qualification certificate(String code, Set<String> scopes, String until) {
        return qualification(QualificationKind.CERTIFICATE, code, scopes, until);
    }

    private static Qualification qualification(QualificationKind kind, String code, Set<String> scopes, String until) {
        var since = LocalDate.of(2025, 1, 1);
        return new Qualification(
                UUID.randomUUID(),
                ME,
                kind,
                code,
                scopes,
                "x",
                "",
                "DE",
                since,
                since,
                Optional.of(LocalDate.parse(until)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
