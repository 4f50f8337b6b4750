package org.fettle.field.requests;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.fettle.field.customers.Customers;
import org.fettle.field.customers.Entry;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.field.customers.Fault;
import org.fettle.field.machines.Machines;
import org.fettle.field.requests.ServiceRequest.State;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.fettle.work.TaskRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of service requests.
@Service
public class Requests {
    static final Table LIST = RequestStore.TABLE;
    private static final int RECENT = 20;

    private final RequestStore store;
    private final Customers customers;
    private final Machines machines;
    private final Clock clock;

    Requests(RequestStore store, Customers customers, Machines machines, Clock clock) {
        this.store = store;
        this.customers = customers;
        this.machines = machines;
        this.clock = clock;
    }

    /// Takes what a caller reports. Says by itself whether it was reported before or follows a visit.
    @Transactional
    public Entry<ServiceRequest> take(Actor by, NewRequest asked) {
        var site = customers.site(asked.site());
        if (site.isEmpty())
            return new Faulty<>(List.of(new Fault("site", asked.site().toString(), "requests.fault.site")));
        var machine = asked.asset().flatMap(machines::machine);
        var faults = RequestRules.faults(asked, machine, machines.code(asked.symptom()));
        if (!faults.isEmpty()) return new Faulty<>(faults);
        var now = clock.instant();
        var before = asked.asset().map(store::ofAsset).orElse(List.of());
        var history = asked.asset().map(this::history).orElse(List.of());
        store.insert(
                asked,
                site.get().customer(),
                now,
                by.name(),
                RequestRules.duplicate(asked, before).map(ServiceRequest::id),
                RequestRules.callback(history, now).map(TaskRecord::id));
        return new Saved<>(store.byId(asked.id()).orElseThrow());
    }

    /// It became a work order. False if it is no longer new.
    @Transactional
    public boolean ordered(Actor by, UUID id) {
        return store.move(id, State.NEW, State.ORDERED, "");
    }

    /// The order that came of it is done or cancelled.
    @Transactional
    public boolean closed(Actor by, UUID id) {
        return store.move(id, State.ORDERED, State.CLOSED, "");
    }

    /// A word on the phone was enough. False if it is no longer new.
    @Transactional
    public boolean fixedRemotely(Actor by, UUID id, String answer) {
        return !answer.isBlank() && store.move(id, State.NEW, State.REMOTE_FIXED, answer.strip());
    }

    /// It says what an earlier one says, which stays. False if there is no such earlier one, or it is no longer new.
    @Transactional
    public boolean isDuplicate(Actor by, UUID id) {
        return store.byId(id).filter(r -> r.duplicateOf().isPresent()).isPresent()
                && store.move(id, State.NEW, State.DUPLICATE, "");
    }

    @Transactional(readOnly = true)
    public Optional<ServiceRequest> request(UUID id) {
        return store.byId(id);
    }

    @Transactional(readOnly = true)
    Page<ServiceRequest> page(Listing listing) {
        return store.page(listing);
    }

    /// All of a listing, as they stand at one time.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void each(Listing listing, Consumer<Page<ServiceRequest>> take) {
        Page.each(listing, store::page, take);
    }

    @Transactional(readOnly = true)
    public List<ServiceRequest> ofAsset(UUID asset) {
        return store.ofAsset(asset);
    }

    private List<TaskRecord> history(UUID asset) {
        return machines.history(asset, Optional.empty(), RECENT);
    }
}
