package org.fettle.platform.actor;

import java.util.Locale;

/// What a person is trusted with. A person may hold several.
public enum Role {
    ADMINISTRATOR,
    SERVICE_MANAGER,
    DISPATCHER,
    FIELD_TECHNICIAN,
    ASSESSOR,
    LIBRARIAN,
    LIBRARY_TECHNICIAN,
    DESK,
    AUDITOR;

    /// Key of the role's name in the message bundles.
    public String key() {
        return "role." + name().toLowerCase(Locale.ROOT);
    }
}
