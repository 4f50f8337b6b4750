package org.fettle.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fettle.library.catalogue.Samples.LIBRARIAN;
import static org.fettle.library.catalogue.Samples.field;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fettle.FettleTest;
import org.fettle.people.NewTechnician;
import org.fettle.people.Qualifications;
import org.fettle.people.Skill;
import org.fettle.people.Technicians;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.actor.Door;
import org.fettle.platform.actor.Role;
import org.fettle.platform.identity.Accounts;
import org.fettle.platform.identity.NewAccount;
import org.fettle.platform.settings.Practice;
import org.fettle.work.Records;
import org.fettle.work.TaskRecord;
import org.fettle.work.ThingRef;
import org.junit.jupiter.api.Test;

/// From the queue through the review into the public's sight, under the shipped rules for libraries.
@FettleTest
class ReviewTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Catalogue catalogue;
    private final Cataloguing cataloguing;
    private final Reviews reviews;
    private final Records records;
    private final Accounts accounts;
    private final Technicians technicians;
    private final Qualifications qualifications;
    private final Clock clock;

    ReviewTest(
            Catalogue catalogue,
            Cataloguing cataloguing,
            Reviews reviews,
            Records records,
            Accounts accounts,
            Technicians technicians,
            Qualifications qualifications,
            Clock clock) {
        this.catalogue = catalogue;
        this.cataloguing = cataloguing;
        this.reviews = reviews;
        this.records = records;
        this.accounts = accounts;
        this.technicians = technicians;
        this.qualifications = qualifications;
        this.clock = clock;
    }

    /// A technician with an account, whose cataloguing was assessed at this level; 0 for not at all.
    private Actor person(Role role, int level) {
        UUID id = UUID.randomUUID(), technician = UUID.randomUUID();
        var name = "Test " + role + " " + level;
        accounts.open(LIBRARIAN, new NewAccount(id, "t" + id, name, null, null, Locale.ENGLISH, Set.of(role), false));
        technicians.open(
                LIBRARIAN,
                new NewTechnician(
                        technician,
                        name,
                        "Cataloguing",
                        Set.of(Practice.LIBRARY),
                        BERLIN,
                        Optional.empty(),
                        Optional.of(id)));
        if (level > 0)
            qualifications.assess(
                    LIBRARIAN,
                    new Skill(
                            UUID.randomUUID(),
                            technician,
                            "cataloguing",
                            level,
                            "Test",
                            LocalDate.ofInstant(clock.instant(), BERLIN).minusYears(1)));
        return new Actor(id, name, Set.of(role), Door.API, "t-rev");
    }

    private Bib draft() {
        var record = Samples.book("Rye bread", "Doe, Jane", "TX769 .D64");
        return catalogue.draft(LIBRARIAN, UUID.randomUUID(), record, Optional.empty(), "received", UUID.randomUUID());
    }

    private SaveRecord work(Bib bib, boolean finish) {
        var present = catalogue.record(bib.id()).orElseThrow();
        var content =
                catalogue.version(bib.id(), present.version()).orElseThrow().record();
        var note = content.with(field("500", ' ', ' ', "aIndex, version " + present.version()));
        return new SaveRecord(bib.id(), present.version(), note, "note added", finish, false);
    }

    private Proposal proposed(Actor by, Bib bib) {
        assertThat(cataloguing.begin(by, bib.id(), Optional.empty())).isInstanceOf(Beginning.Begun.class);
        var saving = cataloguing.save(by, work(bib, true));
        assertThat(saving).isInstanceOf(Saving.Proposed.class);
        return ((Saving.Proposed) saving).proposal();
    }

    private List<String> history(Bib bib) {
        return records.ofThing(new ThingRef("record", bib.id()), Optional.empty(), 10).stream()
                .map(TaskRecord::taskType)
                .toList();
    }

    @Test
    void withinHerLevelItIsAcceptedAtOnce() {
        var expert = person(Role.LIBRARY_TECHNICIAN, 3);
        var bib = draft();
        cataloguing.begin(expert, bib.id(), Optional.empty());
        assertThat(cataloguing.save(expert, work(bib, false))).isInstanceOf(Saving.Kept.class);
        assertThat(catalogue.record(bib.id()).orElseThrow().accepted()).isEmpty();
        assertThat(cataloguing.save(expert, work(bib, true))).isInstanceOf(Saving.Accepted.class);
        assertThat(catalogue.record(bib.id()).orElseThrow().accepted()).contains(3);
        assertThat(history(bib)).containsExactly(LevelRules.COPY_EXACT);
    }

    @Test
    void beyondHerLevelItWaitsForALibrarianAndIsNotPublic() {
        person(Role.LIBRARIAN, 4);
        var bib = draft();
        var proposal = proposed(person(Role.LIBRARY_TECHNICIAN, 1), bib);
        var waiting = catalogue.record(bib.id()).orElseThrow();
        assertThat(waiting.state()).isEqualTo(BibState.PROPOSED);
        assertThat(waiting.accepted()).isEmpty();
        var accepted = reviews.accept(person(Role.LIBRARIAN, 4), proposal.id(), "");
        assertThat(accepted).isInstanceOf(Reviewing.Decided.class);
        assertThat(catalogue.record(bib.id()).orElseThrow().accepted()).contains(2);
        assertThat(history(bib)).containsExactlyInAnyOrder(LevelRules.COPY_EXACT, LevelRules.REVIEW);
        assertThat(reviews.accept(person(Role.LIBRARIAN, 4), proposal.id(), ""))
                .isEqualTo(new Reviewing.Not(Reviewing.Why.CLOSED));
    }

    @Test
    void whatIsGivenBackWaitsInTheQueueAgain() {
        var librarian = person(Role.LIBRARIAN, 4);
        var trainee = person(Role.LIBRARY_TECHNICIAN, 1);
        var bib = draft();
        var proposal = proposed(trainee, bib);
        assertThat(reviews.giveBack(librarian, proposal.id(), " "))
                .isEqualTo(new Reviewing.Not(Reviewing.Why.COMMENT_NEEDED));
        assertThat(reviews.giveBack(librarian, proposal.id(), "the note needs pages"))
                .isInstanceOf(Reviewing.Decided.class);
        assertThat(catalogue.record(bib.id()).orElseThrow().state()).isEqualTo(BibState.DRAFT);
        var again = proposed(trainee, bib);
        var content = catalogue.version(bib.id(), again.version()).orElseThrow().record();
        var changed = content.with(field("504", ' ', ' ', "aBibliography: p. 9."));
        assertThat(reviews.change(librarian, again.id(), changed, "", false)).isInstanceOf(Reviewing.Decided.class);
        var bibNow = catalogue.record(bib.id()).orElseThrow();
        assertThat(bibNow.accepted()).contains(4);
        assertThat(reviews.ofRecord(bib.id()))
                .extracting(Proposal::state)
                .containsExactly(Proposal.State.CHANGED, Proposal.State.RETURNED);
    }

    @Test
    void nobodyReviewsHerOwnWork() {
        person(Role.LIBRARIAN, 4);
        var trainee = person(Role.LIBRARIAN, 1);
        var proposal = proposed(trainee, draft());
        assertThat(reviews.accept(trainee, proposal.id(), "")).isEqualTo(new Reviewing.Not(Reviewing.Why.OWN_WORK));
    }

    @Test
    void withoutAnyLevelSheCannotBeginAndIsToldWhatWouldHelp() {
        var beginning = cataloguing.begin(person(Role.LIBRARY_TECHNICIAN, 0), draft().id(), Optional.empty());
        assertThat(beginning).isInstanceOfSatisfying(Beginning.Refused.class, refused -> {
            assertThat(refused.reasons()).isNotEmpty();
            assertThat(refused.remedies()).isNotEmpty();
        });
    }

    @Test
    void twoCannotWorkOnOneRecordAndTheSlowerSaveIsToldSo() {
        var expert = person(Role.LIBRARY_TECHNICIAN, 3);
        var bib = draft();
        cataloguing.begin(expert, bib.id(), Optional.empty());
        assertThat(cataloguing.begin(person(Role.LIBRARY_TECHNICIAN, 3), bib.id(), Optional.empty()))
                .isInstanceOf(Beginning.Taken.class);
        var save = work(bib, false);
        cataloguing.save(expert, save);
        assertThat(cataloguing.save(expert, save)).isInstanceOf(Saving.Clash.class);
        var faulty = new SaveRecord(bib.id(), 2, save.content().without("245"), "", true, false);
        assertThat(cataloguing.save(expert, faulty)).isInstanceOf(Saving.Faulty.class);
        assertThat(catalogue.versions(bib.id())).hasSize(2);
    }
}
