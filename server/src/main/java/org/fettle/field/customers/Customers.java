package org.fettle.field.customers;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.fettle.field.customers.Entry.Clash;
import org.fettle.field.customers.Entry.Faulty;
import org.fettle.field.customers.Entry.Saved;
import org.fettle.platform.actor.Actor;
import org.fettle.platform.lists.Listing;
import org.fettle.platform.lists.Page;
import org.fettle.platform.lists.Table;
import org.fettle.platform.roads.Addresses;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/// All that another module may ask of customers and their sites.
@Service
public class Customers {
    static final Table LIST = CustomerStore.TABLE;

    private final CustomerStore store;
    private final SiteStore sites;
    private final Addresses addresses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Customers(
            CustomerStore store, SiteStore sites, Addresses addresses, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.sites = sites;
        this.addresses = addresses;
        this.events = events;
        this.clock = clock;
    }

    /// A customer who is there already under this id is answered as she stands.
    @Transactional
    public Entry<Customer> open(Actor by, NewCustomer asked) {
        var faults = CustomerRules.faults(asked);
        if (!faults.isEmpty()) return new Faulty<>(faults);
        store.insert(asked);
        return new Saved<>(store.byId(asked.id()).orElseThrow());
    }

    @Transactional
    public Entry<Customer> change(Actor by, NewCustomer asked, int version) {
        var faults = CustomerRules.faults(asked);
        if (!faults.isEmpty()) return new Faulty<>(faults);
        var changed = store.update(asked, version);
        var present = store.byId(asked.id()).orElseThrow();
        return changed ? new Saved<>(present) : new Clash<>(present);
    }

    @Transactional
    public Entry<Contact> addContact(Actor by, Contact contact) {
        var faults = CustomerRules.faults(contact);
        if (!faults.isEmpty()) return new Faulty<>(faults);
        store.insert(contact);
        return new Saved<>(contact);
    }

    /// Deletes the data of a customer and of the people to speak to, in every text; where the machines stand and what
    /// was done to them stays. This cannot be undone.
    ///
    /// @param code as typed to confirm
    /// @param also other spellings and numbers; each of four letters at least
    @Transactional
    public Entry<Customer> forget(Actor by, UUID id, String code, List<String> also) {
        var customer = store.byId(id).orElseThrow();
        var faults = CustomerRules.forgetting(customer, code, also);
        if (!faults.isEmpty()) return new Faulty<>(faults);
        var words = CustomerRules.words(customer, store.contacts(id), also);
        var pseudonym = "forgotten-" + id.toString().substring(24);
        store.forget(id, pseudonym, clock.instant());
        store.forgetWords(id, pseudonym, words);
        return new Saved<>(store.byId(id).orElseThrow());
    }

    /// Without coordinates it gets those of its house number, if that is known; else it has none.
    @Transactional
    public Entry<Site> addSite(Actor by, NewSite asked) {
        var answer = CustomerRules.site(placed(asked));
        if (answer instanceof Saved(var site)) sites.insert(site);
        return answer;
    }

    @Transactional
    public Entry<Site> changeSite(Actor by, NewSite asked, int version) {
        var answer = CustomerRules.site(placed(asked));
        if (!(answer instanceof Saved(var site))) return answer;
        var changed = sites.update(site, version);
        var present = sites.byId(site.id()).orElseThrow();
        if (changed) events.publishEvent(new SiteChanged(present));
        return changed ? new Saved<>(present) : new Clash<>(present);
    }

    private NewSite placed(NewSite asked) {
        if (asked.latitude().isPresent() || asked.longitude().isPresent()) return asked;
        var a = asked.address();
        return addresses
                .exact(a.street(), a.house(), a.postcode(), a.city())
                .filter(_ -> a.country().equals(Addresses.COUNTRY))
                .map(known -> asked.at(known.point()))
                .orElse(asked);
    }

    @Transactional(readOnly = true)
    public Optional<Customer> find(UUID id) {
        return store.byId(id);
    }

    @Transactional(readOnly = true)
    public Optional<Site> site(UUID id) {
        return sites.byId(id);
    }

    @Transactional(readOnly = true)
    public List<Site> sites(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : sites.byIds(ids);
    }

    @Transactional(readOnly = true)
    public List<Customer> customers(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : store.byIds(ids);
    }

    @Transactional(readOnly = true)
    public List<Site> sitesOf(UUID customer) {
        return sites.of(customer);
    }

    @Transactional(readOnly = true)
    public List<Site> sitesOf(Collection<UUID> customers) {
        return sites.of(customers);
    }

    /// By the number in her code.
    @Transactional(readOnly = true)
    public Optional<Customer> byNumber(long number) {
        return store.byNumber(number);
    }

    /// One of this name with a site at this address: whoever is entered again would be there twice.
    @Transactional(readOnly = true)
    public Optional<Customer> at(String name, Address address) {
        return store.at(name, address);
    }

    @Transactional(readOnly = true)
    public List<Contact> contactsOf(UUID customer) {
        return store.contacts(customer);
    }

    @Transactional(readOnly = true)
    Page<Customer> page(Listing listing) {
        return store.page(listing);
    }

    /// All of a listing, as they stand at one time.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void each(Listing listing, Consumer<Page<Customer>> take) {
        Page.each(listing, store::page, take);
    }

    /// By name, number, phone (of the customer or a contact, however it is written) or address; at most `limit`.
    @Transactional(readOnly = true)
    public List<Customer> search(String words, int limit) {
        return store.search(words.strip(), limit);
    }
}
