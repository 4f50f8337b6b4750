package org.fettle.library.processing;

import java.time.Duration;
import org.fettle.platform.shell.Shell;

/// How long something waits, in words: minutes, hours or days, whichever says it best.
public final class Ages {
    public static String words(Shell shell, Duration age) {
        if (age.toHours() < 1) return shell.t("processing.minutes", Math.max(0, age.toMinutes()));
        if (age.toHours() < 48) return shell.t("processing.hours", age.toHours());
        return shell.t("processing.days", age.toDays());
    }

    private Ages() {}
}
