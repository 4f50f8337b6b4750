package org.fettle.library.catalogue;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fettle.marc.MarcRecord;
import org.fettle.platform.actor.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Holdings records: edited field by field, every version kept.
@Service
public class Holdings {
    private final HoldingStore store;
    private final BibStore bibs;
    private final Branch branch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Holdings(HoldingStore store, BibStore bibs, Branch branch, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.bibs = bibs;
        this.branch = branch;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Holding> holding(UUID id) {
        return store.byId(id);
    }

    /// The record as it stands; for one that was entered in words, those words as a record.
    @Transactional(readOnly = true)
    public MarcRecord record(Bib bib, Holding holding) {
        return store.version(holding.id(), holding.version())
                .map(HoldingVersion::record)
                .orElseGet(() -> HoldingRules.record(
                        bib,
                        holding,
                        LocalDate.ofInstant(clock.instant(), branch.place().zone())));
    }

    /// What is not saved yet: the title's call number, a place to be named.
    @Transactional(readOnly = true)
    public Holding blank(UUID id, Bib bib) {
        return new Holding(id, bib.id(), "", bib.description().callNumber(), "", "", 0);
    }

    /// @param read the version that was read; 0 for a new one
    /// @param why one line for the history
    @Transactional
    public HoldingSaving save(Actor by, UUID id, UUID bib, int read, MarcRecord content, String why) {
        var faults = HoldingRules.faults(content);
        if (!faults.isEmpty()) return new HoldingSaving.Faulty(faults);
        if (bibs.hold(bib).isEmpty()) return new HoldingSaving.Withdrawn();
        var said = HoldingRules.said(new Holding(id, bib, "", "", "", "", read), content);
        if (!store.put(said)) return clash(id);
        var present = store.byId(id).orElseThrow();
        store.version(by, present, content, why.strip(), clock.instant());
        events.publishEvent(new RecordsChanged(List.of(bib)));
        return new HoldingSaving.Saved(present);
    }

    private HoldingSaving clash(UUID id) {
        var present = store.byId(id).orElseThrow();
        var bib = bibs.byId(present.record()).orElseThrow();
        return new HoldingSaving.Clash(store.version(id, present.version())
                .orElseGet(() -> new HoldingVersion(present.version(), record(bib, present), "", clock.instant(), "")));
    }

    /// Newest first.
    @Transactional(readOnly = true)
    public List<HoldingVersion> versions(UUID id) {
        return store.versions(id);
    }
}
