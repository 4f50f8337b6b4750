package org.fettle.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fettle.platform.actor.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// In which registers the company itself stands.
@Service
public class Company {
    private final CompanyStore store;

    Company(CompanyStore store) {
        this.store = store;
    }

    @Transactional
    public void register(Actor by, CompanyEntry entry) {
        store.insert(entry);
    }

    /// `last` becomes its last day. False if there is no such entry, or it begins later.
    @Transactional
    public boolean end(Actor by, UUID entry, LocalDate last) {
        return store.end(entry, last);
    }

    @Transactional(readOnly = true)
    public List<CompanyEntry> entries() {
        return store.all();
    }
}
