package org.fettle.demo.library;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.demo.StageClock;
import org.fettle.library.catalogue.Beginning;
import org.fettle.library.catalogue.Bib;
import org.fettle.library.catalogue.Catalogue;
import org.fettle.library.catalogue.Cataloguing;
import org.fettle.library.catalogue.LevelRules;
import org.fettle.library.catalogue.Reviewing;
import org.fettle.library.catalogue.Reviews;
import org.fettle.library.catalogue.SaveRecord;
import org.fettle.library.catalogue.Saving;
import org.fettle.marc.Field;
import org.fettle.marc.MarcRecord;
import org.fettle.platform.actor.Actor;
import org.fettle.work.TaskQuery;
import org.fettle.work.Tasks;
import org.springframework.stereotype.Component;

/// Cataloguing: what waits, what is proposed, and what a day gets done.
@Component
class Office {
    private static final UUID ORIGIN = UUID.nameUUIDFromBytes("demo".getBytes(StandardCharsets.UTF_8));
    private static final int A_DAYS_WORK = 12;

    private final Catalogue catalogue;
    private final Cataloguing cataloguing;
    private final Reviews reviews;
    private final Tasks tasks;
    private final Staff staff;

    Office(Catalogue catalogue, Cataloguing cataloguing, Reviews reviews, Tasks tasks, Staff staff) {
        this.catalogue = catalogue;
        this.cataloguing = cataloguing;
        this.reviews = reviews;
        this.tasks = tasks;
        this.staff = staff;
    }

    /// Drafts, each with its task; the record's content says of which level.
    void queue(List<MarcRecord> records) {
        for (var record : records) draft(record, Optional.empty());
    }

    /// Original work of a technician whom the law lets do it under review.
    void propose(List<MarcRecord> records, LocalDate day) {
        var author = staff.as("cataloguer");
        var at = 0;
        for (var record : records) {
            var bib = draft(withoutSubjects(record), Optional.of(LevelRules.ORIGINAL_BOOK));
            catalogued(author, bib, Boxes.at(day, 9, 0).plusSeconds(1500L * at++), subjects(record));
        }
    }

    /// A day's end: the librarian goes through the proposals, technicians through the easier part of the queue.
    void decide(LocalDate day) {
        var librarian = staff.as("librarian");
        var at = 0;
        for (var proposal : reviews.open(null, 50)) {
            var from = Boxes.at(day, 17, 0).plusSeconds(240L * at);
            var back = at++ % 5 == 4;
            StageClock.at(from, () -> {
                var decided = back
                        ? reviews.giveBack(librarian, proposal.id(), "Please check the subject headings.")
                        : reviews.accept(librarian, proposal.id(), "");
                if (!(decided instanceof Reviewing.Decided))
                    throw new IllegalStateException("the demo's librarian could not decide: " + decided);
            });
        }
        work(staff.as("cataloguer"), day);
    }

    /// On how many later days records came into the queue before.
    int daysBefore() {
        var came = tasks.list(TaskQuery.ofOrigin(ORIGIN)).size() - Books.WAITING - Books.PROPOSED;
        return Math.max(0, (came + Books.DAILY - 1) / Books.DAILY);
    }

    private void work(Actor technician, LocalDate day) {
        var open = cataloguing.queue(LevelRules.COPY_EXACT, LevelRules.COPY_CHANGES);
        var at = 0;
        for (var task : open.subList(0, Math.min(open.size(), A_DAYS_WORK))) {
            var from = Boxes.at(day, 9, 0).plusSeconds(1500L * at++);
            catalogue.record(task.thing().id()).ifPresent(bib -> catalogued(technician, bib, from, List.of()));
        }
    }

    private Bib draft(MarcRecord record, Optional<String> taskType) {
        return catalogue.draft(LibraryDay.BY, UuidCreator.getTimeOrderedEpoch(), record, taskType, "imported", ORIGIN);
    }

    private static MarcRecord withoutSubjects(MarcRecord record) {
        var described = record.fields().stream().filter(f -> !f.tag().startsWith("6"));
        return record.withFields(described.toList());
    }

    private static List<Field> subjects(MarcRecord record) {
        return record.fields().stream().filter(f -> f.tag().startsWith("6")).toList();
    }

    /// Begins, and saves 20 minutes later; what the law does not let her do stays in the queue.
    private void catalogued(Actor by, Bib bib, Instant from, List<Field> added) {
        var begun = ScopedScan.at(from, () -> cataloguing.begin(by, bib.id(), Optional.empty()));
        if (!(begun instanceof Beginning.Begun)) return;
        var content = catalogue.version(bib.id(), bib.version()).orElseThrow().record();
        for (var field : added) content = content.with(field);
        var said = added.isEmpty() ? "checked against the book" : "subjects added, the rest checked against the book";
        var save = new SaveRecord(bib.id(), bib.version(), content, said, true, true);
        var saved = ScopedScan.at(from.plusSeconds(1200), () -> cataloguing.save(by, save));
        if (!(saved instanceof Saving.Accepted || saved instanceof Saving.Proposed))
            throw new IllegalStateException("the demo could not save %s: %s".formatted(bib.number(), saved));
    }
}
