package org.fettle.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who works here.
@Service
public class Technicians {
    static final Table LIST = TechnicianStore.TABLE;

    private final TechnicianStore store;

    Technicians(TechnicianStore store) {
        this.store = store;
    }

    @Transactional
    public Technician open(Actor by, NewTechnician technician) {
        store.insert(technician);
        return store.byId(technician.id()).orElseThrow();
    }

    /// False if it changed meanwhile. Whoever has left stays on the record.
    @Transactional
    public boolean change(Actor by, UUID id, int version, String name, String team, boolean active) {
        return store.change(id, version, name.strip(), team.strip(), active);
    }

    /// All of it as a list says it; what is left empty of home and account stays. False if it changed meanwhile.
    @Transactional
    public boolean replace(Actor by, int version, NewTechnician as, boolean active) {
        return store.replace(as, version, active);
    }

    @Transactional(readOnly = true)
    public Optional<Technician> byNumber(int number) {
        return store.byNumber(number);
    }

    @Transactional(readOnly = true)
    Page<Technician> page(Listing listing) {
        return store.page(listing);
    }

    /// Everybody, also those who have left, by name, number or team.
    @Transactional(readOnly = true)
    public List<Technician> find(String words) {
        return store.find(words.strip());
    }

    @Transactional(readOnly = true)
    public Optional<Technician> technician(UUID id) {
        return store.byId(id);
    }

    /// The technician who signs in with this account.
    @Transactional(readOnly = true)
    public Optional<Technician> ofAccount(UUID account) {
        return store.byAccount(account);
    }

    /// All who are active, by team and name.
    @Transactional(readOnly = true)
    public List<Technician> active() {
        return store.active();
    }

    /// What those are called, for pages that name several.
    @Transactional(readOnly = true)
    public Map<UUID, String> names() {
        return store.active().stream().collect(Collectors.toMap(Technician::id, Technician::name));
    }
}
