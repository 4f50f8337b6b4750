package org.fettle.people;

import org.fettle.platform.identity.Accounts.PersonForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// A person's data is deleted on request: the technician's too, in the same transaction, so that no half stays behind.
/// Qualifications, decisions and hours stay: they are the work record, and now belong to a number.
@Component
class Forgetting {
    private final ForgettingStore store;

    Forgetting(ForgettingStore store) {
        this.store = store;
    }

    @EventListener
    void on(PersonForgotten person) {
        store.forget(person.account());
    }
}
