package org.fettle.field.customers;

import java.util.UUID;

/// A person to speak to.
///
/// @param what their part, e.g. `caretaker`, `daughter, has the key`
public record Contact(UUID id, UUID customer, String name, String what, String phone, String mail) {
    public Contact of(UUID whose) {
        return new Contact(id, whose, name, what, phone, mail);
    }
}
