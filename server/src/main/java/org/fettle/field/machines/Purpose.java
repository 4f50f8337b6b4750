package org.fettle.field.machines;

import java.util.Locale;

/// For what somebody goes to a machine.
public enum Purpose {
    DELIVER,
    INSTALL,
    TEACH,
    DIAGNOSE,
    REPAIR,
    SERVICE;

    /// Key of its name in the bundle.
    public String key() {
        return "machines.purpose." + name().toLowerCase(Locale.ROOT);
    }
}
