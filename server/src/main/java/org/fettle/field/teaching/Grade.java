package org.fettle.field.teaching;

import java.util.Locale;

/// How a point was done by the one who was taught.
public enum Grade {
    ALONE,
    WITH_HELP,
    NOT_YET;

    public String key() {
        return "teaching.grade." + name().toLowerCase(Locale.ROOT);
    }
}
